/** What the NCCI table in force says of every pair among some codes: in a line each, and what it rests on. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { pairSource } from '../../core/edits/edits-at.ts';
import { judgePairOn } from '../../core/edits/judge-pair-on.ts';
import type { PairVerdict } from '../../core/edits/pair-edit.ts';
import type { RulesInForce } from '../../core/ports.ts';
import type { Basis } from '../../core/sources/citation.ts';

export interface PairAsked {
  readonly codes: readonly [string, string];
  /** not-held: the table loaded is an excerpt that does not reach these codes. */
  readonly verdict: PairVerdict | { readonly kind: 'not-held' };
  readonly basis: Basis;
}

export function pairsAsked(codes: readonly string[], inForce: RulesInForce): PairAsked[] {
  const { ptp } = inForce;
  const distinct = [...new Set(codes)] as HcpcsCode[];
  if (ptp === undefined) return [];
  return distinct.flatMap((a, i) =>
    distinct.slice(i + 1).map((b): PairAsked => {
      const { verdict, table = ptp } = judgePairOn(a, b, inForce);
      const source = pairSource(table.release);
      return {
        codes: [a, b],
        verdict,
        basis: { basis: 'file', citation: { source, locator: rowOf(a, b, verdict) } },
      };
    }),
  );
}

const rowOf = (a: string, b: string, verdict: PairAsked['verdict']): string =>
  verdict.kind === 'edit' || verdict.kind === 'ended'
    ? `${verdict.edit.column1}/${verdict.edit.column2}`
    : `${a}/${b}: no row`;

export function pairInWords({ codes, verdict }: PairAsked): string {
  const [a, b] = codes;
  switch (verdict.kind) {
    case 'edit': {
      const { column1, column2, indicator } = verdict.edit;
      const opens =
        indicator === '0'
          ? 'indicator 0, no modifier opens it'
          : 'indicator 1, a modifier opens it if truly separate';
      return `${column1} is paid, ${column2} denied: ${opens}.`;
    }
    case 'ended':
      return `${a} and ${b}: no edit on this date; the last one ended on ${verdict.lastDay}.`;
    case 'none':
      return `${a} and ${b}: no edit on this date.`;
    case 'not-held':
      return `${a} and ${b}: outside the NCCI excerpt loaded here.`;
    default:
      return verdict satisfies never;
  }
}
