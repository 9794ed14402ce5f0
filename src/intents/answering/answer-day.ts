/** Reviews the day that was asked about. Fetches and calls; the arithmetic is core's, the headline each intent's. */
import type { ClaimDay } from '../../core/claim/claim-day.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { plain, type Block } from '../../core/reply/reply.ts';
import { computeDay } from '../../core/review/compute-day.ts';
import { reviewDay, type ReviewedDay } from '../../core/review/review-day.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import type { Circumstances } from './asked.ts';
import { askBack, invalid } from './ask-back.ts';
import { askWhichPlace } from './ask-which-place.ts';
import { answerMinutes } from './answer-minutes.ts';
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
  const { day: told, ofOneUnit } = oneUnitOf(settleMinutes(read.day, inForce), question, inForce);
  const day = withCharges(told, question, inForce);
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
  const reply = explainDay(headlineOf(reviewed), reviewed, question, asked.reference);
  return {
    ...{ kind: 'answer', intent, answerId: reviewed.answerId, date: inForce.date, day: reviewed },
    choices: [],
    ...(picture === undefined ? {} : { picture }),
    question: serialise(question),
    reply: { ...reply, blocks: [...ofOneUnit, ...chargeUnused(question), ...reply.blocks] },
  };
}

/** "97110 PTA Aetna": of a code alone, without minutes, a payer is asked about by what it pays for one unit. */
function oneUnitOf(
  day: ClaimDay,
  { intent }: DayQuestion,
  inForce: RulesInForce,
): { readonly day: ClaimDay; readonly ofOneUnit: readonly Block[] } {
  const [only, second] = day.lines;
  const { payer, totalMinutes } = day;
  const asksOfPayer = payer.kind !== 'medicare' && intent !== 'unit_count' && totalMinutes === undefined;
  if (only === undefined || second !== undefined || !asksOfPayer || !isUnmeasured(only, inForce))
    return { day, ofOneUnit: [] };
  const line = [plain('One unit: no minutes were told.')];
  return {
    day: { ...day, lines: [{ ...only, units: 1 }] },
    ofOneUnit: [{ kind: 'notice', severity: 'info', line }],
  };
}

/**
 * A charge for the day is the line's where the day has one line; a charge a unit is multiplied by the units of the line
 * it was told of, or of every line.
 */
function withCharges(day: ClaimDay, { services, facts }: DayQuestion, inForce: RulesInForce): ClaimDay {
  const ofDay = day.lines.length === 1 ? facts?.charge : undefined;
  const perUnit = day.lines.map((_, i) => services[i]?.chargePerUnit ?? facts?.chargePerUnit);
  if (ofDay === undefined && perUnit.every((cents) => cents === undefined)) return day;
  const { lines } = computeDay(day, inForce);
  const unitsOf = (code: string): number =>
    lines.reduce((sum, line) => sum + (line.code === code ? line.units : 0), 0);
  return {
    ...day,
    lines: day.lines.map((line, i) => {
      const each = perUnit[i];
      const charge = line.charge ?? ofDay ?? (each === undefined ? undefined : each * unitsOf(line.code));
      return charge === undefined ? line : { ...line, charge };
    }),
  };
}

/** One charge for several codes is no line's. */
const chargeUnused = ({ services, facts }: DayQuestion): readonly Block[] =>
  facts?.charge !== undefined && services.length > 1
    ? [{ kind: 'notice', severity: 'warning', line: [plain('Not used: the charge; say it for each code.')] }]
    : [];
