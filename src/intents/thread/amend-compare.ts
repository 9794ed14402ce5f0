/**
 * "Which is higher?", "by how much", "how much less if the PT did it": what was answered is set against what was asked
 * before it or is named now. Behind a comparison its own answer says it.
 */
import words from '../../../data/words/threads.json' with { type: 'json' };
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { CompareQuestion } from '../compare/question.ts';
import type { Mentions } from '../language/mentions.ts';
import type { Question } from '../question.ts';
import type { DayQuestion } from '../reply-parts/day/explain-day.ts';
import { shareIn } from './amend-people.ts';
import { isDay } from './thread-so-far.ts';

const compares = new RegExp(`\\b(?:${words.compares.join('|')})\\b`, 'i');
const treated = new RegExp(`\\b(?:${words.treated.join('|')})\\b`, 'i');
const longest = 12;

/** "Cota did it my bad": who treated, of the day that was spoken of before. */
export const saysWhoTreated = (text: string): boolean => treated.test(text);

/** Undefined where nothing is compared, or with what is not said. */
export function amendCompare(
  previous: Question,
  mentions: Mentions,
  text: string,
  today: ServiceDate,
): Question | undefined {
  if (!compares.test(text) || text.split(' ').length > longest) return undefined;
  const { place, date, services } = mentions;
  if (services.length > 0) return otherCodes(previous, mentions);
  if (previous.intent === 'compare') {
    if (date !== undefined) return undefined;
    if (place === undefined) return mentions.strange.length > 3 ? undefined : previous;
    return previous.of === 'places'
      ? { ...previous, sides: [...new Set([...previous.sides, place])].slice(-6) }
      : { ...previous, locality: place };
  }
  return isDay(previous) && previous.services.length > 0
    ? against(previous, mentions, text, today)
    : undefined;
}

/** "97112 vs 97110 then?": two others, where and when the last two were compared. */
function otherCodes(previous: Question, { services, place, date, strange }: Mentions): Question | undefined {
  const codes = [...new Set(services.map(({ code }) => code))];
  if (previous.intent !== 'compare' || previous.of !== 'codes' || codes.length < 2) return undefined;
  if (services.some(({ minutes, units }) => (minutes ?? units) !== undefined) || strange.length > 3)
    return undefined;
  const about = { ...(place && { locality: place }), ...(date && { date }) };
  return { ...previous, ...about, services: codes.map((code) => ({ code, modifiers: [] })) };
}

function against(
  previous: DayQuestion,
  { place, date }: Mentions,
  text: string,
  today: ServiceDate,
): CompareQuestion | undefined {
  const { earlier, services, payer, rule, facts, qualifyingParticipant, locality } = previous;
  const about = {
    ...{ intent: 'compare' as const, services },
    ...(payer && { payer }),
    ...(rule && { rule }),
    ...(facts && { facts }),
    ...(qualifyingParticipant !== undefined && { qualifyingParticipant }),
    ...(previous.date && { date: previous.date }),
  };
  if (treated.test(text) && shareIn(text) === undefined)
    return { ...about, ...(locality && { locality }), of: 'people', sides: [] };
  const years = [earlier?.date, previous.date ?? today, date].flatMap((each) => each?.slice(0, 4) ?? []);
  const others = [...new Set(years)].sort();
  if (others.length > 1) return { ...about, ...(locality && { locality }), of: 'years', sides: others };
  const places = [earlier?.locality, locality, place].flatMap((each) => each ?? []);
  if ((place ?? earlier?.locality) === undefined) return undefined;
  return { ...about, of: 'places', sides: places.length > 1 ? places : ['national', ...places] };
}
