/**
 * A date whose fee schedule is not held has no price. Beside that, what CMS proposed for the year, named as a
 * scenario: its factor, the relative values and indices of the year before, no floor under the work index.
 */
import type { ClaimDay } from '../../claim/claim-day.ts';
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import { dollars } from '../../money/cents.ts';
import { printDecimal } from '../../money/decimal.ts';
import type { RulesInForce } from '../../ports.ts';
import { computeDay, type ComputedDay } from '../compute-day.ts';
import type { Finding } from '../finding.ts';
import { endedFinding } from './coverage-findings.ts';

/** The day as it would pay; undefined where nothing is proposed, or a place or code has no price in it. */
export function proposedDay(day: ClaimDay, inForce: RulesInForce): ComputedDay | undefined {
  if (inForce.proposed === undefined) return undefined;
  const computed = computeDay(day, { ...inForce, feeSchedule: inForce.proposed });
  return computed.estimate === undefined || computed.estimate.partial ? undefined : computed;
}

/** At another payer than Medicare, a code announced to end by the date; the year's own fee schedule decides where it is held. */
export const announcedFindings = (
  { payer }: ClaimDay,
  codes: readonly HcpcsCode[],
  { feeSchedule, rules }: RulesInForce,
): readonly Finding[] =>
  feeSchedule !== undefined || payer.kind !== 'other'
    ? []
    : codes.flatMap((code) => {
        const ended = rules.endedCodes.get(code);
        return ended?.expected === true ? [endedFinding(ended)] : [];
      });

/** `codes`: each once. */
export function proposedFindings(
  day: ClaimDay,
  codes: readonly string[],
  inForce: RulesInForce,
): readonly Finding[] {
  const factor = inForce.proposed?.conversionFactor(day.qualifyingParticipant);
  const computed = proposedDay(day, inForce);
  if (computed?.estimate === undefined || inForce.proposed === undefined || factor === undefined) return [];
  const { rvu, gpci } = inForce.proposed;
  const year = inForce.date.slice(0, 4);
  const message = `Scenario, not a price: $${dollars(computed.estimate.totals.allowed)} allowed if CMS's proposed ${year} factor of ${printDecimal(factor.value, 4)} became final, on ${rvu.release.name} and the ${gpci.release.name} indices without the work floor. The final rule may be out: check it.`;
  const citation = factor.basis === 'believed' ? {} : { citation: factor.citation };
  return [{ kind: 'proposed-schedule', severity: 'info', codes, message, ...citation }];
}
