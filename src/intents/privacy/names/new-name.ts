/** A name nobody lists in a message about care: behind initials, with "(pt)" or "he" behind it, at the message's edge. */
import { placeNouns, stateCodes } from '../words/states.ts';
import { isCode, isMinutes } from './care.ts';
import { beginsMessage, endsHere } from './clause.ts';
import { isDescribed } from './described.ts';
import { isForeignName } from './foreign-name.ts';
import { isIntroduced } from './introduced.ts';
import { ownsLine } from './lines-owner.ts';
import { at, isPlaceAt, type Words } from './name-at.ts';
import { asksForFees, soundsLikeATown } from './of-a-place.ts';
import { positionOf } from './person-position.ts';
import { isNamed, isStranger } from './stranger.ts';
import { isUnlisted } from './unlisted.ts';
import { isInitial, isState, isSurnameToo } from './word-classes.ts';

export function isNewNameInCare(words: Words, index: number): boolean {
  const word = at(words, index);
  if (isForeignName(words, index)) return true;
  if (isInitial(word)) return isBehindInitials(words, index);
  if (ownsLine(words, index)) return true;
  if (word.shape === 'lower') return false;
  return (
    isTownsName(words, index) ||
    isInBrackets(words, index) ||
    isSpokenOf(words, index) ||
    isReceiver(words, index) ||
    isAtTheEdge(words, index)
  );
}

/** "J.R. Delacroix pt w/ TKA": a new surname behind one initial or two. */
function isBehindInitials(words: Words, index: number): boolean {
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

/** "for Charlotte Dench, she is self-pay": a given name that is a town's, and a new surname. */
function isTownsName(words: Words, index: number): boolean {
  const [word, next, after] = [at(words, index), at(words, index + 1), at(words, index + 2)];
  if (!word.given || !word.place || next.shape !== 'capital' || !isUnlisted(next)) return false;
  if (isPlaceAt(words, index + 1) || placeNouns.has(next.folded) || isState(after)) return false;
  if (isState(at(words, index + 3))) return false;
  const spoken = words.slice(index + 2, index + 6).some(({ folded }) => /^s?he$|^her$|^his$/.test(folded));
  if (spoken) return true;
  if (asksForFees(words) || soundsLikeATown(next.folded)) return false;
  if (beginsMessage(words, index)) return isCode(after);
  return positionOf(words, index).kind !== 'none' && endsHere(words, index + 2);
}

/** "Will Price (pt)", "Brannigan (patient)"; "Manual Therapy (PT)" is a discipline. */
function isInBrackets(words: Words, index: number): boolean {
  const word = at(words, index);
  const second = at(words, index + 1).text === '(' ? undefined : at(words, index + 1);
  const bracket = second === undefined ? index + 1 : index + 2;
  const [open, cue] = [at(words, bracket), at(words, bracket + 1)];
  if (open.text !== '(' || at(words, bracket + 2).text !== ')') return false;
  if (!/^(?:pt|patient|client)$/.test(cue.text)) return false;
  if (second === undefined)
    return beginsMessage(words, index) && (isUnlisted(word) || isNamed(word) || word.given);
  return (word.plain || isNamed(word) || isUnlisted(word)) && (isSurnameToo(second) || isUnlisted(second));
}

/** "for Preston Yarborough, he is cash pay": told on with "he", "she". */
function isSpokenOf(words: Words, index: number): boolean {
  if (!isStranger(at(words, index))) return false;
  const next = at(words, index + 1);
  const end = next.shape === 'capital' && isStranger(next) ? index + 2 : index + 1;
  if (!/^[,(-]$/.test(at(words, end).text)) return false;
  return positionOf(words, index).kind !== 'none' && /^(?:s?he|her|his)$/.test(at(words, end + 1).folded);
}

/** "97110 given to Abernathy today". */
const isReceiver = (words: Words, index: number): boolean =>
  at(words, index - 1).folded === 'to' &&
  /^(?:given|gave|provided|delivered)$/.test(at(words, index - 2).folded) &&
  isStranger(at(words, index)) &&
  endsHere(words, index + 1);

/** "Wojtek N. 97110 38", "97110 38min - Thorvaldsen". */
function isAtTheEdge(words: Words, index: number): boolean {
  const word = at(words, index);
  if (!isUnlisted(word) || word.shape !== 'capital') return false;
  if (beginsMessage(words, index) && isInitial(at(words, index + 1)))
    return isCode(at(words, at(words, index + 2).text === '.' ? index + 3 : index + 2));
  return (
    index === words.length - 1 &&
    at(words, index - 1).text === '-' &&
    isMinutes(words, at(words, index - 2).text === 'min' ? index - 3 : index - 2) &&
    !soundsLikeATown(word.folded)
  );
}
