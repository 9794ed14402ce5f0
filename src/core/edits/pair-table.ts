/**
 * A whole table of pair edits, millions of rows, in a few typed arrays: codes in order, for each column 1 code
 * the column 2 codes beside it in order, and for each pair a window (days in force, indicator, rationale).
 * A pair may stand several times with different windows. The same rows make the same table in any order.
 */
import type { ServiceDate } from '../claim/service-date.ts';

export interface PairRow {
  readonly column1: string;
  readonly column2: string;
  /** Null where the copy at hand holds no start. */
  readonly firstDay: ServiceDate | null;
  /** Inclusive; null while the edit stands. */
  readonly lastDay: ServiceDate | null;
  readonly indicator: '0' | '1' | '9';
  readonly rationale: string;
}

export type PairWindow = Omit<PairRow, 'column1' | 'column2'>;

export interface PairTable {
  /** Sorted; a code's rank is its position. */
  readonly codes: readonly string[];
  readonly windows: readonly PairWindow[];
  /** Rows of the column 1 code of rank r lie from `starts[r]` up to `starts[r + 1]`. */
  readonly starts: Uint32Array;
  /** Ranks, ascending within one column 1 code. */
  readonly column2: Uint16Array;
  /** Positions in `windows`. */
  readonly window: Uint16Array;
}

/** Most codes, and most different windows, one table can hold. */
export const mostRanks = 65_536;

export interface PairCollector {
  /** A number for a code, and one for days in force, indicator and rationale, to be given with each row they belong to. */
  readonly codeOf: (code: string) => number;
  readonly windowOf: (window: PairWindow) => number;
  readonly add: (column1: number, column2: number, window: number) => void;
  readonly build: () => PairTable;
}

/** Collects rows in any order; `build` sorts them by counting, least significant part first. */
export function collectPairs(): PairCollector {
  const codes = new Map<string, number>();
  const windows = new Map<string, number>();
  const windowRows: PairWindow[] = [];
  let rows: Columns = columns(1 << 16);
  let count = 0;
  return {
    codeOf: (code) => {
      const known = codes.get(code);
      if (known !== undefined) return known;
      if (codes.size === mostRanks) throw new Error(`more than ${mostRanks} codes in one pair table`);
      codes.set(code, codes.size);
      return codes.size - 1;
    },
    windowOf: (window) => {
      const key = windowKey(window);
      const known = windows.get(key);
      if (known !== undefined) return known;
      if (windows.size === mostRanks) throw new Error(`more than ${mostRanks} windows in one pair table`);
      windows.set(key, windowRows.push(window) - 1);
      return windowRows.length - 1;
    },
    add: (column1, column2, window) => {
      if (count === rows.column1.length) rows = copied(rows, count * 2);
      rows.column1[count] = column1;
      rows.column2[count] = column2;
      rows.window[count] = window;
      count += 1;
    },
    build: () => sorted(copied(rows, count), [...codes.keys()], windowRows),
  };
}

interface Columns {
  readonly column1: Uint16Array;
  readonly column2: Uint16Array;
  readonly window: Uint16Array;
}

const columns = (length: number): Columns => ({
  column1: new Uint16Array(length),
  column2: new Uint16Array(length),
  window: new Uint16Array(length),
});

function copied(from: Columns, length: number): Columns {
  const to = columns(length);
  to.column1.set(from.column1.subarray(0, length));
  to.column2.set(from.column2.subarray(0, length));
  to.window.set(from.window.subarray(0, length));
  return to;
}

const windowKey = ({ firstDay, lastDay, indicator, rationale }: PairWindow): string =>
  `${firstDay ?? ''} ${lastDay ?? '9999'} ${indicator} ${rationale}`;

function sorted(rows: Columns, codes: readonly string[], windows: readonly PairWindow[]): PairTable {
  const codeOrder = orderOf(codes);
  const windowOrder = orderOf(windows.map(windowKey));
  rank(rows.column1, codeOrder.rankOf);
  rank(rows.column2, codeOrder.rankOf);
  rank(rows.window, windowOrder.rankOf);
  const byWindow = countingSort(rows, rows.window, windows.length).rows;
  const byColumn2 = countingSort(byWindow, byWindow.column2, codes.length).rows;
  const { rows: done, starts } = countingSort(byColumn2, byColumn2.column1, codes.length);
  return {
    codes: codeOrder.order.map((id) => codes[id] ?? ''),
    windows: windowOrder.order.flatMap((id) => windows[id] ?? []),
    starts,
    column2: done.column2,
    window: done.window,
  };
}

/** `order`: ids by text. `rankOf`: each id's place in it. */
function orderOf(texts: readonly string[]): { order: readonly number[]; rankOf: Uint16Array } {
  const order = texts.map((_, id) => id).sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
  const rankOf = new Uint16Array(texts.length);
  order.forEach((id, place) => (rankOf[id] = place));
  return { order, rankOf };
}

function rank(ids: Uint16Array, rankOf: Uint16Array): void {
  for (let i = 0; i < ids.length; i += 1) ids[i] = rankOf[ids[i] ?? 0] ?? 0;
}

function countingSort(rows: Columns, by: Uint16Array, keys: number): { rows: Columns; starts: Uint32Array } {
  const starts = new Uint32Array(keys + 1);
  for (const key of by) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const to = columns(by.length);
  for (let i = 0; i < by.length; i += 1) {
    const key = by[i] ?? 0;
    const place = next[key] ?? 0;
    next[key] = place + 1;
    to.column1[place] = rows.column1[i] ?? 0;
    to.column2[place] = rows.column2[i] ?? 0;
    to.window[place] = rows.window[i] ?? 0;
  }
  return { rows: to, starts };
}

/** The rows of one column 1 code. */
export interface PairBlock {
  readonly rank: number;
  readonly column2: Uint16Array;
  readonly window: Uint16Array;
}

/** A table put together again from its blocks, given in order of rank. */
export function mergedPairs(
  codes: readonly string[],
  windows: readonly PairWindow[],
  blocks: Iterable<PairBlock>,
): PairTable {
  const parts = [...blocks];
  const lengths = new Map(parts.map(({ rank, column2 }) => [rank, column2.length]));
  const starts = new Uint32Array(codes.length + 1);
  codes.forEach((_, rank) => (starts[rank + 1] = (starts[rank] ?? 0) + (lengths.get(rank) ?? 0)));
  const [column2, window] = [new Uint16Array(starts.at(-1) ?? 0), new Uint16Array(starts.at(-1) ?? 0)];
  for (const part of parts) {
    column2.set(part.column2, starts[part.rank]);
    window.set(part.window, starts[part.rank]);
  }
  return { codes, windows, starts, column2, window };
}

/** First and one past the last position of `wanted` in ascending `ranks`; equal where it is absent. */
export function spanOf(ranks: Uint16Array, wanted: number): readonly [from: number, to: number] {
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranks[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < ranks.length && ranks[to] === wanted) to += 1;
  return [low, to];
}

/** Every row, in order. */
export function* pairRows({ codes, windows, starts, column2, window }: PairTable): Generator<PairRow> {
  for (const [rank, column1] of codes.entries()) {
    for (let i = starts[rank] ?? 0; i < (starts[rank + 1] ?? 0); i += 1) {
      const held = windows[window[i] ?? 0];
      if (held !== undefined) yield { column1, column2: codes[column2[i] ?? 0] ?? '', ...held };
    }
  }
}
