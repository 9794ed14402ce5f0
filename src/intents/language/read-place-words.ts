/** A place in words: "in Dallas, TX", "Rest of Texas", "Tulsa OK", a large city by its name alone. */
import { stateOf } from '../../core/places/states.ts';
import { isEverydayWord, isKnownPlace, longestName } from './known-places.ts';
import { isTradeWord } from '../privacy/names/memberships.ts';
import { isLettered } from './known-modifiers.ts';
import { inPhrases, notPlaces } from './not-places.ts';
import { isPlaceByItself, townWord } from './place-by-itself.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';
import { isStateCode, placeWord, stateAfter, wordsOf } from './state-code.ts';
import { stops } from './stop-words.ts';
import { take } from './take-place.ts';

const introduces = /^(?:in|at|near|around|zip|zipcode|locality|location|for|from)$/i;
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
    if (rest === 0 && count <= longestName && isKnownPlace(name)) {
      const state = stateAfter(here, start + count, true);
      if (introduced || state > 0 || !isEverydayWord(name)) return count + state;
    }
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
  // Manual therapy, an amount of it; no part of Montana is a number.
  if (word === 'MT' && /^x?\d{1,3}(?:u|m|mins?)?$/i.test(wordAt(here, start + 1))) return 0;
  if (isStateCode(word, introduced) && !isModifierSaid(here, start)) return 1;
  if (!introduced || /^(?:for|from|zip|zipcode|locality|location)$/i.test(wordAt(here))) return 0;
  // "in the database", "at redetermination" are nowhere on the map.
  if ((lowerAt(here, 1) === 'the' || lowerAt(here) === 'at') && !/^[A-Z]/.test(word)) return 0;
  return introducedName(here, start);
}

/** "total tx 38", "tx time": treatment. */
const isTreatment = (here: Words, at: number): boolean =>
  /^(?:total|per|the|each|this|of|last|timed|group|manual|cognitive|speech|swallow|swallowing|aquatic|hand|vestibular|neuro|pelvic|dysphagia|voice|language|feeding|balance|gait|wound|ortho|pediatric|peds|lymphedema|cog|skilled|daily|every|home|pt|ot|slp|st|one|min|mins|minutes?)$/.test(
    lowerAt(here, at - 1),
  ) || /^(?:time|minutes|mins|note|plan|sessions?|too|also)$/.test(lowerAt(here, at + 1));

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
    if (
      lower &&
      ((isTradeWord(word) && !townWord.test(word)) ||
        !allReadElsewhere(here) ||
        later.some((each) => /^[A-Z]/.test(each)))
    )
      return false;
  }
  return true;
}

/** In "97110 38min waxahachie tx" lower case will do. */
const allReadElsewhere = ({ tokens }: Words): boolean =>
  tokens.length <= 12 && tokens.some(({ text }) => /^(?:9\d{4}|[gG]\d{4})/.test(text));
