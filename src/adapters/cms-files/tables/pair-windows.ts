/** The windows of pair edits: days in force, indicator and rationale, each read once and known by its text. */
import { parseServiceDate, type ServiceDate } from '../../../core/claim/service-date.ts';
import { mostRanks, type PairWindow } from '../../../core/edits/pair-table.ts';
import type { Cells, RowFault } from '../cms-file.ts';
import type { Columns } from './columns.ts';
import { rowFault } from './row-fault.ts';

export type PtpColumn = 'column1' | 'column2' | 'effective' | 'deletion' | 'indicator' | 'rationale';

export interface PairWindows {
  readonly numberOf: (cells: Cells) => number | RowFault;
  /** The newest first day so far; null while none is held. */
  readonly newest: () => ServiceDate | null;
}

export function pairWindows(
  columns: Columns<PtpColumn>,
  register: (window: PairWindow) => number,
): PairWindows {
  /** By rationale, then by the short cells; texts are looked up, never joined at full length. */
  const known = new Map<string, Map<string, number>>();
  let newest: ServiceDate | null = null;
  let count = 0;
  /** Rows come in long stretches of one rationale. */
  let last: { readonly reason: string; readonly numbers: Map<string, number> } | undefined;
  const numbersOf = (reason: string): Map<string, number> => {
    const numbers = known.get(reason) ?? new Map<string, number>();
    if (!known.has(reason)) known.set(ownText(reason), numbers);
    last = { reason, numbers };
    return numbers;
  };
  const [effective, deletion] = [columns.effective.index, columns.deletion.index];
  const [indicator, rationale] = [columns.indicator.index, columns.rationale.index];
  return {
    numberOf: (cells) => {
      const reason = cells[rationale] ?? '';
      const days = `${cells[effective] ?? ''} ${cells[deletion] ?? ''} ${cells[indicator] ?? ''}`;
      const numbers = last?.reason === reason ? last.numbers : numbersOf(reason);
      const number = numbers.get(days);
      if (number !== undefined) return number;
      const window = readWindow(cells, columns);
      if ('expected' in window) return window;
      if (count >= mostRanks)
        return rowFault('row', days, `at most ${mostRanks} different days and rationales`);
      if (window.firstDay !== null && (newest === null || window.firstDay > newest)) newest = window.firstDay;
      const registered = register(window);
      numbers.set(days, registered);
      count += 1;
      return registered;
    },
    newest: () => newest,
  };
}

function readWindow(cells: Cells, columns: Columns<PtpColumn>): PairWindow | RowFault {
  const text = (name: PtpColumn): string => (cells[columns[name].index] ?? '').trim();
  const refuse = (name: PtpColumn, expected: string): RowFault =>
    rowFault(columns[name].title, text(name), expected);
  const firstDay = readDay(text('effective'));
  if (firstDay === undefined) return refuse('effective', 'a day as yyyymmdd, or nothing');
  const lastDay = readDay(text('deletion'));
  if (lastDay === undefined) return refuse('deletion', 'a day as yyyymmdd, or * for none');
  const indicator = text('indicator');
  if (indicator !== '0' && indicator !== '1' && indicator !== '9') return refuse('indicator', '0, 1 or 9');
  return { firstDay, lastDay, indicator, rationale: ownText(text('rationale')) };
}

/** "20240701", or "2024-07-01" out of a workbook. Null: none. */
function readDay(text: string): ServiceDate | null | undefined {
  if (text === '' || text === '*') return null;
  const [, year = '', month = '', day = ''] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  return parseServiceDate(`${year}-${month}-${day}`);
}

/** A copy that does not keep the whole chunk of the file it was cut from alive. */
const ownText = (text: string): string => Buffer.from(text).toString();
