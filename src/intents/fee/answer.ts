/** Money first; where no minutes are told a code without units is priced as one. */
import { notPaidInWords } from '../../core/review/findings/coverage-findings.ts';
import type { ReviewedDay } from '../../core/review/review-day.ts';
import type { Answer } from '../answer.ts';
import { answerDay } from '../answering/answer-day.ts';
import type { Circumstances } from '../answering/asked.ts';
import { headlineOf } from '../reply-parts/day/headline.ts';
import { serialise } from '../question.ts';
import { answerLeftOff } from './answer-left-off.ts';
import { answerPaid } from './answer-paid.ts';
import type { FeeQuestion } from './question.ts';

export function answerFee(question: FeeQuestion, asked: Circumstances): Answer {
  const { facts } = question;
  const timed = (facts?.totalMinutes ?? facts?.oneOnOneMinutes) !== undefined;
  const bare = !timed && question.services.every(({ minutes }) => minutes === undefined);
  const services = question.services.map((service) =>
    bare && service.units === undefined ? { ...service, units: 1 } : service,
  );
  const leftOff = answerLeftOff(question, asked);
  if (leftOff !== undefined) return leftOff;
  const { received, ...about } = question;
  const answered = answerDay({ ...about, services }, asked, moneyFirst);
  return received === undefined
    ? answered
    : { ...answerPaid(answered, received, asked), question: serialise(question) };
}

/** "$73.48 allowed · 3 units of 97110". */
function moneyFirst(reviewed: ReviewedDay): string {
  if (notPaidInWords(reviewed.day, reviewed.computed) !== undefined) return headlineOf(reviewed);
  const [units, money] = headlineOf(reviewed).split(' · ', 2);
  return money?.startsWith('$') === true ? `${money} · ${units ?? ''}` : headlineOf(reviewed);
}
