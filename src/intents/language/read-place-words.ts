/** A place: "in Dallas, TX", "near 75201", "04412-11", "Rest of Texas", "Tulsa OK", a large city by its name alone. */
import { stateOf } from '../../core/places/states.ts';
import { isKnownPlace, longestName } from './known-places.ts';
import type { Mentions } from './mentions.ts';
import { isNumberWord } from './number-words.ts';
import { isTradeWord } from '../privacy/names/look-up.ts';
import { isLettered } from './known-modifiers.ts';
import { inPhrases, notPlaces } from './not-places.ts';
import { isPlaceByItself } from './place-by-itself.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';
import { stops } from './stop-words.ts';

const introduces = /^(?:in|at|near|around|zip|zipcode|locality|location|for|from)$/i;
const placeWord = /^[a-z][a-z.'/-]*$/i;

/** Medicare carriers end in 02, 12, 82 or 92; so "97110-59" stays a code with its modifier. */
const carrier = /^[01]\d{2}[0189]2$/;
const carrierLocality = /^(?:[01]\d{2}[0189]2-?\d{2}|(?!20)[1-9]\d[0189]2-\d{2})$/;

/** "04412-11", "4412-11", "0441211", "04412 11". */
export const readCarrierLocality: Reader = (here, mentions) => {
  const [word, next] = [wordAt(here), wordAt(here, 1)];
  if (carrierLocality.test(word)) return take(here, mentions, 1, word);
  if (!carrier.test(word) || !/^\d{2}$/.test(next)) return 0;
  return take(here, mentions, 2, `${word}-${next}`);
};

/** "default location 97201": among settings five digits behind the place's name are its ZIP. */
const settings = /\b(?:defaults?|settings?|set|change|switch|update|our|clinic)\b/i;

const home =
  /\b(?:our|my|the) (?:clinic|office|practice)s? (?:is|are)\b|\bwe(?:'re| are) (?:located|based|in|at)\b/i;

/** "zip 75201", "near 75201-1234", "locality 11 TX". */
export const readZip: Reader = (here, mentions) => {
  const word = lowerAt(here);
  if (!/^(?:in|at|near|around|zip|zipcode|locality|location|place|from)$/.test(word)) return 0;
  const filler = /^(?:zip|code|is|to)$/;
  const skip = filler.test(lowerAt(here, 1)) ? (filler.test(lowerAt(here, 2)) ? 3 : 2) : 1;
  const next = wordAt(here, skip);
  const zip = /^(\d{5})(?:-\d{4})?$/.exec(next)?.[1];
  if (word === 'from' && /^97[0156789]/.test(next)) return 0;
  const isSetting = /^(?:locality|location|place)$/.test(word) && settings.test(here.text);
  if (/^(?:location|place)$/.test(word) && !isSetting) return 0;
  const isHome = /^(?:in|at)$/.test(word) && home.test(here.text);
  const saysZip = /^zip/.test(word) || skip > 1 || isSetting || isHome;
  if (zip !== undefined && (saysZip || !/^(?:97|92|G)/.test(zip) || mentions.services.length > 0))
    return mentions.place === undefined ? takeZip(here, mentions, skip, zip) : 0;
  if (word !== 'locality' || !/^\d{1,2}$/.test(next)) return 0;
  const state = stateOf(wordAt(here, 2)) === undefined ? 0 : 1;
  return take(here, mentions, 2 + state, undefined);
};

export const readPlaceWords: Reader = (here, mentions) => {
  if (mentions.place !== undefined) return 0;
  if (!/^[a-z]/i.test(wordAt(here))) return 0;
  const introduced = introduces.test(wordAt(here)) ? 1 : 0;
  const article = introduced === 1 && lowerAt(here, 1) === 'the' ? 1 : 0;
  const start = introduced + article;
  const length = placeLength(here, start, introduced === 1);
  if (length === 0) return 0;
  const only = { ...here, at: here.at + start };
  take(only, mentions, length, undefined);
  return start + length;
};

/** How many words from `start` on are a place; 0 where they are none. */
function placeLength(here: Words, start: number, introduced: boolean): number {
  if (!placeWord.test(wordAt(here, start)) || stops.has(lowerAt(here, start))) return 0;
  const rest = /^(?:rest|state)$/i.test(wordAt(here, start)) && /^of$/i.test(wordAt(here, start + 1)) ? 2 : 0;
  for (let count = 4; count > 0; count -= 1) {
    const name = wordsOf(here, start + rest, count);
    if (name === undefined) continue;
    if (rest > 0 && stateOf(name) !== undefined) return rest + count;
    if (rest === 0 && count <= longestName && isKnownPlace(name))
      return count + stateAfter(here, start + count, true);
    if (rest === 0 && count <= longestName && stateOf(name) !== undefined && name.length > 3)
      return surelyPlace(name, introduced) ? count : 0;
  }
  for (let count = 3; count > 0; count -= 1) {
    const name = wordsOf(here, start, count);
    if (name === undefined || !nameLike(here, start, count, introduced)) continue;
    const state = stateAfter(here, start + count, introduced);
    if (state > 0) return count + state;
  }
  if (!introduced) {
    const own = isPlaceByItself(here, start);
    if (own > 0) return own;
  }
  const word = wordAt(here, start);
  if (word === 'tx' && isTreatment(here, start)) return 0;
  // Manual therapy, ten minutes of it; no part of Montana is a number.
  if (word === 'MT' && /^\d{1,3}(?:m|mins?)?$/i.test(wordAt(here, start + 1))) return 0;
  if (isStateCode(word, introduced) && !isModifierSaid(here, start)) return 1;
  if (!introduced || /^(?:for|from|zip|zipcode|locality|location)$/i.test(wordAt(here))) return 0;
  // "in the database", "at redetermination" are nowhere on the map.
  if ((lowerAt(here, 1) === 'the' || lowerAt(here) === 'at') && !/^[A-Z]/.test(word)) return 0;
  return introducedName(here, start);
}

/** "total tx 38", "tx time": treatment. */
const isTreatment = (here: Words, at: number): boolean =>
  /^(?:total|per|the|each|this|of|last|timed|group|manual)$/.test(lowerAt(here, at - 1)) ||
  /^(?:time|minutes|mins|note|plan|sessions?)$/.test(lowerAt(here, at + 1));

/** "for the CO modifier": a state only behind a city or a word of place. */
const isModifierSaid = (here: Words, at: number): boolean =>
  isLettered(wordAt(here, at)) &&
  (/^(?:for|from|the|an?)$/.test(lowerAt(here, at - 1)) || /^mod(?:ifier)?s?$/.test(lowerAt(here, at + 1)));

/** "in the PTP table", "in database": letters that stand for something, and words of the trade, are nowhere on the map. */
const isNowhere = (here: Words, word: string): boolean =>
  (/^[A-Z]{2,5}$/.test(word) && /[a-z]{3}/.test(here.text)) || (/^[a-z]/.test(word) && isTradeWord(word));

/** "Washington", "Georgia", "Virginia" are people too: a name alone counts where something introduces it. */
const surelyPlace = (name: string, introduced: boolean): boolean =>
  introduced || !/^(?:washington|georgia|virginia|guam|maine|carolina)$/i.test(name) || /^[A-Z]/.test(name);

/** "in Waxahachie", "in waxahachie" beside a code: up to three words until a sentence word. */
function introducedName(here: Words, start: number): number {
  let count = 0;
  while (count < 3) {
    const word = wordAt(here, start + count);
    const lower = word.toLowerCase();
    if (!placeWord.test(word) || stops.has(lower) || notPlaces.has(lower)) break;
    if (lower.length < 3 || (inPhrases.has(lower.replace("'", '')) && !isBegunName(here, start + count)))
      break;
    if (count > 0 && !/^[A-Z]/.test(word)) break;
    if (isNowhere(here, word)) break;
    count += 1;
  }
  const county = /^(?:county|parish|borough)$/i.test(wordAt(here, start + count)) ? 1 : 0;
  const capital = /^[A-Z]/.test(wordAt(here, start));
  const codes = here.tokens.some(({ text }) => /^(?:9\d{4}|[gG]\d{4})/.test(text));
  if (count > 0 && (capital || codes || county > 0)) return count + county;
  return /^(?:[a-z]\.){2}$/i.test(wordAt(here, start)) ? 1 : 0;
}

const isBegunName = (here: Words, at: number): boolean =>
  /^[A-Z]/.test(wordAt(here, at)) && /^[A-Z]/.test(wordAt(here, at + 1));

function nameLike(here: Words, start: number, count: number, introduced: boolean): boolean {
  for (let i = 0; i < count; i += 1) {
    const word = wordAt(here, start + i);
    if (!placeWord.test(word) || stops.has(word.toLowerCase()) || notPlaces.has(word.toLowerCase()))
      return false;
    if (word.length < 3 && !/^(?:st|ft|mt|la|el|de|du|le|fe|st\.)$/i.test(word)) return false;
    const later = Array.from({ length: count - 1 }, (_, k) => wordAt(here, start + k + 1));
    const lower = !introduced && !/^[A-Z]/.test(word) && i === 0;
    if (lower && (!allReadElsewhere(here) || later.some((each) => /^[A-Z]/.test(each)))) return false;
  }
  return true;
}

/** In "97110 38min waxahachie tx" lower case will do. */
const allReadElsewhere = ({ tokens }: Words): boolean =>
  tokens.length <= 12 && tokens.some(({ text }) => /^(?:9\d{4}|[gG]\d{4})/.test(text));

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

function stateAfter(here: Words, at: number, behindCity: boolean): number {
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
function isStateCode(word: string, introduced: boolean): boolean {
  if (!/^[a-z]{2}$/i.test(word) || stateOf(word) === undefined) return false;
  if (introduced) return word === word.toUpperCase() || !wordy.has(word);
  if (/^(?:CO|GA|OK|HI|OR|ME|IN|MT|PA|MA|PT|AT|PR|ID|OH|AL|DE|LA|MO|MS|CT|MD)$/.test(word))
    return !/^(?:CO|GA|MT|PR|OK|HI|OR|ME|IN|MA|CT)$/.test(word);
  return word === word.toUpperCase() || word === 'tx' || word === 'ca' || word === 'fl' || word === 'ny';
}

function wordsOf(here: Words, start: number, count: number): string | undefined {
  const words = Array.from({ length: count }, (_, i) => wordAt(here, start + i));
  return words.every((word) => placeWord.test(word)) ? words.join(' ') : undefined;
}

/** Only the figures are the place: "our ZIP is" stays part of what is asked. */
function takeZip(here: Words, mentions: Mentions, skip: number, zip: string): number {
  return skip + take({ ...here, at: here.at + skip }, mentions, 1, zip);
}

/** Keeps the place as it was typed, comma and all. */
function take(here: Words, mentions: Mentions, count: number, as: string | undefined): number {
  const [first, last] = [here.tokens[here.at], here.tokens[here.at + count - 1]];
  if (first === undefined || last === undefined) return 0;
  mentions.placeSpan = { from: first.from, to: last.to };
  mentions.place = (as ?? here.text.slice(first.from, last.to)).slice(0, 80);
  return count;
}
