/** Two releases of one table compared: for chosen codes, or for all. */
import type { RuleBook } from '../reference/parts.ts';
import type { Release } from '../sources/release.ts';
import type { TableRows } from '../sources/table-rows.ts';
import { diffPairs } from './diff-pairs.ts';
import { diffAddOns, diffIndices, diffLimits, diffRelativeValues, type PricingOf } from './diff-rows.ts';
import type { Difference } from './difference.ts';

export interface ReleaseTable {
  readonly release: Release;
  readonly table: TableRows;
}

/** `codes` undefined: all. Empty where nothing differs, or the table is of a kind without codes or figures. */
export function diffReleases(
  before: ReleaseTable,
  after: ReleaseTable,
  codes: ReadonlySet<string> | undefined,
  book: RuleBook,
): readonly Difference[] {
  const [a, b] = [before.table, after.table];
  if ('pairs' in a && 'pairs' in b) {
    const [from, to] = [before.release.firstDay, after.release.firstDay];
    return diffPairs({ pairs: a.pairs, date: from }, { pairs: b.pairs, date: to }, codes);
  }
  const chosen = <Row extends { readonly code: string }>(rows: readonly Row[]): readonly Row[] =>
    codes === undefined ? rows : rows.filter(({ code }) => codes.has(code));
  if ((a.kind === 'rvu' || a.kind === 'rvu-qp') && (b.kind === 'rvu' || b.kind === 'rvu-qp')) {
    const pricing = { before: pricingOf(before.release, book), after: pricingOf(after.release, book) };
    return diffRelativeValues(chosen(a.rows), chosen(b.rows), pricing);
  }
  if (isLimits(a) && isLimits(b)) return diffLimits(chosen(a.rows), chosen(b.rows));
  if (a.kind === 'addon' && b.kind === 'addon') {
    const about = (rows: typeof a.rows): typeof a.rows =>
      codes === undefined
        ? rows
        : rows.filter(({ addOn, primary }) => codes.has(addOn) || codes.has(primary));
    return diffAddOns(about(a.rows), about(b.rows));
  }
  if (a.kind === 'gpci' && b.kind === 'gpci') return diffIndices(a.rows, b.rows);
  return [];
}

type Limits = Extract<TableRows, { kind: 'mue' | 'mue-outpatient' | 'mue-dme' }>;

const isLimits = (table: TableRows): table is Limits => table.kind.startsWith('mue');

function pricingOf({ kind, firstDay, conversionFactor }: Release, book: RuleBook): PricingOf {
  const stated = book.conversionFactor(firstDay, kind === 'rvu-qp')?.value;
  return {
    conversionFactor: conversionFactor ?? stated,
    reducedPe: book.statedRules(firstDay).mppr?.value,
  };
}
