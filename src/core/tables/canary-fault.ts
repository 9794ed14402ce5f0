/** Rows every edition of CMS's whole tables has held for years: a table without them is not the one it claims to be. */
import { pairRows } from '../edits/pair-table.ts';
import type { TableRows } from '../sources/table-rows.ts';

const active = ['97110', '97140', '99213'];
const limited = ['97110', '97140', '97530'];

/** A sentence's worth of what is missing; undefined where all stand. */
export function canaryFault(table: TableRows): string | undefined {
  if ('pairs' in table) {
    for (const { column1, lastDay } of pairRows(table.pairs))
      if (column1 === '98940' && lastDay === null) return undefined;
    return 'it holds no standing edit of 98940, which every edition has';
  }
  if (table.kind === 'rvu' || table.kind === 'rvu-qp') {
    const held = new Set(table.rows.flatMap(({ code, status }) => (status === 'A' ? [code] : [])));
    const missing = active.find((code) => !held.has(code));
    return missing === undefined ? undefined : `${missing} is not payable in it, as it is in every edition`;
  }
  if (table.kind === 'mue' || table.kind === 'mue-outpatient') {
    const held = new Set(table.rows.flatMap(({ code, units }) => (units > 0 ? [code] : [])));
    const missing = limited.find((code) => !held.has(code));
    return missing === undefined ? undefined : `it holds no limit of ${missing}, as every edition does`;
  }
  return undefined;
}
