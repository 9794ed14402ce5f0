/** A claim day reviewed: what to bill, what Medicare pays, what is wrong with it, and how sure that is. */
import type { ClaimDay } from '../claim/claim-day.ts';
import { codesOf } from '../claim/codes-of.ts';
import { withEditsOf } from '../edits/edits-at.ts';
import type { RulesInForce } from '../ports.ts';
import { gradeOf, type Confidence } from '../sources/grade.ts';
import { afterDenials, type AfterDenials } from './after-denials.ts';
import { answerId } from './answer-id.ts';
import type { ComputedDay } from './compute-day.ts';
import { dayDoubts, defaultsNamed, paysSomething } from './day-doubts.ts';
import type { Finding } from './finding.ts';
import { inspectDay } from './inspect-day.ts';
import type { PairOfDay } from './pairs-of-day.ts';
import type { PayerEstimate } from './payer-estimate.ts';
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
  readonly payer: PayerEstimate | undefined;
  /** Gravest first. */
  readonly findings: readonly Finding[];
  readonly pairs: readonly PairOfDay[];
  readonly alternatives: readonly Allocation[];
  readonly nextUnit: NextUnit | null;
  readonly otherRule: OtherRule;
  /** Undefined where no pair denies as billed. */
  readonly afterDenials: AfterDenials | undefined;
  readonly confidence: Confidence;
}

export function reviewDay(day: ClaimDay, given: RulesInForce): ReviewedDay {
  const inForce = withEditsOf(day, codesOf(day.lines), given);
  const { computed, payer, pairs, findings } = inspectDay(day, inForce);
  return {
    answerId: answerId(day, inForce),
    ...{ day, inForce, computed, payer, findings, pairs },
    alternatives: otherAllocations(computed, day, inForce),
    nextUnit: nextUnit(computed, day, inForce),
    otherRule: underOtherRule(day, inForce),
    afterDenials: afterDenials(computed, findings, day, inForce),
    confidence: gradeOf(dayDoubts(day, { computed, payer }, findings, inForce), [
      ...defaultsNamed(day, paysSomething(computed)),
      ...believedUsed(computed, inForce),
    ]),
  };
}

function believedUsed(computed: ComputedDay, { rules }: RulesInForce): string[] {
  const priced = paysSomething(computed);
  const believed = [
    ...(rules.ladder.basis === 'believed' ? ['the unit ladder on this date'] : []),
    ...(priced && rules.sequestration?.basis === 'believed' ? ['the sequestration rate'] : []),
    'the timing and class of each therapy code',
  ];
  return [`Believed, to be verified at CMS: ${believed.join(', ')}.`];
}
