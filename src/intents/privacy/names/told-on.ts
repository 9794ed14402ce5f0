/** "Rose is my vertigo pt", "Summer is still coming … for her hip", "sandoval needs kx, he's had …": told on with "she", "his", "my pt". */
import { beginsHere } from './clause.ts';
import { isOurPatient } from './described.ts';
import { at, type Words } from './name-at.ts';
import { isListed, isSurnameToo, isWordName } from './word-classes.ts';

const does =
  /^(?:is|was|has|had|did|does|didn't|hasn't|isn't|wasn't|needs?|came|comes|no|noshowed|got|gets|wants|wanted|missed|owes|met|hit|started|finished|gave|brought|keeps|went|stopped|called|fell|said|says)$/;
const theirs = /^(?:her|his|she|he|she's|he's|hers|herself|himself)$/;

export function isToldOn(words: Words, index: number): boolean {
  const word = at(words, index);
  if (word.kind !== 'word') return false;
  const canBeNamed = isListed(word) || isWordName(word) || (word.shape === 'capital' && isSurnameToo(word));
  if (!canBeNamed) return false;
  const next = at(words, index + 1);
  const end = next.kind === 'word' && next.shape === word.shape && isSurnameToo(next) ? index + 2 : index + 1;
  const opens =
    beginsHere(words, index) ||
    /^(?:did|does|has|is|was|if|that|why|because)$/.test(at(words, index - 1).folded);
  if (!opens || !does.test(at(words, end).folded)) return false;
  const told = words.slice(end + 1, end + 14);
  return told.some(({ folded }) => theirs.test(folded)) || isOurPatient(words, end);
}
