/** Words of the trade and of plain talk, by the lists or by their endings. */
import { censusGivenNames, censusSurnames, commonEnglish } from '../words/listed-words.ts';
import {
  givenNames,
  ordinaryWords,
  payers,
  surnames,
  talk,
  tradeWords,
  vocabulary,
  wordNames,
} from '../words/lists.ts';
import { numberWords } from '../words/number-words.ts';
import { tradeEnding } from '../words/word-forms.ts';

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

/** A name and no word: "jones". */
export const isSomebody = (word: string): boolean =>
  !isTradeWord(word) && (isGivenName(word) || isSurnameOnly(word));

/** "pickering": somebody is called so, and nothing else is. */
const isSurnameOnly = (word: string): boolean =>
  surnames.has(word) || (censusSurnames.has(word) && !commonEnglish.has(word));
