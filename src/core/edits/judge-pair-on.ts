/** What the table that speaks of a pair says of it on the date. */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { RulesInForce } from '../ports.ts';
import type { ReleaseInForce } from '../sources/release.ts';
import { judgePair, type PairVerdict } from './pair-edit.ts';

export interface JudgedOn {
  /** not-held: no table that reaches back to the date speaks of the pair. */
  readonly verdict: PairVerdict | { readonly kind: 'not-held' };
  readonly table: ReleaseInForce | undefined;
}

/** An excerpt holds the therapy codes and their neighbors: a pair of two others it does not answer. */
export function judgePairOn(
  a: HcpcsCode,
  b: HcpcsCode,
  { ptp, date, therapyCode }: Pick<RulesInForce, 'ptp' | 'date' | 'therapyCode'>,
): JudgedOn {
  const table = ptp?.of(a, b);
  if (table === undefined) return { verdict: { kind: 'not-held' }, table };
  const verdict = judgePair(table.edits, date);
  const { origin, covers } = table.release;
  const held = origin === 'imported' || covers || [a, b].some((code) => therapyCode(code) !== undefined);
  return { verdict: verdict.kind === 'none' && !held ? { kind: 'not-held' } : verdict, table };
}
