/** A place or a payer typed by itself: there a whole name needs no cue and no word of care beside it. */
import { isFullName, isLastFirst } from './names/name-at.ts';
import { phiKinds, type PhiKind } from './phi-kind.ts';
import { readingsOf } from './reading/readings-of.ts';
import { screen } from './screen.ts';

/** Every kind seen, as `screen` says them. */
export function screenField(text: string): readonly PhiKind[] {
  const kinds = screen(text);
  return phiKinds.filter((kind) => kinds.includes(kind) || (kind === 'name' && isSomebodysName(text)));
}

/** The whole of it is a name: "Maria Garcia", "Garcia, Maria". Towns and plans of such names go on after it. */
const isSomebodysName = (text: string): boolean =>
  readingsOf(text).forNames.some(
    ({ words }) => words.length < 5 && (isFullName(words, 0) || isLastFirst(words, 0)),
  );
