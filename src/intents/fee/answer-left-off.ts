/** "Left the second unit of 97110 off ten visits": what that unit adds to a day, times the visits. */
import { spokenDollars } from '../../core/money/cents.ts';
import { plain } from '../../core/reply/reply.ts';
import { plural } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { answerDay } from '../answering/answer-day.ts';
import type { Circumstances } from '../answering/asked.ts';
import { headlineOf } from '../reply-parts/day/headline.ts';
import type { FeeQuestion } from './question.ts';

export function answerLeftOff(question: FeeQuestion, asked: Circumstances): Answer | undefined {
  const { unitLeftOff: which, visits = 1 } = question.facts ?? {};
  const [only, second] = question.services;
  if (which === undefined || only === undefined || second !== undefined) return undefined;
  const withUnits = (units: number): Answer => {
    const { minutes: _, ...service } = only;
    return answerDay({ ...question, services: [{ ...service, units }] }, asked, headlineOf);
  };
  const [billed, whole] = [withUnits(which - 1), withUnits(which)];
  const [before, after] = [billed, whole].map(({ day }) => day?.computed.estimate?.totals.allowed);
  if (before === undefined || after === undefined) return undefined;
  const each = after - before;
  const said = (units: number, allowed: number): string =>
    `${plural(units, 'unit')} $${spokenDollars(allowed)}`;
  const ordinal = which === 2 ? 'second' : 'third';
  const line = [plain(`A day of ${only.code}: ${said(which - 1, before)}, ${said(which, after)} allowed.`)];
  return {
    ...whole,
    reply: {
      ...whole.reply,
      headline: `$${spokenDollars(each * visits)} allowed left out: ${plural(visits, 'visit')}, $${spokenDollars(each)} for the ${ordinal} unit of ${only.code}`,
      blocks: [{ kind: 'paragraph', line }],
    },
  };
}
