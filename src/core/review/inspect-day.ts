/**
 * A claim day counted, priced and checked, without what might have been. In two steps: the minutes become claim
 * lines, and the lines are billed. Billing asks nothing of the minutes, so whoever reviews claims by the thousand
 * may remember it (`bill`).
 */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { RulesInForce } from '../ports.ts';
import type { DayUnits } from '../units/allocate-day.ts';
import { claimLines, type ClaimLine } from './claim-lines.ts';
import { countUnits, priceLines, type ComputedDay } from './compute-day.ts';
import type { Finding, Severity } from './finding.ts';
import { addOnFindings } from './findings/add-on-findings.ts';
import { assistantFindings } from './findings/assistant-findings.ts';
import { combinationFindings } from './findings/combination-findings.ts';
import { placeFindings } from './findings/place-findings.ts';
import { thresholdFindings } from './findings/threshold-findings.ts';
import { limitFindings, pairFindings } from './findings/edit-findings.ts';
import { modifierFindings } from './findings/modifier-findings.ts';
import { payerFindings } from './findings/payer-findings.ts';
import { releaseFindings } from './findings/release-findings.ts';
import { statusFindings } from './findings/status-findings.ts';
import { unitFindings } from './findings/unit-findings.ts';
import { pairsOfDay, type PairOfDay } from './pairs-of-day.ts';

export interface InspectedDay {
  readonly computed: ComputedDay;
  readonly pairs: readonly PairOfDay[];
  /** Gravest first. */
  readonly findings: readonly Finding[];
}

export interface CountedDay {
  readonly day: ClaimDay;
  readonly units: DayUnits;
  readonly lines: readonly ClaimLine[];
}

export type Bill = (counted: CountedDay, inForce: RulesInForce) => InspectedDay;

export function inspectDay(day: ClaimDay, inForce: RulesInForce, bill: Bill): InspectedDay {
  const units = countUnits(day, inForce);
  const lines = claimLines(units.services, day, inForce.therapyCode);
  const billed = bill({ day, units, lines }, inForce);
  const computed = { ...billed.computed, units, lines };
  const findings = bySeverity([
    ...billed.findings,
    ...assistantFindings(day, computed, inForce),
    ...combinationFindings(day, computed, inForce),
    ...unitFindings(units, day, inForce),
  ]);
  return { computed, pairs: billed.pairs, findings };
}

/** What the claim lines themselves come to. */
export function billDay({ day, units, lines }: CountedDay, inForce: RulesInForce): InspectedDay {
  const computed = priceLines(units, lines, day, inForce);
  const pairs = pairsOfDay(units, inForce);
  const codes = [...new Set(lines.map(({ code }) => code))];
  const findings = [
    ...statusFindings(codes, day, inForce),
    ...pairFindings(pairs, computed, inForce),
    ...limitFindings(computed, inForce),
    ...addOnFindings(computed, inForce),
    ...modifierFindings(day, inForce),
    ...thresholdFindings(day, computed, inForce),
    ...placeFindings(day, computed, inForce),
    ...payerFindings(day),
    ...releaseFindings(day, codes, inForce),
  ];
  return { computed, pairs, findings };
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const bySeverity = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
