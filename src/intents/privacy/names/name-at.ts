/** Whether a name stands at a place in the text, given how strongly the words before it announce one. */
import {
  isGiven,
  isInflected,
  isInitial,
  isListed,
  isOrdinary,
  isOtherScript,
  isPlace,
  isState,
  isSurname,
  isSurnameToo,
  isWordName,
  isWordSurname,
} from './word-classes.ts';
import { isOrdinaryByEnding } from './look-up.ts';
import { placeNouns, placePrefixes } from '../words/states.ts';
import { noWord, type Word } from './word.ts';

export type Words = readonly Word[];
export const at = (words: Words, index: number): Word => words[index] ?? noWord;

/** After an initial's dot, a hyphen or a particle the name goes on: "J. Smith", "Ana de la Cruz". */
const particles = new Set([
  'de',
  'la',
  'del',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'da',
  'dos',
  'di',
  'le',
  'du',
]);

/** Where the next part of a name would be. */
function nextPart(words: Words, index: number): number {
  let next = index + 1;
  while (next < index + 5) {
    const word = at(words, next);
    const joins = particles.has(word.folded) && !isOrdinary(at(words, next + 1));
    if (
      !joins &&
      !(isInitial(word) && next > index) &&
      !(word.text === '.' && isInitial(at(words, next - 1)))
    )
      break;
    next += 1;
  }
  return next;
}

/** "Austin TX", "Madison Heights", "Jackson, MS". */
export function isPlaceAt(words: Words, index: number): boolean {
  const next = at(words, index + 1).text === ',' ? index + 2 : index + 1;
  if (placeNouns.has(at(words, index + 1).folded)) return !at(words, index + 1).possessive;
  if (isFamilyName(words, index)) return false;
  // "Fatuma Warsame MA plan": Medicare Advantage.
  if (at(words, next).text === 'MA' && /^(?:plan|plans|pt|patient)$/.test(at(words, next + 1).folded))
    return false;
  return isState(at(words, next)) && !isReason(words, next) && !at(words, index).possessive;
}

/** "Keisha Washington": a given name that is no town's, and a state that is a surname. */
const isFamilyName = (words: Words, index: number): boolean =>
  isGiven(at(words, index)) &&
  !isPlace(at(words, index)) &&
  /^(?:Washington|Carolina|Virginia|Georgia|Montana|Dakota|Tennessee|Delaware|York|Jersey)$/.test(
    at(words, index + 1).text,
  );

/** "Jankowski CO-50": the reason of a denial, not Colorado. */
const isReason = (words: Words, index: number): boolean =>
  /^(?:co|pr|oa|pi)$/.test(at(words, index).folded) &&
  at(words, at(words, index + 1).text === '-' ? index + 2 : index + 1).kind === 'number';

/** After "patient", "Mrs", "name:" any word that is not of the trade is a name. */
export function isNameAfterStrongCue(words: Words, index: number, linked = false): boolean {
  const word = at(words, index);
  if (word.kind !== 'word') return false;
  if (isOtherScript(word)) return true;
  if (isInitial(word)) return isInitialled(words, index);
  const next = at(words, nextPart(words, index));
  if (isWordThenInitial(words, index)) return true;
  if (isOrdinary(word) && isCapitalPair(word, next)) return true;
  if (isOrdinary(word))
    return isWordName(word) && word.shape !== 'lower' && isOtherPart(next) && next.shape !== 'lower';
  if (isPlace(word) && isPlaceAt(words, index)) return isGivenBeforeSurname(word, next);
  if (isListed(word) || word.shape === 'capital') return true;
  if (isListed(next) && !isPlace(word)) return true;
  return !linked && !isInflected(word) && !isOrdinary(next) && !isInflected(next) && word.folded.length > 2;
}

/** "patient Charlotte North 97116": a city's name, and what follows is no state. */
const isGivenBeforeSurname = (word: Word, next: Word): boolean =>
  isGiven(word) &&
  word.shape === 'capital' &&
  next.kind === 'word' &&
  next.shape === 'capital' &&
  !isState(next);

/** "named park, j.": a surname that is a word, and an initial. */
const isWordThenInitial = (words: Words, index: number): boolean =>
  isSurnameToo(at(words, index)) &&
  at(words, index + 1).text === ',' &&
  /^[a-z]$/i.test(at(words, index + 2).text) &&
  at(words, index + 3).text === '.';

/** "Client Xiuying Zhao": it only ends like a word of the trade. */
const isCapitalPair = (word: Word, next: Word): boolean =>
  word.shape === 'capital' && next.shape === 'capital' && isSurname(next) && isOrdinaryByEnding(word.folded);

/** "J. Smith", "J.S.", "J Smith". */
function isInitialled(words: Words, index: number): boolean {
  const dotted = at(words, index + 1).text === '.';
  const next = at(words, dotted ? index + 2 : index + 1);
  if (dotted && isInitial(next) && at(words, index + 3).text === '.')
    return !/^[ap]m$/i.test(at(words, index).text + next.text);
  return next.shape !== 'lower' && !isOrdinary(next);
}

const isOtherPart = (word: Word): boolean => !isOrdinary(word) || isWordSurname(word);

/** After "pt", "seen", "for" it takes a listed name, or two words where one is listed. */
export function isNameAfterWeakCue(words: Words, index: number): boolean {
  const word = at(words, index);
  if (word.kind !== 'word' || isPlaceAt(words, index)) return false;
  if (isFullName(words, index)) return true;
  return isListed(word) && !isPlace(word);
}

/** Two parts, one of them listed, and neither a word of the trade or a piece of a place's name. */
export function isFullName(words: Words, index: number): boolean {
  const [word, second] = [at(words, index), nextPart(words, index)];
  const next = at(words, second);
  if (word.kind !== 'word' || next.kind !== 'word' || isInitial(word))
    return isInitial(word) && startsWithInitial(words, index);
  if (
    placePrefixes.has(word.folded) ||
    isPlaceAt(words, second) ||
    placeNouns.has(next.folded) ||
    isState(next)
  )
    return false;
  const cased = word.shape === next.shape && word.shape !== 'lower';
  if (isWordName(word) && isOrdinary(word)) return cased && isSurname(next);
  if (isOrdinary(word)) return false;
  if (isGiven(word) && !isPlace(word)) {
    return (
      isSurname(next) ||
      (cased && isWordSurname(next)) ||
      (cased && word.shape === 'capital' && !isOrdinary(next))
    );
  }
  if (isSurname(word) && isGiven(next)) return !isPlace(word) || !isPlace(next);
  return word.shape === 'capital' && cased && isSurname(next) && !isPlace(next);
}

const startsWithInitial = (words: Words, index: number): boolean => {
  const next = at(words, at(words, index + 1).text === '.' ? index + 2 : index + 1);
  return next.shape === 'capital' && isSurname(next) && !isPlace(next);
};

/** "Smith, John", "SMITH, JOHN", "Garcia Lopez, Ana". */
/** "the COTA, Renee". */
const titles = new Set(['pta', 'cota', 'ota', 'dpt', 'slp', 'otr', 'lpta']);

export function isLastFirst(words: Words, index: number): boolean {
  const [last, comma, first] = [at(words, index), at(words, index + 1), at(words, index + 2)];
  if (comma.text !== ',' || last.kind !== 'word' || first.kind !== 'word' || isState(first)) return false;
  if (last.shape === 'lower' && !(isSurname(last) && isGiven(first))) return false;
  if (isOrdinary(last) && !isWordSurname(last)) return false;
  if (titles.has(last.folded)) return false;
  if (isGiven(first) && !isPlace(first)) return !isPlace(last) && (last.shape !== 'lower' || isSurname(last));
  return (
    isSurname(last) &&
    !isPlace(last) &&
    first.shape === last.shape &&
    (isGiven(first) || isNewName(words, index + 2))
  );
}

/** A capitalised word nobody lists, before a number, a bracket or the end: "Okafor, Chidinma 97110". */
const isNewName = (words: Words, index: number): boolean =>
  !isOrdinary(at(words, index)) &&
  !isPlace(at(words, index)) &&
  (at(words, index + 1).kind === 'number' || at(words, index + 1).text === '(' || index + 1 >= words.length);
