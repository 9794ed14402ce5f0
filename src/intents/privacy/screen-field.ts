/** A place typed by itself: there a name needs no word of care beside it, and what may be a name is refused. */
import { nameScores, ofField } from './names/name-model.ts';
import { phiKinds, type PhiKind } from './phi-kind.ts';
import { readingsOf } from './reading/readings-of.ts';
import { screen } from './screen.ts';

/** Every kind seen, as `screen` says them. */
export function screenField(text: string): readonly PhiKind[] {
  const kinds = screen(text);
  return phiKinds.filter((kind) => kinds.includes(kind) || (kind === 'name' && maybeSomebody(text)));
}

const maybeSomebody = (text: string): boolean =>
  readingsOf(text).forNames.some(({ words }) =>
    [...nameScores(words).values()].some((score) => score > ofField),
  );
