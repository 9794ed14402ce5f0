/**
 * Relative values of codes, whatever the layout gave their columns: RVUs in hundredths, one conversion factor for
 * the whole file, or none where its cells are blank or zero. Global days written as numbers by a spreadsheet get their zeros back (0 is 000, 90 is 090).
 */
import type { RelativeValueRow } from '../../../core/sources/table-rows.ts';
import type { Collecting } from '../cms-file.ts';
import { collectRows } from './collect-rows.ts';
import type { Columns } from './columns.ts';
import { rowCells, type RowCells } from './row-cells.ts';

export type RelativeValueColumn =
  | ('code' | 'modifier' | 'status' | 'work' | 'peNonFacility' | 'peFacility' | 'malpractice' | 'pcTc')
  | ('global' | 'multipleProcedure' | 'nonFacilityNa' | 'facilityNa' | 'conversionFactor');

export function collectRelativeValues(columns: Columns<RelativeValueColumn>, width: number): Collecting {
  let factor: number | undefined;
  const collecting = collectRows<RelativeValueColumn, RelativeValueRow>({
    cells: rowCells(columns, width),
    read: (cells) => {
      const own = cells.text('conversionFactor') === '' ? 0 : cells.decimal('conversionFactor', 4);
      if (own > 0) factor ??= own;
      if (own > 0 && own !== factor)
        cells.refuse('conversionFactor', `${(factor ?? 0) / 10_000} as in the rows above`);
      return readRelativeValues(cells);
    },
    keyOf: ({ code, modifier }) => `${code} ${modifier}`.trim(),
    table: (rows) => ({ kind: 'rvu', rows }),
  });
  return {
    row: collecting.row,
    finish: () => ({
      ...collecting.finish(),
      ...(factor === undefined ? {} : { conversionFactor: factor }),
    }),
  };
}

/** CMS's July 2026 file holds one code that is none yet: GXXX1. */
const placeholder = /^[A-Z]XXX\d$/;

const readRelativeValues = (cells: RowCells<RelativeValueColumn>): RelativeValueRow => ({
  code: placeholder.test(cells.text('code')) ? cells.text('code') : cells.code('code'),
  modifier: cells.matching('modifier', /^(?:26|TC|53)?$/, '26, TC, 53 or nothing'),
  status: cells.matching('status', /^[A-Z]$/, 'a status letter'),
  work: cells.decimal('work', 2),
  peNonFacility: cells.decimal('peNonFacility', 2),
  peFacility: cells.decimal('peFacility', 2),
  malpractice: cells.decimal('malpractice', 2),
  pcTc: cells.matching('pcTc', /^\d$/, 'one digit'),
  global: cells
    .matching('global', /^(?:\d{1,3}|[XYZ]{3}|MMM)$/, '000, 010, 090, XXX, YYY, ZZZ or MMM')
    .padStart(3, '0'),
  multipleProcedure: cells.matching('multipleProcedure', /^\d$/, 'one digit'),
  nonFacilityNa: cells.matching('nonFacilityNa', /^(?:NA)?$/, 'NA or nothing') === 'NA',
  facilityNa: cells.matching('facilityNa', /^(?:NA)?$/, 'NA or nothing') === 'NA',
});
