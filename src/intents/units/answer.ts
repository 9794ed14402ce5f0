/** The number of units alone in the headline, by code where there are several. */
import type { ReviewedDay } from '../../core/review/review-day.ts';
import { unitsByCode } from '../../core/review/what-if.ts';
import { plural } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { answerDay } from '../answering/answer-day.ts';
import type { Circumstances } from '../answering/asked.ts';
import { headlineOf, lineToBill } from '../reply-parts/day/headline.ts';
import { spelled } from '../reply-parts/spelled.ts';
import type { UnitCountQuestion } from './question.ts';

export const answerUnitCount = (question: UnitCountQuestion, asked: Circumstances): Answer =>
  answerDay(question, asked, unitsOnly);

/** "3 units of 97110"; "4 units: 97110 x3 + 97140 x1"; with modifiers, "3 units of 97535 GO CO". */
function unitsOnly(reviewed: ReviewedDay): string {
  const units = unitsByCode(reviewed.computed.units.services);
  const all = [...units.values()].reduce((sum, count) => sum + count, 0);
  const [only, second] = units.keys();
  if (all === 0 || only === undefined) return headlineOf(reviewed);
  const billed = reviewed.computed.lines.filter((line) => line.units > 0);
  const said = [...new Set(billed.map(({ modifiers }) => modifiers.join(' ')))];
  if (said.length > 1 || (second !== undefined && said[0] !== ''))
    return `${plural(all, 'unit')}: ${billed.map(lineToBill).join(' + ')}`;
  return second === undefined
    ? `${plural(all, 'unit')} of ${[only, ...said].join(' ').trim()}`
    : `${plural(all, 'unit')}: ${spelled({ units })}`;
}
