/** A claim day reviewed: what to bill, what Medicare pays, what is wrong with it, and how sure that is. */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { RulesInForce } from '../ports.ts';
import { gradeOf, type Confidence } from '../sources/grade.ts';
import { answerId } from './answer-id.ts';
import { computeDay, type ComputedDay } from './compute-day.ts';
import { dayDoubts, paysSomething } from './day-doubts.ts';
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
import {
  nextUnit,
  otherAllocations,
  underOtherRule,
  type Allocation,
  type NextUnit,
  type OtherRule,
} from './what-if.ts';

export interface ReviewedDay {
  readonly answerId: string;
  readonly day: ClaimDay;
  readonly inForce: RulesInForce;
  readonly computed: ComputedDay;
  /** Gravest first. */
  readonly findings: readonly Finding[];
  readonly pairs: readonly PairOfDay[];
  readonly alternatives: readonly Allocation[];
  readonly nextUnit: NextUnit | null;
  readonly otherRule: OtherRule;
  readonly confidence: Confidence;
}

export function reviewDay(day: ClaimDay, inForce: RulesInForce): ReviewedDay {
  const computed = computeDay(day, inForce);
  const pairs = pairsOfDay(computed.units, inForce);
  const codes = [...new Set(computed.lines.map(({ code }) => code))];
  const findings = bySeverity([
    ...statusFindings(codes, day, inForce),
    ...pairFindings(pairs, computed, inForce),
    ...limitFindings(computed, inForce),
    ...addOnFindings(computed, inForce),
    ...modifierFindings(day, inForce),
    ...assistantFindings(day, computed, inForce),
    ...thresholdFindings(day, computed, inForce),
    ...placeFindings(day, computed, inForce),
    ...combinationFindings(day, computed, inForce),
    ...unitFindings(computed.units, day, inForce),
    ...payerFindings(day),
    ...releaseFindings(day, codes, inForce),
  ]);
  return {
    answerId: answerId(day, inForce),
    day,
    inForce,
    computed,
    findings,
    pairs,
    alternatives: otherAllocations(computed, day, inForce),
    nextUnit: nextUnit(computed, day, inForce),
    otherRule: underOtherRule(day, inForce),
    confidence: gradeOf(dayDoubts(day, computed, findings, inForce), believedUsed(computed, inForce)),
  };
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const bySeverity = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);

function believedUsed(computed: ComputedDay, { rules }: RulesInForce): string[] {
  const priced = paysSomething(computed);
  const believed = [
    ...(rules.ladder.basis === 'believed' ? ['the unit ladder on this date'] : []),
    ...(priced && rules.sequestration?.basis === 'believed' ? ['the sequestration rate'] : []),
    'the timing and class of each therapy code',
  ];
  return [`Believed, to be verified at CMS: ${believed.join(', ')}.`];
}
