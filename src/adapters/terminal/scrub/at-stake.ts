/** What of a day's allowed amount will deny or be sent back as billed: each line once, whatever is wrong with it. */
import type { Cents } from '../../../core/money/cents.ts';
import type { ComputedDay } from '../../../core/review/compute-day.ts';
import type { Finding, FindingKind } from '../../../core/review/finding.ts';
import type { PayerEstimate } from '../../../core/review/payer-estimate.ts';

/** Of a pair only the column 2 code denies, of the others every code named. */
const denying: ReadonlySet<FindingKind> = new Set([
  ...(['ncci-pair', 'mue-exceeded', 'add-on-without-primary', 'missing-therapy-modifier'] as const),
  ...(['modifier-conflict', 'unknown-modifier', 'assistant-modifier', 'kx-threshold'] as const),
  ...(['place-of-service', 'non-covered', 'not-valid-for-medicare'] as const),
]);

/** By the payer's own contract where its rates are held, else at Medicare's. */
export function atStake(
  { lines, estimate }: ComputedDay,
  findings: readonly Finding[],
  payer?: PayerEstimate,
): Cents {
  if (findings.length === 0) return 0;
  const refusing = findings.filter(({ kind, severity }) => severity === 'error' && denying.has(kind));
  if (refusing.length === 0) return 0;
  const denies = (code: string): boolean =>
    refusing.some(({ kind, codes }) => codes.includes(code, kind === 'ncci-pair' ? 1 : 0));
  const allowed = (i: number): Cents =>
    payer?.paid?.lines[i]?.allowed ?? estimate?.lines[i]?.shares.allowed ?? 0;
  return lines.reduce((sum, { code }, i) => sum + (denies(code) ? allowed(i) : 0), 0);
}
