/** Two names side by side in a message about care, each written as one: nothing else looks so but a firm, a town or a test. */
import { wordSet } from '../words/word-set.ts';
import { placeNouns, placePrefixes } from '../words/states.ts';
import { isCode } from './care.ts';
import { beginsMessage } from './clause.ts';
import { isOfAPlace } from './of-a-place.ts';
import { at, isFullName, isPlaceAt, type Words } from './name-at.ts';
import { isStranger } from './stranger.ts';
import { isUnlisted } from './unlisted.ts';
import { isState, isSurnameToo } from './word-classes.ts';
import type { Word } from './word.ts';

/** What stands behind names that are no person's. */
const bears = wordSet(`
test tests score scale sign index palsy disease syndrome fracture maneuver technique method protocol approach criteria
rule act law tape hospital clinic health healthcare medical plan plans advantage insurance rehab therapy center group
partners solutions systems software portal choice care network foundation institute university college street ave`);

export function isFullNameInCare(words: Words, index: number): boolean {
  const [word, next, after] = [at(words, index), at(words, index + 1), at(words, index + 2)];
  if (isLastFirst(words, index) || isPlainHead(words, index)) return true;
  if ([next, after].some(({ folded }) => bears.has(folded) || placeNouns.has(folded))) return false;
  if (after.text === '&' || at(words, index - 1).text === '&') return false;
  if (isTown(words, index + 1) || isState(next)) return false;
  if (isOnlyGiven(word) && isUnlisted(next)) return !ofTowns.test(at(words, index - 1).folded);
  if (word.shape !== 'capital' || next.shape !== 'capital') return false;
  if (isOnlyGiven(word) && isStranger(next)) return true;
  if (areWordsAsName(words, index)) return true;
  if (isOfAPlace(words, index)) return false;
  if (placePrefixes.has(word.folded) || placePrefixes.has(at(words, index - 1).folded)) return false;
  if (isStranger(word) && isStranger(next)) return true;
  if (word.given && word.place) return isStranger(next) || (isSurnameToo(next) && !next.place);
  return isFullName(words, index);
}

/** "San Luis Obispo". */
const ofTowns = /^(?:san|santa|saint|st|fort|ft|port|mount|mt|lake|los|las|el|la|new)$/;

/** "Dana Point, CA"; in "Banks, CO-50" stands the reason of a denial. */
function isTown(words: Words, index: number): boolean {
  const state = at(words, index + 1).text === ',' ? index + 2 : index + 1;
  const number = at(words, state + 1).text === '-' ? state + 2 : state + 1;
  const isReason = /^(?:CO|PR|PI)$/.test(at(words, state).text) && at(words, number).kind === 'number';
  return isPlaceAt(words, index) && !isReason;
}

const isOnlyGiven = (word: Word): boolean =>
  word.given && !word.place && !word.plain && word.folded.length > 2;

/** "Summer Fields eval 97165", "Mercedes Ford: 97110": plain words as a name, at the head of a message. */
function areWordsAsName(words: Words, index: number): boolean {
  const [first, last, after] = [at(words, index), at(words, index + 1), at(words, index + 2)];
  if (!beginsMessage(words, index) || !(first.given || first.plain)) return false;
  if (!(last.given || last.plain || isSurnameToo(last))) return false;
  return isCode(after) || after.text === ':' || /^(?:eval|came|needs|had|has|was|is|did)$/.test(after.folded);
}

/** "art mills, 97110 23 min": plain words, told for a name by the comma before the codes. */
const isPlainHead = (words: Words, index: number): boolean =>
  beginsMessage(words, index) &&
  (at(words, index).given || at(words, index).plain) &&
  isSurnameToo(at(words, index + 1)) &&
  ((/^[,:;-]$/.test(at(words, index + 2).text) && isCode(at(words, index + 3))) ||
    (at(words, index).given &&
      !placeNouns.has(at(words, index + 1).folded) &&
      isCode(at(words, index + 2)) &&
      words.length > 5));

/** "VANDERBEEK, PIET": as a record prints it. */
function isLastFirst(words: Words, index: number): boolean {
  const [last, comma, first] = [at(words, index), at(words, index + 1), at(words, index + 2)];
  if (last.shape !== 'caps' || first.shape !== 'caps' || comma.text !== ',') return false;
  const isFirst = first.kind === 'word' && !first.ordinary && first.folded.length > 2;
  return (last.surname || isUnlisted(last)) && isFirst && !isState(first);
}
