/** A place typed by itself: there a name needs no word of care beside it, and what may be a name is refused. */
import { member } from './names/memberships.ts';
import { nameScores, ofField, tokensOf, upper } from './names/name-model.ts';
import { phiKinds, type PhiKind } from './phi-kind.ts';
import { readingsOf } from './reading/readings-of.ts';
import { screen } from './screen.ts';

/** Every kind seen, as `screen` says them. */
export function screenField(text: string): readonly PhiKind[] {
  const kinds = screen(text);
  return phiKinds.filter((kind) => kinds.includes(kind) || (kind === 'name' && maybeSomebody(text)));
}

/** Towns are called like people: beside the word of a place more is asked. */
const maybeSomebody = (text: string): boolean =>
  readingsOf(text).forNames.some(({ words }) => {
    const ofPlace = tokensOf(words).some(({ lists }) => (lists & (member.place | member.state)) !== 0);
    const enough = ofPlace || words.some(({ folded }) => folded === 'county') ? upper : ofField;
    return [...nameScores(words).values()].some((score) => score > enough);
  });
