/**
 * A new question in a thread that points at the codes of the last one: "does that bundle?", "need a 59?", "and the limit
 * on that one?". The codes take the pointer's place in the text (data/words/threads.json), or its end where it has none,
 * and the message is read as if they had been typed. What the thread said of those codes stays with them.
 */
import words from '../../../data/words/threads.json' with { type: 'json' };
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Intent } from '../intent.ts';
import { readAgain, type Reading } from '../language/reading/reading.ts';
import { readMentions } from '../language/read-mentions.ts';
import { parseQuestion, serialise, type Question } from '../question.ts';
import { nameLines } from './name-lines.ts';
import { codesOf } from './codes-of.ts';
import type { DayQuestion } from '../reply-parts/day/explain-day.ts';
import { isDay } from './thread-so-far.ts';

export interface Lent {
  readonly reading: Reading;
  /** Its words point at the codes or ask what only codes have: "that", "both", "need a 59?". */
  readonly plainly: boolean;
  /** The question as the thread completes it: amounts of the same codes, place, payer, day and stated facts. */
  readonly complete: (question: Question) => Question;
}

/** Undefined where the message has codes of its own, points at none, or asks nothing about codes. */
export function lendCodes(previous: Question, reading: Reading, today: ServiceDate): Lent | undefined {
  const completed = (question: Question): Question => complete(question, previous);
  const named = nameLines(previous, reading);
  if (named !== undefined) return { reading: named, plainly: true, complete: completed };
  const codes = codesOf(previous);
  const { text } = reading;
  if (codes.length === 0 || text === '') return undefined;
  const typed = readMentions(reading, today).services.map(({ code }) => code);
  const [own, second] = [...new Set(typed)];
  const points = pointer.test(text);
  if (second !== undefined || (own !== undefined && (!points || codes.includes(own)))) return undefined;
  if (!points && text.split(' ').length > longestPointless) return undefined;
  const list = codes.slice(0, mostLent).join(' and ');
  const end = /[?.! ]{0,10}$/.exec(text)?.[0] ?? '';
  const lent = points
    ? text.replace(pointer, list)
    : `${text.slice(0, text.length - end.length)} for ${list}${end}`;
  return {
    reading: readAgain(reading, lent),
    plainly: points || (asks.test(text) && topic.test(text)),
    complete: completed,
  };
}

/** What may be asked about codes; any other intent is read from the words as they were typed. */
export const isAboutCodes = (intent: Intent): boolean => aboutCodes.has(intent);

const aboutCodes: ReadonlySet<Intent> = new Set<Intent>([
  ...(['claim_check', 'unit_count', 'fee_estimate', 'code_info'] as const),
  ...(['ncci_check', 'mue_check', 'modifier_help', 'compare'] as const),
]);

const mostLent = 6;
/** Words; a longer question that points at nothing speaks for itself. */
const longestPointless = 6;
const pointer = new RegExp(`\\b(?:${words.pointers.join('|')})\\b`, 'i');
const topic = new RegExp(`\\b(?:${words.topics.join('|')})\\b`, 'i');
const asks =
  /\?|^(?:ok(?:ay)? |and |so |but |then )*(?:what|which|how|can|could|do|does|did|is|are|should|would|will|need|any|the|max|units?|limit|mue|bundl\w{0,6})\b/i;

function complete(question: Question, previous: Question): Question {
  const lines = 'services' in previous ? (previous.services ?? []) : [];
  const services =
    'services' in question
      ? question.services?.map((line) => {
          const bare = line.minutes === undefined && line.units === undefined;
          return (bare ? lines.find(({ code }) => code === line.code) : undefined) ?? line;
        })
      : undefined;
  const told = { ...about(previous), ...(isDay(question) && isDay(previous) ? ofTheDay(previous) : {}) };
  const whole = { ...told, ...question, ...(services === undefined ? {} : { services }) };
  const { locality: _, ...placeless } = whole as typeof whole & { locality?: string };
  return parseQuestion(serialise(whole)) ?? parseQuestion(serialise(placeless as Question)) ?? question;
}

const about = (question: Question): object => ({
  ...('date' in question && question.date !== undefined ? { date: question.date } : {}),
  ...('payer' in question && question.payer !== undefined ? { payer: question.payer } : {}),
  ...('locality' in question && question.locality !== undefined ? { locality: question.locality } : {}),
});

const ofTheDay = ({ rule, facts, assistant, qualifyingParticipant }: DayQuestion): object => ({
  ...(rule === undefined ? {} : { rule }),
  ...(facts === undefined ? {} : { facts }),
  ...(assistant === undefined ? {} : { assistant }),
  ...(qualifyingParticipant === undefined ? {} : { qualifyingParticipant }),
});
