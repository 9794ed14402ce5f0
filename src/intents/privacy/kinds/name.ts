/**
 * A name tied to care. A cue ("patient", "Mrs", "his bill") makes one anywhere; in a message about care every name is
 * a patient's, unless it is excused as a colleague's, a place's, a payer's or a thing's.
 */
import { speaksOfCare } from '../names/care.ts';
import { colleaguesIn } from '../names/colleagues.ts';
import { isNamedByItsPlace } from '../names/by-its-place.ts';
import { announcesName } from '../names/cues.ts';
import { isFullNameInCare } from '../names/full-name.ts';
import { isEponymHere } from '../names/eponym-here.ts';
import { isToldOn } from '../names/told-on.ts';
import { standsInPersonsPlace } from '../names/in-persons-place.ts';
import { areInitials } from '../names/initials.ts';
import { namedThingsIn } from '../names/named-things.ts';
import { isBehindInitials } from '../names/behind-initials.ts';
import { isForeignName } from '../names/foreign-name.ts';
import { isNotExcused } from '../names/not-excused.ts';
import { speaksOfOwnCare } from '../names/own-care.ts';
import type { View } from '../views/view.ts';

export function saysName({ words }: View): boolean {
  const excused = new Set([...colleaguesIn(words), ...namedThingsIn(words)]);
  const ofCare = speaksOfCare(words);
  return words.some((word, index) => {
    if (word.kind !== 'word') return false;
    if (announcesName(words, index, excused) || speaksOfOwnCare(words, index)) return true;
    if (excused.has(index) || isEponymHere(words, index)) return false;
    return (
      ofCare &&
      (standsInPersonsPlace(words, index) ||
        areInitials(words, index) ||
        isFullNameInCare(words, index) ||
        isNamedByItsPlace(words, index) ||
        isForeignName(words, index) ||
        isBehindInitials(words, index) ||
        isNotExcused(words, index) ||
        isToldOn(words, index))
    );
  });
}
