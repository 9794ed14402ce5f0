/** "J.R. Delacroix pt w/ TKA", "Seen: E. Marsh": a surname behind one initial or two. */
import { stateCodes } from '../words/states.ts';
import { isDescribed } from './described.ts';
import { isIntroduced } from './introduced.ts';
import { at, isPlaceAt, type Words } from './name-at.ts';
import { isUnlisted } from './unlisted.ts';
import { isInitial, isSurnameToo } from './word-classes.ts';

export function isBehindInitials(words: Words, index: number): boolean {
  if (!isInitial(at(words, index))) return false;
  if (at(words, index + 1).text !== '.' || isInitial(at(words, index - 2))) return false;
  const two = isInitial(at(words, index + 2)) && at(words, index + 3).text === '.';
  const start = two ? index + 4 : index + 2;
  const word = at(words, start);
  if (two && stateCodes.has(at(words, index).folded + at(words, index + 2).folded)) return false;
  if (word.shape !== 'capital' || !(isUnlisted(word) || isSurnameToo(word))) return false;
  if (
    (isPlaceAt(words, start) && at(words, start + 1).text !== 'pt') ||
    isDescribed(words, { start, end: start + 1 })
  )
    return false;
  return !isIntroduced(words, { start: index, end: start + 1 });
}
