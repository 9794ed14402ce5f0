/** A state's postal code where it stands for the state, and not for the word or the modifier it is as well. */
import { stateOf } from '../../core/places/states.ts';
import { isNumberWord } from './number-words.ts';
import { lowerAt, wordAt, type Words } from './reader.ts';
import { stops } from './stop-words.ts';

export const placeWord = /^[a-z][a-z.'/-]*$/i;

/** Lower-case "or", "in", "me", "hi", "ok" are words, unless they stand behind a city. */
const wordy: ReadonlySet<string> = new Set([
  'ok',
  'hi',
  'or',
  'me',
  'in',
  'co',
  'ga',
  'ma',
  'pa',
  'la',
  'de',
  'al',
  'id',
  'as',
  'mo',
  'mt',
  'pr',
  'vi',
  'oh',
  'us',
  'md',
  'ms',
  'mi',
  'sd',
  'ct',
  'ne',
  'ar',
  'ks',
  'nd',
  'ut',
  'wa',
  'va',
  'dc',
  'ri',
  'sc',
  'nc',
  'nm',
  'nv',
]);

/** How many words from `at` on are a state behind a place's name; 0 where they are none. */
export function stateAfter(here: Words, at: number, behindCity: boolean): number {
  for (const count of [3, 2, 1]) {
    const name = wordsOf(here, at, count);
    if (name === undefined || stateOf(name) === undefined) continue;
    if (count > 1 || name.length > 2) return count;
    if (name === name.toUpperCase()) return 1;
    const next = lowerAt(here, at + 1);
    const [state, behind] = [here.tokens[here.at + at], here.tokens[here.at + at + 1]];
    const ends =
      /^,/.test(here.text.slice(state?.to, behind?.from)) ||
      at + here.at + 1 >= here.tokens.length ||
      !/^[a-z]/.test(next) ||
      stops.has(next) ||
      isNumberWord(next);
    return !wordy.has(name) ||
      (behindCity && ends && !/^(?:or|in|me)$/.test(name)) ||
      (behindCity && at + here.at + 1 >= here.tokens.length)
      ? 1
      : 0;
  }
  return 0;
}

/** "TX" anywhere; "tx" unless it is a word; CO and GA alone only where introduced: they are modifiers too. */
export function isStateCode(word: string, introduced: boolean): boolean {
  if (!/^[a-z]{2}$/i.test(word) || stateOf(word) === undefined) return false;
  if (introduced) return word === word.toUpperCase() || !wordy.has(word);
  if (/^(?:CO|GA|OK|HI|OR|ME|IN|MT|PA|MA|PT|AT|PR|ID|OH|AL|DE|LA|MO|MS|CT|MD)$/.test(word))
    return !/^(?:CO|GA|MT|PR|OK|HI|OR|ME|IN|MA|CT)$/.test(word);
  return word === word.toUpperCase() || word === 'tx' || word === 'ca' || word === 'fl' || word === 'ny';
}

/** Some words as one name; undefined where one of them can be no part of it. */
export function wordsOf(here: Words, start: number, count: number): string | undefined {
  let words = '';
  for (let ahead = 0; ahead < count; ahead += 1) {
    const word = wordAt(here, start + ahead);
    if (!placeWord.test(word)) return undefined;
    words = ahead === 0 ? word : `${words} ${word}`;
  }
  return words;
}
