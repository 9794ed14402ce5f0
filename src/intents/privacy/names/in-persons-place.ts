/**
 * A name known by its place: a message that speaks of care, a place where a person stands ("for …", "patient …",
 * "saw …", "… came in", "…'s shoulder"), and a word there that has no other reading in talk about billing.
 */
import { isAskedAbout, beginsHere } from './clause.ts';
import { isAskedDeed, isPersonalDeed } from './deeds.ts';
import { headsMessage } from './heads-message.ts';
import { at, type Words } from './name-at.ts';
import { isOfAPlace } from './of-a-place.ts';
import { isOwnerAt } from './owner.ts';
import { positionOf } from './person-position.ts';
import { isPlainName } from './plain-name.ts';
import { isWordAsSurname } from './plain-surname.ts';
import { isPlace, isSurnameToo } from './word-classes.ts';

/** "beverly x2 97530": a town is never counted. */
const isCounted = (words: Words, index: number): boolean =>
  headsMessage(words, index) && /^x\d{0,2}$/.test(at(words, index + 1).folded);

export function standsInPersonsPlace(words: Words, index: number): boolean {
  const word = at(words, index);
  if (word.kind !== 'word' || (word.ordinary && !word.plain && !isSurnameToo(word))) return false;
  const here = {
    position: positionOf(words, index),
    acts:
      (beginsHere(words, index) && isPersonalDeed(words, index + 1)) ||
      (isAskedAbout(words, index) && isAskedDeed(words, index + 1)),
  };
  if (isOwnerAt(words, index)) return true;
  if (isOfAPlace(words, index)) return false;
  if (word.plain) return isPlainName(words, index, here);
  if (isPlace(word)) {
    return (
      word.given &&
      (here.acts ||
        here.position.kind === 'patient' ||
        here.position.kind === 'treated' ||
        isCounted(words, index))
    );
  }
  if (isWordAsSurname(words, index, here)) return true;
  return false;
}
