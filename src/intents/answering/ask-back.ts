/** Answers that ask or decline instead of answering: one sentence, and where it helps, buttons. */
import { sentence, type FollowUp } from '../../core/reply/reply.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Answer } from '../answer.ts';

const example = '97110 38min';

/** Names what is wrong and shows a right example. */
export function invalid(problem: string, date: ServiceDate, right = example): Answer {
  return bare(
    'invalid',
    'none',
    date,
    sentence(`${problem}${problem.endsWith('?') ? '' : '.'} For example: ${right}`),
  );
}

export function askBack(
  intent: string,
  text: string,
  choices: readonly FollowUp[],
  date: ServiceDate,
): Answer {
  return { ...bare('question', intent, date, sentence(text, choices)), choices };
}

export function bare(
  kind: Answer['kind'],
  intent: string,
  date: ServiceDate,
  reply: Answer['reply'],
): Answer {
  return { kind, intent, answerId: null, date, day: null, choices: [], reply, question: null };
}
