/** "charges for Teodoro 6/3", "pt. abernathy seen", "zoraya no showed": a word nobody lists, where a person stands. */
import { wordSet } from '../words/word-set.ts';
import { isCare, isCode, isMinutes, tellsMinutes } from './care.ts';
import { beginsHere, beginsMessage, endsHere } from './clause.ts';
import { isDeed, isPersonalDeed } from './deeds.ts';
import { headsMessage } from './heads-message.ts';
import type { Here } from './here.ts';
import { at, type Words } from './name-at.ts';
import { asksForFees, soundsLikeATown } from './of-a-place.ts';
import { onceForEach } from './once-for-each.ts';
import { startsTreatment } from './treatment.ts';
import { isUnlisted } from './unlisted.ts';
import { isListed, isPlace } from './word-classes.ts';

/** After these a thing nobody lists is rare; after "on" and "with" it is common: equipment, software. */
const persons = wordSet(
  'for re fwd regarding billing charges charge charged bill billed rebill rebilled resubmit refile',
);

export function isUnlistedName(words: Words, index: number, { position, acts }: Here): boolean {
  const [word, next] = [at(words, index), at(words, index + 1)];
  const hasAnother = next.kind === 'word' && ((isListed(next) && !isPlace(next)) || isUnlisted(next));
  const ends = endsHere(words, index + 1);
  switch (position.kind) {
    case 'patient':
      return ends || hasAnother || isCare(next) || isDeed(words, index + 1);
    case 'treated':
      return ends || hasAnother;
    case 'about':
      if (!persons.has(position.cue) && word.shape !== 'capital') return false;
      if (startsTreatment(words, index + 1) && word.folded.length > 3) return !asksForFees(words);
      if (soundsLikeATown(word.folded) && !tellsMinutes(words)) return false;
      return hasAnother || (ends && word.folded.length > 3 && !asksForFees(words));
    case 'none':
      return (
        acts ||
        isFirst(words, index, hasAnother) ||
        (hasAnother && actsAfter(words, index)) ||
        isLastThenFirst(words, index)
      );
  }
}

/** "zuleyma brzezicki came in", "… had knee surgery", "… (patient)". */
const actsAfter = (words: Words, index: number): boolean =>
  beginsHere(words, index) &&
  (isPersonalDeed(words, index + 2) || isDeed(words, index + 2) || isPatientInBrackets(words, index + 2));

const isPatientInBrackets = (words: Words, index: number): boolean =>
  at(words, index).text === '(' && /^(?:patient|pt|client)$/.test(at(words, index + 1).folded);

/** "97110 15min -- Nakai, Tohono (room 4)": two new names the other way round, apart from the codes. */
function isLastThenFirst(words: Words, index: number): boolean {
  const [last, comma, first] = [at(words, index), at(words, index + 1), at(words, index + 2)];
  if (comma.text !== ',' || last.shape !== 'capital' || first.shape !== 'capital') return false;
  if (!(isUnlisted(first) || (first.given && !first.place)) || !tellsAmount(words)) return false;
  const after = at(words, index + 3);
  const opens = beginsMessage(words, index) || /^[-:;(/]$/.test(at(words, index - 1).text);
  return opens && (after.kind === 'number' || /^[(|-]$/.test(after.text) || index + 3 >= words.length);
}

const tellsAmount = onceForEach(
  (words: Words) =>
    tellsMinutes(words) ||
    words.some(
      (word, each) =>
        isMinutes(words, each) ||
        /^\d{1,2}(?:u|x)$/.test(word.folded) ||
        (word.folded === 'x' && /^\d{1,2}$/.test(at(words, each + 1).text)),
    ),
);

/** "Zuleyma 97110 38min": the first word of a message of codes and minutes. */
const isFirst = (words: Words, index: number, hasAnother: boolean): boolean =>
  beginsMessage(words, index) &&
  !/[^e]ed$/.test(at(words, index).folded) &&
  !soundsLikeATown(at(words, index).folded) &&
  (headsMessage(words, index) || isCode(at(words, index + (hasAnother ? 2 : 1)))) &&
  words.some(({ folded, kind }) => kind === 'number' && isAmount.test(folded));
const isAmount = /^\d{1,2}(?:min|m|u)?$|^\d{1,2}x$/;
