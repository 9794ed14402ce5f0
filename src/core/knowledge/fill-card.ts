/** A card's answer as it holds on a date, with its figures; or what is missing for that date. */
import type { RulesInForce } from '../ports.ts';
import { holdsOn, type Basis } from '../sources/citation.ts';
import type { Card, CardAnswer } from './card.ts';
import { fillFigures } from './figures.ts';

export type FilledCard =
  | {
      readonly kind: 'filled';
      readonly text: string;
      readonly more: string;
      readonly answer: CardAnswer;
      /** Of the figures it names. */
      readonly bases: readonly Basis[];
    }
  /** No answer of the card, or no figure of its answer, holds on the date. */
  | { readonly kind: 'not-on-date'; readonly from: string | undefined };

/** `myth`: the wrong assumption of the question, put right first. */
export function fillCard(card: Card, inForce: RulesInForce, myth?: number): FilledCard {
  const answer = card.answers.find((each) => holdsOn(each, inForce.date));
  if (answer === undefined) return { kind: 'not-on-date', from: card.answers[0]?.from };
  const right = myth === undefined ? undefined : card.myths[myth];
  const text = fillFigures(right?.text ?? answer.text, inForce);
  const more = fillFigures(right === undefined ? answer.more : answer.text, inForce);
  if (text.missing.length > 0) return { kind: 'not-on-date', from: undefined };
  return {
    kind: 'filled',
    text: text.text,
    more: more.missing.length > 0 ? '' : more.text,
    answer,
    bases: [...text.bases, ...more.bases],
  };
}
