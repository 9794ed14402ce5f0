/** A place typed by itself: there a name needs no word of care beside it, and what may be a name is refused. */
import { member } from './names/memberships.ts';
import { nameScores, ofField, tokensOf } from './names/name-model.ts';
import { phiKinds, type PhiKind } from './phi-kind.ts';
import { readText, type Reading } from '../language/reading/reading.ts';
import { ofCounty, ofTown, screen } from './screen.ts';
import { viewsOf } from './views/views-of.ts';

/** Every kind seen, as `screen` says them. */
export function screenField(text: string): readonly PhiKind[] {
  const reading = readText(text);
  const kinds = screen(reading);
  return phiKinds.filter((kind) => (kind === 'name' ? maybeSomebody(reading) : kinds.includes(kind)));
}

/** Towns are called like people: beside the word of a place more is asked. */
const maybeSomebody = (reading: Reading): boolean =>
  viewsOf(reading).forNames.some(({ words }) => {
    const tokens = tokensOf(words);
    const ofPlace = tokens.some(({ lists }) => (lists & (member.place | member.state)) !== 0);
    const county = words.some(({ folded }) => folded === 'county');
    const enough = county ? ofCounty : ofPlace ? ofTown : ofField;
    return nameScores(tokens).some(({ score }) => score > enough);
  });
