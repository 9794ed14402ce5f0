/**
 * PPRRVU (csv, xlsx): captions, then a header whose names are stacked over several rows ("NON-FAC" above "PE RVU").
 * 31 columns in 2025, 32 from 2026, so columns are found by their stacked names. The caption names the release.
 */
import type { Cells, Recogniser } from '../cms-file.ts';
import { findColumns, headerName } from './columns.ts';
import { quarterOfMonth } from './quarter-of-month.ts';
import { collectRelativeValues, type RelativeValueColumn } from './relative-values.ts';
import { collectNothing } from './row-fault.ts';

const wanted: Readonly<Record<Exclude<RelativeValueColumn, 'conversionFactor'>, RegExp>> = {
  code: /^HCPCS$/,
  modifier: /^MOD$/,
  status: /^STATUS CODE$/,
  work: /^WORK RVU$/,
  peNonFacility: /^NON-FAC(?:ILITY)? PE RVU$/,
  nonFacilityNa: /^NON-FAC(?:ILITY)? NA INDICATOR$/,
  peFacility: /^FACILITY PE RVU$/,
  facilityNa: /^FACILITY NA INDICATOR$/,
  malpractice: /^MP RVU$/,
  pcTc: /^PCTC IND$/,
  global: /^GLOB DAYS$/,
  multipleProcedure: /^MULT PROC$/,
};
const factor = { conversionFactor: /^CONV FACTOR$/ };
/** A file without that column states none. */
const nowhere = { conversionFactor: { index: -1, title: 'CONV FACTOR' } };

/** Names are stacked over the last row of the header and the three above it. */
const stacked = 4;

export const pprrvu: Recogniser = (head) => {
  const last = head.findIndex(
    ([first = '', second = '']) => headerName(first) === 'HCPCS' && headerName(second) === 'MOD',
  );
  const header = head[last];
  if (header === undefined || !header.some((cell) => headerName(cell) === 'DESCRIPTION')) return undefined;
  const rows = head.slice(Math.max(0, last - stacked + 1), last + 1);
  const names = header.map((_, i) => rows.map((row) => (row[i] ?? '').trim()).join(' '));
  const found = findColumns(names, wanted);
  const stated = findColumns(names, factor);
  return {
    kind: 'rvu',
    stated: releaseInCaption(head.slice(0, last)),
    headerRecords: last + 1,
    collect: () =>
      found.kind === 'found'
        ? collectRelativeValues(
            { ...found.columns, ...(stated.kind === 'found' ? stated.columns : nowhere) },
            found.width,
          )
        : collectNothing(found.fault),
  };
};

function releaseInCaption(captions: readonly Cells[]): { year?: number; quarter?: number } {
  const said = /(20\d\d) National Physician Fee Schedule Relative Value File(?: (\w+) Release)?/i;
  const [, year, month] = said.exec(captions.flat().join(' ')) ?? [];
  const quarter = quarterOfMonth(month ?? '');
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(quarter === undefined ? {} : { quarter }),
  };
}
