/**
 * Pair edits by the million into one table: each code and each window (days, indicator, rationale) is read once and
 * then known by its text. An exactly repeated row is left for the check of the whole table.
 */
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import { collectPairs, mostRanks } from '../../../core/edits/pair-table.ts';
import type { Cells, Collecting, RowFault } from '../cms-file.ts';
import { codeKey } from './code-key.ts';
import { isBlankRow } from './blank-row.ts';
import type { Columns } from './columns.ts';
import { pairWindows, type PtpColumn } from './pair-windows.ts';
import { readCode } from './row-cells.ts';
import { rowFault } from './row-fault.ts';

export function collectPtp(columns: Columns<PtpColumn>, width: number): Collecting {
  const pairs = collectPairs();
  const codes = new Map<string | number, number>();
  /** Rows come in long stretches of one column 1 code. */
  let last: { readonly cell: string; readonly id: number | undefined } = { cell: '', id: undefined };
  const windows = pairWindows(columns, pairs.windowOf);
  const [first, second] = [columns.column1.index, columns.column2.index];
  const needed = Math.max(...Object.values(columns).map(({ index }) => index)) + 1;

  const codeIn = (cell: string): number | undefined => {
    const key = codeKey(cell);
    const known = codes.get(key < 0 ? cell : key);
    if (known !== undefined) return known;
    const code = readCode(cell.trim());
    if (code === undefined || codes.size >= mostRanks) return undefined;
    const id = pairs.codeOf(code);
    codes.set(key < 0 ? cell : key, id);
    return id;
  };
  const row = (cells: Cells): RowFault | undefined => {
    const cell = cells[first] ?? '';
    const column1 = cell === last.cell ? last.id : codeIn(cell);
    if (cell !== last.cell) last = { cell, id: column1 };
    const column2 = codeIn(cells[second] ?? '');
    if (column1 === undefined || column2 === undefined || cells.length < needed) {
      return isBlankRow(cells) ? undefined : faultOf(cells, column1 === undefined ? 'column1' : 'column2');
    }
    const window = windows.numberOf(cells);
    if (typeof window !== 'number') return window;
    pairs.add(column1, column2, window);
    return undefined;
  };
  const faultOf = (cells: Cells, name: 'column1' | 'column2'): RowFault =>
    cells.length < needed
      ? rowFault('row', `${cells.length} cells`, `${width} cells`)
      : rowFault(columns[name].title, cells[columns[name].index] ?? '', 'a five-character code');
  return {
    row,
    finish: () => ({ table: { kind: 'ptp', pairs: pairs.build() }, ...releaseSince(windows.newest()) }),
  };
}

/** New edits begin with the quarter that publishes them. */
function releaseSince(newest: ServiceDate | null): { stated?: { year: number; quarter: number } } {
  if (newest === null) return {};
  const [year = '', month = ''] = newest.split('-');
  return { stated: { year: Number(year), quarter: Math.ceil(Number(month) / 3) } };
}
