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
    const { rankOf, blockAt, windows } = (held ??= openPairs(db, release));
    const [rankA, rankB] = [rankOf.get(a), rankOf.get(b)];
    if (rankA === undefined || rankB === undefined) return [];
    const found: PairRow[] = [];
    const collect = (column1: string, column2: string, at: number, beside: number): void => {
      const block = blockAt(at);
      const [from, to] = spanOf(block.column2, beside);
      for (let i = from; i < to; i += 1) {
        const window = windows[block.window[i] ?? 0];
        if (window !== undefined) found.push({ column1, column2, ...window });
      }
    };
    collect(a, b, rankA, rankB);
    if (a !== b) collect(b, a, rankB, rankA);
    return found;
  };
}

function openPairs(db: Database.Database, release: number) {
  const codes = pairCodes(db, release);
  const rankOf = new Map(codes.map((code, rank) => [code, rank]));
  const blocks: (Block | undefined)[] = [];
  const read = db.prepare<[number], { pairs: Buffer }>('select pairs from pair_block where key = ?');
  const blockAt = (rank: number): Block =>
    (blocks[rank] ??= unpacked(read.get(blockKey(release, rank))?.pairs));
  return { rankOf, blockAt, windows: pairWindows(db, release) };
}

export function pairCodes(db: Database.Database, release: number): readonly string[] {
  const row = db.prepare<[number], { codes: string }>('select codes from pair_codes where release = ?');
  return row.get(release)?.codes.split(' ') ?? [];
}

export const pairWindows = (db: Database.Database, release: number): readonly PairWindow[] =>
  db
    .prepare<[number], PairWindow>(
      `select first_day as firstDay, last_day as lastDay, indicator, rationale
       from pair_window where release = ? order by id`,
    )
    .all(release);

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
