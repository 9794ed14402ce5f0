/**
 * Which card a message asks about. A card is answered only above a score and a lead over the next one; both were set
 * where a wrong card became rarer than one in fifty among questions that no card was written from.
 */
import type { FoundCard, Library } from '../core/knowledge/card.ts';

export type CardsFound =
  | { readonly kind: 'sure' | 'near'; readonly cards: readonly FoundCard[] }
  /** Not near enough to be answered: titles to choose from. */
  | { readonly kind: 'offered'; readonly cards: readonly FoundCard[] }
  | { readonly kind: 'nothing' };

/** Answered whatever else the message may have been taken for. */
const sure = 0.8;
/** Answered where the message is a rule question. */
const near = 0.66;
/** Over the next card; less where nearly every word is shared. */
const lead = 0.05;
const leadOfSure = 0.02;
const offered = 0.45;
const mostOffered = 3;

export function findCards(text: string, library: Library): CardsFound {
  const found = library.find(text);
  const [first, second] = found;
  if (first === undefined || first.score < offered) return { kind: 'nothing' };
  const both = sure > first.score ? ofParts(text, library) : [];
  if (both.length > 1) return { kind: 'near', cards: both };
  const leads = first.score - (second?.score ?? 0) >= (first.score >= sure ? leadOfSure : lead);
  if (leads && first.score >= near) return { kind: first.score >= sure ? 'sure' : 'near', cards: [first] };
  return { kind: 'offered', cards: found.filter(({ score }) => score >= offered).slice(0, mostOffered) };
}

/** Question words tell cards nothing: they may go with the join. */
const joins = /[?.;!]\s+|,? and (?:do|does|is|are|can|how|what|when|who|which)\b|\b(?:and )?also\b/i;

/** Two questions in one message: each part is near a card of its own. */
function ofParts(text: string, library: Library): readonly FoundCard[] {
  const parts = text.split(joins).filter((part) => part.trim().split(' ').length > 2);
  if (parts.length < 2) return [];
  const cards = parts.flatMap((part) => library.find(part)[0] ?? []).filter(({ score }) => score >= near);
  return [...new Map(cards.map((card) => [card.id, card])).values()].slice(0, 2);
}
