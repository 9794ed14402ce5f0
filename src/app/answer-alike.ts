/** "What is an OT eval worth?" can be any of three codes: where all of them pay the same, that is the answer. */
import { plain } from '../core/reply/reply.ts';
import { list } from '../core/words/english.ts';
import type { Answer } from '../intents/answer.ts';
import type { Question } from '../intents/question.ts';
import type { Choice } from '../intents/understand/understand.ts';

export function answerAlike(
  choices: readonly Choice[],
  answer: (question: Question) => Answer,
): Answer | undefined {
  if (!choices.every(({ label }) => /^[A-Z0-9]\d{4}(?: \(|$)/.test(label))) return undefined;
  const [first, ...others] = choices.map(({ question }) => answer(question));
  const paid = (each: Answer): number | undefined => each.day?.computed.estimate?.totals.allowed;
  if (first === undefined || paid(first) === undefined) return undefined;
  if (!others.every((other) => paid(other) === paid(first))) return undefined;
  const line = [plain(`${list(choices.map(({ label }) => label.slice(0, 5)))} pay the same.`)];
  const { reply } = first;
  return {
    ...first,
    reply: { ...reply, blocks: [{ kind: 'notice', severity: 'info', line }, ...reply.blocks] },
  };
}
