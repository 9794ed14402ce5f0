/**
 * What a thread has spoken of: its last question, and the day of codes before it where that one is of something else,
 * so that "what if the PTA did it" still finds its day behind a question about a modifier.
 */
import { parseQuestion, serialise, type Question } from '../question.ts';
import type { DayQuestion } from '../reply-parts/day/explain-day.ts';

export interface ThreadSoFar {
  readonly last: Question;
  /** Only where `last` is no day. */
  readonly day?: DayQuestion;
}

export const isDay = (question: Question): question is DayQuestion =>
  question.intent === 'claim_check' || question.intent === 'unit_count' || question.intent === 'fee_estimate';

/** The thread with one more question. */
export function threadWith(last: Question, before: ThreadSoFar | undefined): ThreadSoFar {
  if (isDay(last) || before === undefined) return { last };
  const day = isDay(before.last) ? before.last : before.day;
  return day === undefined ? { last } : { last, day };
}

const joint = '\n';

export const serialiseThread = ({ last, day }: ThreadSoFar): string =>
  [last, ...(day === undefined ? [] : [day])].map(serialise).join(joint);

/** Undefined where the text is no question of ours. */
export function parseThread(text: string): ThreadSoFar | undefined {
  const [first = '', second = ''] = text.split(joint, 2);
  const [last, day] = [parseQuestion(first), parseQuestion(second)];
  if (last === undefined) return undefined;
  return day !== undefined && isDay(day) ? { last, day } : { last };
}

/** "Ok back to the day": what it came to. */
const backToDay =
  /^(?:ok(?:ay)?,? |so,? |now,? |and ){0,2}back to (?:the|that|our|my) (?:(?:\w{2,12} ){0,2}(?:one|case|visit|claim|session|day)|units|codes|lines|original)\b/i;

export const goesBackToDay = (text: string): boolean => backToDay.test(text);
