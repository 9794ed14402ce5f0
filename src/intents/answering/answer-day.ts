/** Reviews the day that was asked about. Fetches and calls; the arithmetic is core's, the headline each intent's. */
import type { ClaimDay } from '../../core/claim/claim-day.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { computeDay } from '../../core/review/compute-day.ts';
import { reviewDay, type ReviewedDay } from '../../core/review/review-day.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import type { Circumstances } from './asked.ts';
import { askBack, invalid } from './ask-back.ts';
import { askWhichPlace } from './ask-which-place.ts';
import { answerMinutes } from './answer-minutes.ts';
import type { StatedFacts } from './facts-of-day.ts';
import { claimDayOf } from './claim-day-of.ts';
import { familiesOf, isUnmeasured, settleMinutes } from './settle-minutes.ts';
import { serialise } from '../question.ts';
import { rulerOf } from '../reply-parts/working.ts';
import { explainDay, type DayQuestion } from '../reply-parts/day/explain-day.ts';

export function answerDay(
  question: DayQuestion,
  asked: Circumstances,
  headlineOf: (reviewed: ReviewedDay) => string,
): Answer {
  const { intent } = question;
  const read = claimDayOf(question, asked);
  const date = asked.defaults.date ?? asked.today;
  if (read.kind === 'which-place') return askWhichPlace(question, read, date);
  if (read.kind === 'no-such-place')
    return invalid('I do not know that place; give a ZIP or a locality such as 04412-11', date);
  const { inForce } = read;
  const { rule, totalMinutes } = read.day;
  if (read.day.lines.length === 0 && totalMinutes !== undefined)
    return answerMinutes(totalMinutes, question, { rule, inForce });
  const day = withCharge(settleMinutes(read.day, inForce), question.facts, inForce);
  const unknown = day.lines.filter(({ code }) => !inForce.everHeld(code)).map(({ code }) => code);
  if (unknown.length === day.lines.length) {
    const verb = new Set(unknown).size === 1 ? 'is' : 'are';
    return invalid(
      `${list([...new Set(unknown)])} ${verb} in none of the tables loaded here; check the code`,
      date,
    );
  }
  const [unmeasured] = day.lines.filter((line) => isUnmeasured(line, inForce));
  if (unmeasured !== undefined) {
    const ofFamily = familiesOf(day, inForce);
    if (day.totalMinutes !== undefined && ofFamily.length === 0)
      return answerMinutes(day.totalMinutes, question, { rule: day.rule, inForce });
    const apart = `How many of the minutes are of ${list(ofFamily)}? Their time counts apart from the other codes' (write ${ofFamily[0] ?? ''} 30min and each other code with its own).`;
    const text =
      day.totalMinutes !== undefined
        ? apart
        : `How many minutes of ${unmeasured.code}? It is a timed code: write ${unmeasured.code} 15min, or ${unmeasured.code}x1 for units.`;
    return { ...askBack(intent, text, [], date), question: serialise(question) };
  }
  const reviewed = reviewDay(day, inForce);
  const [picture] = rulerOf(reviewed);
  return {
    ...{ kind: 'answer', intent, answerId: reviewed.answerId, date: inForce.date, day: reviewed },
    choices: [],
    ...(picture === undefined ? {} : { picture }),
    question: serialise(question),
    reply: explainDay(headlineOf(reviewed), reviewed, question, asked.reference),
  };
}

/** A charge for the day is the line's where the day has one line; a charge a unit is multiplied by the units. */
function withCharge(day: ClaimDay, facts: StatedFacts | undefined, inForce: RulesInForce): ClaimDay {
  const [only, second] = day.lines;
  if (facts === undefined || only === undefined || second !== undefined) return day;
  const { charge, chargePerUnit } = facts;
  const units = computeDay(day, inForce).lines.reduce((sum, line) => sum + line.units, 0);
  const cents = charge ?? (chargePerUnit === undefined ? undefined : chargePerUnit * units);
  return cents === undefined ? day : { ...day, lines: [{ ...only, charge: cents }] };
}
