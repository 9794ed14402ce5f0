/**
 * Whether a whole file agrees with the excerpt of the same release that came with the program: every bundled row
 * must stand in it with the same figures. Our copy of the pair edits holds no start days, so those are not
 * compared.
 */
import { pairRows, type PairTable } from '../edits/pair-table.ts';
import { printDecimal } from '../money/decimal.ts';
import type { TableKind } from '../sources/release.ts';
import type { TableRows } from '../sources/table-rows.ts';

/** The first bundled row the file has otherwise, in words; undefined where all agree. */
export function firstDifference(excerpt: TableRows, whole: TableRows): string | undefined {
  if ('pairs' in excerpt) {
    return 'pairs' in whole ? differingPair(excerpt.pairs, whole.pairs) : 'another kind of table';
  }
  if ('pairs' in whole) return 'another kind of table';
  const rows = new Map<string, object>();
  for (const row of whole.rows) rows.set(keyOf(row), row);
  for (const row of excerpt.rows) {
    const there = rows.get(keyOf(row));
    if (there === undefined) return `${keyOf(row)} is missing`;
    const field = figuresOf(row).find((name) => valueOf(row, name) !== valueOf(there, name));
    if (field !== undefined) {
      const say = (of: object): string => printed(valueOf(of, field), decimals[excerpt.kind] ?? 0);
      return `${keyOf(row)} has ${field} ${say(there)}, held here as ${say(row)}`;
    }
  }
  return undefined;
}

const keys = ['code', 'modifier', 'addOn', 'primary', 'mac', 'locality'];
/** Words, not figures. */
const words = ['rationale', 'name', 'type'];
const decimals: Readonly<Partial<Record<TableKind, number>>> = { rvu: 2, 'rvu-qp': 2, gpci: 3 };

const valueOf = (row: object, field: string): unknown =>
  Object.entries(row).find(([name]) => name === field)?.[1];

const printed = (value: unknown, places: number): string =>
  typeof value === 'number' && places > 0 ? printDecimal(value, places) : String(value);

const keyOf = (row: object): string =>
  keys
    .flatMap((name) => (valueOf(row, name) === undefined ? [] : [String(valueOf(row, name))]))
    .filter((cell) => cell !== '')
    .join(' ');

const figuresOf = (row: object): string[] =>
  Object.keys(row).filter((name) => !keys.includes(name) && !words.includes(name));

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
