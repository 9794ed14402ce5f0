/** What the lists say of one word. */
import { censusGivenNames, censusSurnames, commonEnglish } from '../words/listed-words.ts';
import { cityNames } from '../words/city-names.ts';
import { givenNames, placeNames, wordNames } from '../words/given-names.ts';
import { moreGivenNames } from '../words/more-given-names.ts';
import { numberWords } from '../words/number-words.ts';
import { officeWords } from '../words/office-words.ts';
import { openers } from '../words/openers.ts';
import { ordinaryWords } from '../words/ordinary-words.ts';
import { plainWords } from '../words/plain-words.ts';
import { payers } from '../words/payers.ts';
import { stateNames } from '../words/states.ts';
import { shorthand } from '../words/shorthand.ts';
import { surnames } from '../words/surnames.ts';
import { tradeWords } from '../words/trade-words.ts';
import { verbs } from '../words/verbs.ts';
import { vocabulary } from '../words/vocabulary.ts';
import { tradeEnding } from '../words/word-forms.ts';

export interface Listing {
  /** A word of the trade or of plain talk, or a payer: no name by itself. */
  readonly ordinary: boolean;
  readonly given: boolean;
  readonly surname: boolean;
  /** A given name that is a plain word too: "rose", "grant". */
  readonly plain: boolean;
  /** A city or a state, whatever else it is. */
  readonly place: boolean;
}

export const nothing: Listing = { ordinary: true, given: false, surname: false, plain: false, place: false };

export function lookUp(text: string, folded: string): Listing {
  const parts = folded.includes('-') ? [folded, ...folded.split('-')] : [folded];
  const place = parts.some((part) => placeNames.has(part) || stateNames.has(part) || cityNames.has(part));
  const plain = wordNames.has(folded);
  if (isOrdinary(folded, parts)) return { ...nothing, place, plain };
  return {
    ordinary: false,
    given: parts.some(isGivenName),
    surname: isSurname(text, folded, parts),
    place,
    plain,
  };
}

const isGivenName = (word: string): boolean =>
  givenNames.has(word) ||
  moreGivenNames.has(word) ||
  (censusGivenNames.has(word) && !commonEnglish.has(word));

/** "marys eval": a name with its s, where the whole is no word and no name itself. */
export const isNameWithS = (folded: string): boolean =>
  folded.length > 3 &&
  folded.endsWith('s') &&
  isGivenName(folded.slice(0, -1)) &&
  !isOrdinary(folded, [folded]) &&
  !isGivenName(folded) &&
  !surnames.has(folded) &&
  !wordNames.has(folded.slice(0, -1));

/** A word of the trade or of plain talk, by the lists or by its ending. */
export const isTradeWord = (folded: string): boolean => isOrdinary(folded, [folded]);

const isListedWord = (word: string): boolean => lists.some((list) => list.has(word));

const lists = [
  ...[ordinaryWords, tradeWords, plainWords, officeWords, shorthand, verbs, openers, numberWords],
  vocabulary,
];

const isOrdinary = (folded: string, parts: readonly string[]): boolean =>
  folded.length < 2 ||
  payers.has(folded) ||
  isListedWord(folded) ||
  (parts.length > 1 && parts.slice(1).every((part) => part.length < 3 || isListedWord(part))) ||
  (tradeEnding.test(folded) && !isSurnameOnly(folded) && !isGivenName(folded));

/** No list has it; it ends like a word of the trade. */
export const isOrdinaryByEnding = (folded: string): boolean =>
  tradeEnding.test(folded) && !isListedWord(folded) && !payers.has(folded);

/** "pickering": somebody is called so, and nothing else is. */
const isSurnameOnly = (word: string): boolean =>
  surnames.has(word) || (censusSurnames.has(word) && !commonEnglish.has(word));

const isSurname = (text: string, folded: string, parts: readonly string[]): boolean =>
  parts.some(isSurnameOnly) ||
  /^(?:mc|fitz)(?=[b-df-hj-np-tv-z][a-z]{4})/.test(folded) ||
  /^[odn]['’][a-z]{3}/i.test(text);
