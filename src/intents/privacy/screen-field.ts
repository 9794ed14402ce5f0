/** A place or a payer typed by itself: there a whole name needs no cue and no word of care beside it. */
import { isFullName, isLastFirst } from './names/name-at.ts';
import { phiKinds, type PhiKind } from './phi-kind.ts';
import { readText, type Reading } from '../language/reading/reading.ts';
import { screen } from './screen.ts';
import { viewsOf } from './views/views-of.ts';

/** Every kind seen, as `screen` says them. */
export function screenField(text: string): readonly PhiKind[] {
  const reading = readText(text);
  const kinds = screen(reading);
  return phiKinds.filter((kind) => kinds.includes(kind) || (kind === 'name' && isSomebodysName(reading)));
}

/** The whole of it is a name: "Maria Garcia", "Garcia, Maria". Towns and plans of such names go on after it. */
const isSomebodysName = (reading: Reading): boolean =>
  viewsOf(reading).forNames.some(
    ({ words }) => words.length < 5 && (isFullName(words, 0) || isLastFirst(words, 0)),
  );
