/** "Hawkins Kennedy special tests", "Tinetti and Berg": a surname among the names of tests and methods is no person's. */
import { eponyms } from '../words/eponyms.ts';
import { wordSet } from '../words/word-set.ts';
import { at, type Words } from './name-at.ts';

const named = wordSet(`
test tests testing special score scores scale scales sign signs index maneuver maneuvers manoeuvre technique techniques method
methods protocol mobs mobilization mobilizations exercises approach assessment assessments outcome outcomes ortho orthopedic pegboard board`);
const joins = /^(?:and|or|vs|versus|[&/,+-])$/;

export function isEponymHere(words: Words, index: number): boolean {
  const parts = at(words, index).folded.split('-');
  if (parts.length > 1 && parts.every((part) => eponyms.has(part))) return true;
  if (!eponyms.has(at(words, index).folded)) return false;
  return isBesideAnother(words, index) || namesTest(words, index);
}

function isBesideAnother(words: Words, index: number): boolean {
  const [after, before] = [at(words, index + 1), at(words, index - 1)];
  const next = joins.test(after.folded) ? at(words, index + 2) : after;
  const last = joins.test(before.folded) ? at(words, index - 2) : before;
  return eponyms.has(next.folded) || eponyms.has(last.folded);
}

const namesTest = (words: Words, index: number): boolean =>
  words.slice(index + 1, index + 4).some(({ folded }) => named.has(folded)) ||
  named.has(at(words, index - 1).folded);
