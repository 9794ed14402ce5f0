/**
 * Which card a message asks about: the one with the best chance, of the whole message or of the sentence that asks,
 * since what is told before a question is seldom of its card. Those that come next are offered behind it.
 * Of questions left out of the index (`npm run cards`) two in three are answered; one answer in five is of another card,
 * one in eleven neither of the right card nor beside its title.
 */
import type { FoundCard, Library } from '../../core/knowledge/card.ts';

export type CardsFound =
  | {
      readonly kind: 'sure' | 'near';
      readonly cards: readonly FoundCard[];
      /** Titles offered behind the answer. */
      readonly behind: readonly FoundCard[];
    }
  /** Not near enough to be answered: titles to choose from. */
  | { readonly kind: 'offered'; readonly cards: readonly FoundCard[] }
  | { readonly kind: 'nothing' };

/** Answered whatever else the message may have been taken for. */
const sure = 0.8;
/** Answered where the message is a rule question. */
const near = 0.42;
const offered = 0.1;
const mostOffered = 3;

export function findCards(text: string, library: Library): CardsFound {
  const parts = partsOf(text);
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  // "…, and can I bill it again": what "it" is stands before.
  const ofLast = last === '' || pointsBack.test(last) ? [] : library.find(last).filter(saysEnough);
  const isNear = (ofLast[0]?.score ?? 0) >= near;
  const found = isNear ? ofLast : bestOf([library.find(text), ofLast]);
  const [first] = found;
  if (first === undefined || first.score < offered) return { kind: 'nothing' };
  const questions = parts.filter((part) => asks.test(part.trim()));
  const both = questions.length > 1 ? ofEach(questions, library) : [];
  if (both.length > 1) return { kind: 'near', cards: both, behind: [] };
  const titles = found.filter(({ score }) => score >= offered).slice(0, mostOffered);
  if (first.score < near || !(first.whole || saysEnough(first))) return { kind: 'offered', cards: titles };
  return { kind: first.score >= sure ? 'sure' : 'near', cards: [first], behind: titles.slice(1) };
}

const pointsBack = /\b(?:it|its|that|this|those|these|they|them|one)\b/i;

/** One word of a card tells little; "is that ok?" asks of what was told before. */
const saysEnough = ({ shared }: FoundCard): boolean => shared > 1;

/** Each card once, with its best chance; best first. */
function bestOf(lists: readonly (readonly FoundCard[])[]): readonly FoundCard[] {
  const sorted = lists.flat().sort((a, b) => b.score - a.score);
  return sorted.filter(({ id }, i) => sorted.findIndex((other) => other.id === id) === i);
}

/** A sentence ends. */
const ends = /([?.;!])\s+/g;
/** A second question is joined to the first. */
const joins = /,? and (do|does|is|are|can|how|what|when|who|which)\b|\b(?:and )?also\b/gi;

/** A question mark, or a sentence that begins as a question does. */
export const asks =
  /\?|(?:^|[.;!]\s+)(?:(?:how|what|which|when|where|who|why)s?|can|could|do|does|did|is|are|may|must|should|will)\b/i;

/** Of a long message the last parts are looked up: what is asked stands at its end. */
const mostParts = 6;

const partsOf = (text: string): readonly string[] => {
  const parts = text.replace(ends, '$1\n').replace(joins, '\n$1').split('\n');
  return [...new Set(parts.filter((part) => part.trim().split(' ').length > 2))].slice(-mostParts);
};

/** Two questions in one message: each part is near a card of its own. */
function ofEach(parts: readonly string[], library: Library): readonly FoundCard[] {
  const cards = parts.flatMap((part) => library.find(part)[0] ?? []).filter(({ score }) => score >= near);
  return [...new Map(cards.map((card) => [card.id, card])).values()].slice(0, 2);
}
