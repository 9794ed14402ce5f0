/** A row of the fee schedule and where it stands: written out, for rows of one shape are read several times as fast. */
import type { RelativeValues } from '../fees/relative-values.ts';
import type { Citation } from '../sources/citation.ts';
import type { RelativeValueRow } from '../sources/table-rows.ts';

/** The whole row, so that two releases are compared by all that they say of a code. */
export const withCitation = (
  row: RelativeValueRow,
  citation: Citation,
): RelativeValueRow & RelativeValues => ({
  code: row.code,
  modifier: row.modifier,
  status: row.status,
  work: row.work,
  peNonFacility: row.peNonFacility,
  peFacility: row.peFacility,
  malpractice: row.malpractice,
  pcTc: row.pcTc,
  global: row.global,
  multipleProcedure: row.multipleProcedure,
  nonFacilityNa: row.nonFacilityNa,
  facilityNa: row.facilityNa,
  citation,
});
