/** One bare code: what it is, how it counts, whether and what Medicare pays. */
import { reviewDay } from '../../core/review/review-day.ts';
import type { Answer } from '../answer.ts';
import type { Circumstances } from '../answering/asked.ts';
import { invalid } from '../answering/ask-back.ts';
import { askWhichPlace } from '../answering/ask-which-place.ts';
import { serialise } from '../question.ts';
import { claimDayOf } from '../answering/claim-day-of.ts';
import { explainCode } from './explain.ts';
import type { CodeQuestion } from './question.ts';

export function answerCode(question: CodeQuestion, asked: Circumstances): Answer {
  const { code, ...about } = question;
  const read = claimDayOf({ ...about, services: [{ code, units: 1, modifiers: [] }] }, asked);
  const date = asked.defaults.date ?? asked.today;
  if (read.kind === 'which-place') return askWhichPlace(question, read, date);
  if (read.kind === 'no-such-place')
    return invalid('I do not know that place; give a ZIP or a locality such as 04412-11', date);
  const { day, inForce } = read;
  if (day.lines.some((line) => !inForce.everHeld(line.code))) {
    return invalid(`${code} is in none of the tables loaded here; check the code`, date);
  }
  const reviewed = reviewDay(day, inForce);
  return {
    ...{
      kind: 'answer',
      intent: 'code_info',
      answerId: reviewed.answerId,
      date: inForce.date,
      day: reviewed,
    },
    choices: [],
    question: serialise(question),
    reply: explainCode(reviewed, question, asked.reference),
  };
}
