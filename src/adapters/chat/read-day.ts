/** A day of billing from its form: its codes are read as in a message, and what cannot be is told beside its field. */
import { parseServiceDate, type ServiceDate } from '../../core/claim/service-date.ts';
import type { Answer } from '../../intents/answer.ts';
import { sayWord } from '../../intents/answering/say-word.ts';
import { readText } from '../../intents/language/reading/reading.ts';
import { parseQuestion, serialise, type Question } from '../../intents/question.ts';
import { readMessage } from '../../intents/understand/read-message.ts';
import { understand } from '../../intents/understand/understand.ts';
import type { FormFaults } from './form.ts';

export type DayAnswered =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'faults'; readonly faults: FormFaults };

type Fields = Readonly<Record<'codes' | 'date' | 'place' | 'payer', string>>;

/** `fields` have passed the privacy screen; `ask` answers a question, serialised. */
export async function answerDay(
  fields: Fields,
  today: ServiceDate,
  ask: (question: string) => Promise<Answer>,
): Promise<DayAnswered> {
  const read = readDay(fields, today);
  if (read.kind === 'faults') return read;
  const answer = await ask(serialise(read.question));
  if (answer.kind === 'answer' || (answer.kind === 'question' && answer.choices.length > 0))
    return { kind: 'answered', answer };
  const { locality, ...elsewhere } = read.question;
  const blamesPlace = locality !== undefined && (await ask(serialise(elsewhere))).kind !== answer.kind;
  return wrong(blamesPlace ? 'place' : 'codes', withoutExample(answer));
}

/** What is wrong, without the example of a whole message that a field has no use for. */
export const withoutExample = ({ reply }: Answer): string => reply.headline.replace(/ For example: .*$/s, '');

const wrong = (field: keyof Fields, problem: string) =>
  ({ kind: 'faults', faults: { [field]: problem } }) as const;

type Day = Extract<Question, { intent: 'claim_check' }>;

function readDay(
  { codes, date, place, payer }: Fields,
  today: ServiceDate,
): { readonly kind: 'day'; readonly question: Day } | Extract<DayAnswered, { kind: 'faults' }> {
  const read = readMessage(readText(codes), 'slash', today);
  const { services, strange, faults } = read.mentions;
  const [word] = strange;
  if (services.length === 0 && faults.length === 0)
    return wrong('codes', 'Type codes with their minutes, such as 97110 38min 97140 15min.');
  if (word !== undefined)
    return wrong('codes', `${sayWord(word.text)}: only codes, minutes, units and modifiers go here.`);
  if (date !== '' && parseServiceDate(date) === undefined)
    return wrong('date', 'Choose a day of the calendar.');
  const understood = understand(read, 'claim_check');
  if (understood.kind !== 'question')
    return wrong('codes', understood.kind === 'choose' ? understood.ask : `${understood.problem}.`);
  const question = parseQuestion(
    JSON.stringify({
      ...understood.question,
      ...(date === '' ? {} : { date }),
      ...(place.trim() === '' ? {} : { locality: place.trim() }),
      ...(payer.trim() === '' ? {} : { payer: payer.trim() }),
    }),
  );
  return question?.intent === 'claim_check'
    ? { kind: 'day', question }
    : wrong('codes', 'Only codes, minutes, units and modifiers go here.');
}
