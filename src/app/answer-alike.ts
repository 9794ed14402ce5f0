/**
 * "What is an OT eval worth?" can be any of three codes: where all of them pay the same, that is the answer. So it is
 * where a month was named and its first and last day are answered alike.
 */
import { plain } from '../core/reply/reply.ts';
import { spokenDollars } from '../core/money/cents.ts';
import { list } from '../core/words/english.ts';
import type { Answer } from '../intents/answer.ts';
import type { Intent } from '../intents/intent.ts';
import type { Question } from '../intents/question.ts';
import { ofADay } from '../intents/understand/rank-by-answer.ts';
import type { Choice } from '../intents/understand/understand.ts';

export function answerAlike(
  choices: readonly Choice[],
  intent: Intent,
  answer: (question: Question) => Answer,
): Answer | undefined {
  const isOfCodes = choices.every(({ label }) => /^[A-Z0-9]\d{4}(?: \(|$)/.test(label));
  const isOfDays = choices.every(({ label }) => day.test(label));
  const codes = choices.map(({ label }) => label.slice(0, 5));
  const ofPlans = isOfCodes && ofADay.has(intent) && areOfPlans(codes);
  if (!isOfDays && !ofPlans && !(isOfCodes && intent === 'fee_estimate')) return undefined;
  const [first, ...others] = choices.map(({ question }) => answer(question));
  if (first === undefined || (isOfCodes && paid(first) === undefined)) return undefined;
  const same = isOfDays ? saidOn : paid;
  const differ = !others.every((other) => same(other) === same(first));
  if (differ && !ofPlans) return undefined;
  if (isOfDays) return first;
  const inOccupational = `$${spokenDollars(paid(others[0] ?? first) ?? 0)} in all`;
  const line = [
    plain(
      differ ? `${codes[0]} is PT's. In OT ${codes[1]}: ${inOccupational}.` : `${list(codes)} pay the same.`,
    ),
  ];
  const { reply } = first;
  return {
    ...first,
    reply: { ...reply, blocks: [{ kind: 'notice', severity: 'info', line }, ...reply.blocks] },
  };
}

/** "Low eval" of nobody's plan: PT's answers, and OT's is told beside it. */
const areOfPlans = ([first, second, third]: readonly string[]): boolean =>
  third === undefined && /^9716[123]$/.test(first ?? '') && Number(second) === Number(first) + 4;

const paid = (each: Answer): number | undefined => each.day?.computed.estimate?.totals.allowed;

const day = /^\d{4}-\d\d-\d\d$/;

/** All that is answered but the day itself. */
const saidOn = ({ reply }: Answer): string => JSON.stringify(reply).replace(/\d{4}-\d\d-\d\d/g, '');
