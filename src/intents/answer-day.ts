/** Reviews the day that was asked about. Fetches and calls; the arithmetic is core's, the headline each intent's. */
import { reviewDay, type ReviewedDay } from '../core/review/review-day.ts';
import { list } from '../core/words/english.ts';
import type { Answer } from './answer.ts';
import type { Circumstances } from './asked.ts';
import { askBack, invalid } from './ask-back.ts';
import { askWhichPlace } from './ask-which-place.ts';
import { claimDayOf } from './claim-day-of.ts';
import { serialise } from './question.ts';
import { rulerOf } from './reply-parts/working.ts';
import { explainDay, type DayQuestion } from './reply-parts/day/explain-day.ts';

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
  const { day, inForce } = read;
  const unknown = day.lines.filter(({ code }) => !inForce.everHeld(code)).map(({ code }) => code);
  if (unknown.length === day.lines.length) {
    const verb = new Set(unknown).size === 1 ? 'is' : 'are';
    return invalid(
      `${list([...new Set(unknown)])} ${verb} in none of the tables loaded here; check the code`,
      date,
    );
  }
  const unmeasured = day.lines.find(
    (line) =>
      line.minutes === undefined &&
      line.units === undefined &&
      countsMinutes(inForce.therapyCode(line.code)?.timing.kind),
  );
  if (unmeasured !== undefined) {
    const text = `How many minutes of ${unmeasured.code}? It is a timed code: write ${unmeasured.code} 15min, or ${unmeasured.code}x1 for units.`;
    return askBack(intent, text, [], date);
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

const countsMinutes = (timing: string | undefined): boolean =>
  timing === 'pooled' || timing === 'first' || timing === 'add-on';
