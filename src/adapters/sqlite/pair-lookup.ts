/**
 * Pair edits out of the reference file. A column 1 code's block is read once and kept, two bytes a code and two
 * a window, so that a table of millions of pairs stays within some fifteen megabytes however much is asked.
 */
import type Database from 'better-sqlite3';
import { spanOf, type PairBlock, type PairRow, type PairWindow } from '../../core/edits/pair-table.ts';
import { blockKey } from './schema.ts';

type Block = Omit<PairBlock, 'rank'>;

const empty: Block = { column2: new Uint16Array(), window: new Uint16Array() };

export type ReleasePairs = (a: string, b: string) => readonly PairRow[];

/** Both directions, every window. Nothing is read before the first question. */
export function pairLookup(db: Database.Database, release: number): ReleasePairs {
  let held: ReturnType<typeof openPairs> | undefined;
  return (a, b) => {
    const { rankOf, blockAt, windowAt } = (held ??= openPairs(db, release));
    const [rankA, rankB] = [rankOf(a), rankOf(b)];
    if (rankA < 0 || rankB < 0) return [];
    const found: PairRow[] = [];
    const collect = (column1: string, column2: string, at: number, beside: number): void => {
      const block = blockAt(at);
      const [from, to] = spanOf(block.column2, beside);
      for (let i = from; i < to; i += 1) {
        const window = windowAt(block.window[i] ?? 0);
        if (window !== undefined) found.push({ column1, column2, ...window });
      }
    };
    collect(a, b, rankA, rankB);
    if (a !== b) collect(b, a, rankB, rankA);
    return found;
  };
}

function openPairs(db: Database.Database, release: number) {
  const codes = codesOf(db, release);
  const blocks: (Block | undefined)[] = [];
  const windows: (PairWindow | undefined)[] = [];
  const window = db.prepare<[number, number], PairWindow>(`${selectWindow} and id = ?`);
  const read = db.prepare<[number], { pairs: Buffer }>('select pairs from pair_block where key = ?');
  const blockAt = (rank: number): Block =>
    (blocks[rank] ??= unpacked(read.get(blockKey(release, rank))?.pairs));
  const windowAt = (id: number): PairWindow | undefined => (windows[id] ??= window.get(release, id));
  return { rankOf: (code: string) => rankIn(codes, code), blockAt, windowAt };
}

/** In order, a space between them. */
function codesOf(db: Database.Database, release: number): string {
  const row = db.prepare<[number], { codes: string }>('select codes from pair_codes where release = ?');
  return row.get(release)?.codes ?? '';
}

export const pairCodes = (db: Database.Database, release: number): readonly string[] =>
  codesOf(db, release).split(' ');

/** Every code has five characters, so that the list is searched as it lies; -1 where it lacks the code. */
const width = 6;
function rankIn(codes: string, code: string): number {
  let [low, high] = [0, Math.floor((codes.length + 1) / width) - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = codes.slice(middle * width, middle * width + width - 1);
    if (found === code) return middle;
    if (found < code) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const selectWindow = `select first_day as firstDay, last_day as lastDay, indicator, rationale
  from pair_window where release = ?`;

export const pairWindows = (db: Database.Database, release: number): readonly PairWindow[] =>
  db.prepare<[number], PairWindow>(`${selectWindow} order by id`).all(release);

/** Copied, so that the numbers start on an even byte. */
function unpacked(pairs: Buffer | undefined): Block {
  if (pairs === undefined) return empty;
  const both = new Uint16Array(pairs.length / 2);
  Buffer.from(both.buffer).set(pairs);
  return { column2: both.subarray(0, both.length / 2), window: both.subarray(both.length / 2) };
}

/** Every block of a release by the rank of its column 1 code, in order. */
export function* pairBlocks(db: Database.Database, release: number): Generator<PairBlock> {
  const blocks = db.prepare<[number], { key: number; pairs: Buffer }>(
    'select key, pairs from pair_block where release = ? order by key',
  );
  for (const { key, pairs } of blocks.iterate(release)) {
    yield { rank: key - blockKey(release, 0), ...unpacked(pairs) };
  }
}
