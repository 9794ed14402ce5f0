/** Relative values in the plain layout: one header row (code, modifier, status, work, ...), nothing else. */
import type { Recogniser } from '../cms-file.ts';
import { plainColumns } from './columns.ts';
import { collectRelativeValues } from './relative-values.ts';

export const pprrvuPlain: Recogniser = (head) => {
  const found = plainColumns(head, {
    code: 'code',
    modifier: 'modifier',
    status: 'status',
    work: 'work',
    peNonFacility: 'pe_nonfac',
    peFacility: 'pe_fac',
    malpractice: 'mp',
    pcTc: 'pctc',
    global: 'global',
    multipleProcedure: 'mult_proc',
    nonFacilityNa: 'nonfac_na',
    facilityNa: 'fac_na',
    conversionFactor: 'conversion_factor',
  });
  if (found === undefined) return undefined;
  const collect = () => collectRelativeValues(found.columns, found.width);
  return { kind: 'rvu', stated: {}, headerRecords: 1, collect };
};
