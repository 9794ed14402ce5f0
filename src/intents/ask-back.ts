/** Answers that ask or decline instead of answering: one sentence, and where it helps, buttons. */
import { localityKey, type Locality } from '../core/places/place.ts';
import { sentence, type FollowUp } from '../core/reply/reply.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import type { Answer } from './answer.ts';
import { serialise, type Question } from './question.ts';

const example = '97110 38min';

/** Names what is wrong and shows a right example. */
export function invalid(problem: string, date: ServiceDate): Answer {
  return bare('invalid', 'none', date, sentence(`${problem}. For example: ${example}`));
}

export function askBack(
  intent: string,
  text: string,
  choices: readonly FollowUp[],
  date: ServiceDate,
): Answer {
  return { ...bare('question', intent, date, sentence(text, choices)), choices };
}

/** Which of several localities: one button each, the same question with the place filled in. */
export function askWhichPlace(
  asked: Extract<Question, { locality?: unknown }>,
  options: readonly Locality[],
  date: ServiceDate,
): Answer {
  const choices = options.map((option) => ({
    label: titleCase(option),
    question: serialise({ ...asked, locality: localityKey(option) }),
  }));
  return askBack(asked.intent, 'That place has several Medicare localities. Which one?', choices, date);
}

export function bare(
  kind: Answer['kind'],
  intent: string,
  date: ServiceDate,
  reply: Answer['reply'],
): Answer {
  return { kind, intent, answerId: null, date, day: null, choices: [], reply, question: null };
}

/** "Rest of Texas, TX (04412-99)". */
const titleCase = (place: Locality): string => {
  const name = place.name
    .toLowerCase()
    .replace(/(^|[\s(/+-])([a-z])/g, (_, gap: string, letter: string) => gap + letter.toUpperCase());
  return `${name.replace(/\b(Of|And)\b/g, (word) => word.toLowerCase())}, ${place.state} (${localityKey(place)})`;
};
