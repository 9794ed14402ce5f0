/**
 * "What is an OT eval worth?" can be any of three codes: where all of them pay the same, that is the answer. So it is
 * where a month was named and its first and last day are answered alike.
 */
import { plain } from '../core/reply/reply.ts';
import { list } from '../core/words/english.ts';
import type { Answer } from '../intents/answer.ts';
import type { Question } from '../intents/question.ts';
import type { Choice } from '../intents/understand/understand.ts';

export function answerAlike(
  choices: readonly Choice[],
  answer: (question: Question) => Answer,
): Answer | undefined {
  const isOfCodes = choices.every(({ label }) => /^[A-Z0-9]\d{4}(?: \(|$)/.test(label));
  const isOfDays = choices.every(({ label }) => day.test(label));
  if (!isOfCodes && !isOfDays) return undefined;
  const [first, ...others] = choices.map(({ question }) => answer(question));
  if (first === undefined || (isOfCodes && paid(first) === undefined)) return undefined;
  const same = isOfDays ? saidOn : paid;
  if (!others.every((other) => same(other) === same(first))) return undefined;
  if (isOfDays) return first;
  const line = [plain(`${list(choices.map(({ label }) => label.slice(0, 5)))} pay the same.`)];
  const { reply } = first;
  return {
    ...first,
    reply: { ...reply, blocks: [{ kind: 'notice', severity: 'info', line }, ...reply.blocks] },
  };
}

const paid = (each: Answer): number | undefined => each.day?.computed.estimate?.totals.allowed;

const day = /^\d{4}-\d\d-\d\d$/;

/** All that is answered but the day itself. */
const saidOn = ({ reply }: Answer): string => JSON.stringify(reply).replace(/\d{4}-\d\d-\d\d/g, '');
