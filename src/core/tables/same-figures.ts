/**
 * Whether a whole file agrees with the excerpt of the same release that came with the program: every bundled row
 * must stand in it with the same figures. Our copy of the pair edits holds no start days, so those are not
 * compared.
 */
import { pairRows, type PairTable } from '../edits/pair-table.ts';
import type { TableRows } from '../sources/table-rows.ts';

/** The first bundled row the file has otherwise, in words; undefined where all agree. */
export function firstDifference(excerpt: TableRows, whole: TableRows): string | undefined {
  if ('pairs' in excerpt) {
    return 'pairs' in whole ? differingPair(excerpt.pairs, whole.pairs) : 'another kind of table';
  }
  if ('pairs' in whole) return 'another kind of table';
  const figures = new Map<string, string>();
  for (const row of whole.rows) figures.set(keyOf(row), figuresOf(row));
  for (const row of excerpt.rows) {
    const there = figures.get(keyOf(row));
    if (there === undefined) return `${keyOf(row)} is missing`;
    if (there !== figuresOf(row)) return `${keyOf(row)} is ${there}, held here as ${figuresOf(row)}`;
  }
  return undefined;
}

const keys = ['code', 'modifier', 'addOn', 'primary', 'mac', 'locality'];
/** Words, not figures. */
const words = ['rationale', 'name', 'type'];

const cells = (row: object, wanted: (name: string) => boolean): string[] =>
  Object.entries(row)
    .filter(([name]) => wanted(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => String(value));

const keyOf = (row: object): string =>
  cells(row, (name) => keys.includes(name))
    .filter((cell) => cell !== '')
    .join(' ');

const figuresOf = (row: object): string =>
  cells(row, (name) => !keys.includes(name) && !words.includes(name)).join(' ');

function differingPair(excerpt: PairTable, whole: PairTable): string | undefined {
  const wanted = new Set<string>();
  for (const { column1, column2, lastDay, indicator } of pairRows(excerpt)) {
    wanted.add(`${column1}/${column2} until ${lastDay ?? 'further notice'}, indicator ${indicator}`);
  }
  for (const { column1, column2, lastDay, indicator } of pairRows(whole)) {
    wanted.delete(`${column1}/${column2} until ${lastDay ?? 'further notice'}, indicator ${indicator}`);
  }
  const [missing] = wanted;
  return missing === undefined ? undefined : `${missing} is missing`;
}
