/**
 * Add-on codes and their primaries (AOC txt and xlsx; our plain layout). No real file seen: after a notice, columns
 * AOC_Edit_Type, Add-On_Code, AOC_DelDT, Primary_Code, Primary_Code_DelDT, AOC_Edit_EffDT, AOC_Edit_DelDT and
 * notes, days as year and day of year (2024183). CCCCC: the contractor names the primaries. A pair with a day of
 * deletion is left out.
 */
import type { AddOnRow } from '../../../core/sources/table-rows.ts';
import type { Cells, Collecting, Recogniser } from '../cms-file.ts';
import { collectRows } from './collect-rows.ts';
import { findColumns, headerName, plainColumns, type Columns } from './columns.ts';
import { rowCells } from './row-cells.ts';
import { collectNothing } from './row-fault.ts';

type AddOnColumn = 'primary' | 'addOn' | 'type';
type DeletionColumn = 'addOnDeleted' | 'primaryDeleted' | 'pairDeleted';

const wanted: Readonly<Record<AddOnColumn | DeletionColumn, RegExp>> = {
  primary: /^PRIMARY[_ ]CODE$/,
  addOn: /^ADD-?ON[_ ]CODE$/,
  type: /^AOC[_ ]EDIT[_ ]TYPE$/,
  addOnDeleted: /^AOC[_ ]DEL ?[_ ]?DT/,
  primaryDeleted: /^PRIMARY[_ ]CODE[_ ]DEL ?[_ ]?DT/,
  pairDeleted: /^AOC[_ ]EDIT[_ ]DEL ?[_ ]?DT/,
};

export const addOn: Recogniser = (head) => {
  const at = head.findIndex((cells) => cells.some((cell) => wanted.addOn.test(headerName(cell))));
  const header = head[at];
  if (header === undefined || !header.some((cell) => wanted.primary.test(headerName(cell)))) return undefined;
  const found = findColumns(header, wanted);
  return {
    kind: 'addon',
    stated: {},
    headerRecords: at + 1,
    collect: () => {
      if (found.kind === 'missing') return collectNothing(found.fault);
      const { addOnDeleted, primaryDeleted, pairDeleted } = found.columns;
      const deletions = [addOnDeleted, primaryDeleted, pairDeleted].map(({ index }) => index);
      const collecting = collectAddOns(found.columns, found.width);
      const deleted = (cells: Cells): boolean => deletions.some((index) => isDay(cells[index] ?? ''));
      return { ...collecting, row: (cells) => (deleted(cells) ? undefined : collecting.row(cells)) };
    },
  };
};

/** Zeros and nines stand for no day. */
const isDay = (cell: string): boolean => /^[12]\d{6,7}$/.test(cell.trim());

export const addOnPlain: Recogniser = (head) => {
  const found = plainColumns(head, { primary: 'primary_code', addOn: 'addon_code', type: 'aoc_type' });
  if (found === undefined) return undefined;
  const collect = (): Collecting => collectAddOns(found.columns, found.width);
  return { kind: 'addon', stated: {}, headerRecords: 1, collect };
};

const collectAddOns = (columns: Columns<AddOnColumn>, width: number): Collecting =>
  collectRows<AddOnColumn, AddOnRow>({
    cells: rowCells(columns, width),
    read: (cells) => ({
      primary: cells.text('primary') === byContractor ? byContractor : cells.code('primary'),
      addOn: cells.code('addOn'),
      type: cells.matching('type', /^[123]$/, '1, 2 or 3'),
    }),
    keyOf: (row) => `${row.addOn} with ${row.primary}`,
    table: (rows) => ({ kind: 'addon', rows }),
  });

const byContractor = 'CCCCC';
