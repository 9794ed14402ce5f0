/**
 * What is left of the day where a bundled code denies: the lines of every column 2 code without an open pair are
 * taken out and the others are priced anew, since the day's full unit may pass to another line.
 */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { RulesInForce } from '../ports.ts';
import { priceLines, type ComputedDay } from './compute-day.ts';
import type { Finding } from './finding.ts';
import { totalsOf, type Totals } from './what-if.ts';

export interface AfterDenials {
  /** Column 2 codes that will deny as billed. */
  readonly codes: readonly string[];
  readonly totals: Totals;
}

/** Undefined where no pair denies, or the day has no price. */
export function afterDenials(
  { units, lines }: ComputedDay,
  findings: readonly Finding[],
  day: ClaimDay,
  inForce: RulesInForce,
): AfterDenials | undefined {
  const denied = new Set(
    findings.flatMap(({ kind, severity, codes }) =>
      kind === 'ncci-pair' && severity === 'error' ? codes.slice(1) : [],
    ),
  );
  if (denied.size === 0) return undefined;
  const left = lines.filter(({ code }) => !denied.has(code));
  const totals = totalsOf(priceLines(units, left, day, inForce));
  return totals === null ? undefined : { codes: [...denied], totals };
}
