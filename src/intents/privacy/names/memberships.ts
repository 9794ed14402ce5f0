/** Which lists a word stands in, as bits: what the classifier of names knows of it. */
import context from '../../../../data/words/context.json' with { type: 'json' };
import { censusGivenNames, censusSurnames, commonEnglish, isEnglish } from '../words/listed-words.ts';
import {
  eponyms,
  givenNames,
  namedThings,
  ordinaryWords,
  payers,
  placeNames,
  stateCodes,
  stateNames,
  surnames,
  talk,
  tradeWords,
  vocabulary,
  wordNames,
  wordSurnames,
} from '../words/lists.ts';
import { numberWords } from '../words/number-words.ts';
import { tradeEnding } from '../words/word-forms.ts';

export const member = {
  given: 1,
  surname: 2,
  rareName: 4,
  english: 8,
  trade: 16,
  place: 32,
  payer: 64,
  eponym: 128,
  thing: 256,
  state: 512,
  /** Letters of another script. */
  foreign: 2048,
  accented: 4096,
  /** Capitals within the word. */
  mixed: 8192,
} as const;

/** Which groups of data/words/context.json it belongs to, one bit each. */
const groupOf: ReadonlyMap<string, number> = groupsByWord();
export const groupNames: readonly string[] = Object.keys(context.groups);

export const groupsOf = (folded: string): number => groupOf.get(folded) ?? 0;

export function membershipsOf(folded: string, text: string): number {
  const given = givenNames.has(folded) || wordNames.has(folded);
  const joined = folded.includes('-') && isJoinedName(folded.split('-'));
  const surname = surnames.has(folded) || wordSurnames.has(folded);
  const census = censusSurnames.has(folded) || censusGivenNames.has(folded);
  const trade = isTradeWord(folded);
  const english = isEnglish(folded);
  const place = folded.includes('-') ? folded.split('-').every(isPlace) : isPlace(folded);
  const bits =
    (given || censusGivenNames.has(folded) ? member.given : 0) |
    (surname || joined || censusSurnames.has(folded) ? member.surname : 0) |
    (census && !given && !surname ? member.rareName : 0) |
    (english ? member.english : 0) |
    (trade ? member.trade : 0) |
    (place ? member.place : 0) |
    (payers.has(folded) ? member.payer : 0) |
    (eponyms.has(folded) ? member.eponym : 0) |
    (namedThings.has(folded) ? member.thing : 0) |
    (stateCodes.has(folded) ? member.state : 0);
  return bits | marksOf(text);
}

const isPlace = (word: string): boolean => placeNames.has(word) || stateNames.has(word);

const marksOf = (text: string): number =>
  !/[\u0080-\uffff]/.test(text)
    ? 0
    : /[^\p{Script=Latin}\p{M}'’-]/u.test(text)
      ? member.foreign
      : /[\u00c0-\u024f\u1e00-\u1eff]/.test(text)
        ? member.accented
        : 0;

function groupsByWord(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, words] of Object.values(context.groups).entries())
    for (const word of words.split(' ')) found.set(word, (found.get(word) ?? 0) | (1 << index));
  return found;
}

/** A word of the trade or of plain talk, by the lists or by its ending. */
export const isTradeWord = (folded: string): boolean =>
  folded.length < 2 ||
  payers.has(folded) ||
  isListedWord(folded) ||
  (folded.includes('-') &&
    folded
      .split('-')
      .slice(1)
      .every((part) => part.length < 3 || isListedWord(part))) ||
  (tradeEnding.test(folded) && !isSurnameOnly(folded) && !isGivenName(folded));

/** "marys eval": a name with its s, where the whole is no word and no name itself. */
export const isNameWithS = (folded: string): boolean =>
  folded.length > 3 &&
  folded.endsWith('s') &&
  isGivenName(folded.slice(0, -1)) &&
  !isTradeWord(folded) &&
  !isGivenName(folded) &&
  !surnames.has(folded) &&
  !wordNames.has(folded.slice(0, -1));

const isListedWord = (word: string): boolean =>
  [ordinaryWords, tradeWords, talk, numberWords].some((list) => list.has(word)) ||
  (vocabulary.has(word) && !censusGivenNames.has(word) && !censusSurnames.has(word));

const isGivenName = (word: string): boolean =>
  givenNames.has(word) || (censusGivenNames.has(word) && !commonEnglish.has(word));

/** "smith-okafor": two names, one of them at least no word. */
const isJoinedName = (parts: readonly string[]): boolean =>
  parts.length === 2 &&
  parts.some(isSomebody) &&
  parts.every((part) => isSomebody(part) || wordNames.has(part) || wordSurnames.has(part));

/** A name and no word: "jones". */
export const isSomebody = (word: string): boolean =>
  !isTradeWord(word) && (isGivenName(word) || isSurnameOnly(word));

/** "pickering": somebody is called so, and nothing else is. */
const isSurnameOnly = (word: string): boolean =>
  surnames.has(word) || (censusSurnames.has(word) && !commonEnglish.has(word));
