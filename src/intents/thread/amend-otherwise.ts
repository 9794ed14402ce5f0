/**
 * Words that ask nothing of their own behind a day or a sum ("my bad the clinic is naperville", "I misread, 2410"): what in
 * them can only be a change of it. Looked at last, where the message by itself would be declined.
 */
import words from '../../../data/words/threads.json' with { type: 'json' };
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { readPlace } from '../../core/places/read-place.ts';
import type { Places } from '../../core/ports.ts';
import type { Mentions } from '../language/mentions.ts';
import type { Reading } from '../language/reading/reading.ts';
import { readMentions } from '../language/read-mentions.ts';
import { isEnglish } from '../privacy/words/listed-words.ts';
import type { Question } from '../question.ts';
import { takesUp } from './amend.ts';
import { aboutOf, amendDay, same } from './amend-day.ts';
import { amountsInOrder } from './amounts-in-order.ts';
import { correctNumber } from './correct-number.ts';
import { isDay, type ThreadSoFar } from './thread-so-far.ts';

interface Known {
  readonly places: Places;
  readonly today: ServiceDate;
}

export function amendOtherwise(
  { last, day }: ThreadSoFar,
  reading: Reading,
  { places, today }: Known,
): Question | undefined {
  const { text } = reading;
  if (!takesUp(reading) || asksOfItsOwn.test(text)) return undefined;
  const mentions = withTown(readMentions(reading, today, true), text, places);
  if (mentions.services.length + mentions.faults.length + mentions.doubts.length > 0) return undefined;
  for (const question of day === undefined ? [last] : [last, day]) {
    const changed = changedBy(question, mentions, text);
    if (changed !== undefined && !same(changed, question)) return changed;
  }
  return undefined;
}

const asksOfItsOwn =
  /^(?:ok(?:ay)?,? |and |so |but |then ){0,2}(?:can|could|does|do|is|are|should|would|will|how|which|who|when|where|why|what)\b/i;

/** "See you at 4", "lunch in dallas" change nothing: what was told before is taken back, or a fact of the day is told. */
const corrects = new RegExp(`\\b(?:${words.corrections.join('|')})\\b`, 'i');
const ofOurPlace = new RegExp(`\\b(?:${words.placeNouns.join('|')})\\b`, 'i');

function changedBy(question: Question, mentions: Mentions, text: string): Question | undefined {
  const { place, date, payer, facts, people, awaiting } = mentions;
  const isCorrected = corrects.test(text) || (place !== undefined && ofOurPlace.test(text));
  const isTold = isCorrected && [place, date, payer, people, awaiting].some((each) => each !== undefined);
  const stated = isTold || Object.keys(facts).length > 0;
  if (isDay(question)) {
    if (stated) return amendDay(question, mentions, text);
    return isCorrected ? correctNumber(question, text.toLowerCase()) : undefined;
  }
  if (question.intent !== 'compare') return undefined;
  const inOrder = amountsInOrder(question.services ?? [], text.replace(/^(?:say|try|if|like) /i, ''));
  if (inOrder !== undefined) return { ...question, services: [...inOrder] };
  const { locality, ...about } = aboutOf(mentions);
  if (!stated) return isCorrected ? correctNumber(question, text) : undefined;
  return question.of === 'places' ? undefined : { ...question, ...about, ...(locality && { locality }) };
}

/** A town by its bare name, where that is no English word: "the clinic is naperville". */
function withTown(mentions: Mentions, text: string, places: Places): Mentions {
  if (mentions.place !== undefined) return mentions;
  const unheard = mentions.strange.filter(({ text: word }) => /^[a-z.'-]{4,20}$/i.test(word));
  const town = [...pairs(unheard, text), ...unheard.map(({ text: word }) => word)].find(
    (name) => !name.toLowerCase().split(' ').every(isEnglish) && readPlace(name, places).kind !== 'unknown',
  );
  return town === undefined ? mentions : { ...mentions, place: town };
}

/** Words side by side: "port huron". */
const pairs = (words: Mentions['strange'], text: string): readonly string[] =>
  words.flatMap(({ from, to }, i) => {
    const next = words[i + 1];
    return next !== undefined && text.slice(to, next.from) === ' ' ? [text.slice(from, next.to)] : [];
  });
