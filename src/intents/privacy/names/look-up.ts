/** Words of the trade and of plain talk, by the lists or by their endings. */
import { censusGivenNames, censusSurnames, commonEnglish } from '../words/listed-words.ts';
import { givenNames, wordNames } from '../words/given-names.ts';
import { moreGivenNames } from '../words/more-given-names.ts';
import { numberWords } from '../words/number-words.ts';
import { officeWords } from '../words/office-words.ts';
import { openers } from '../words/openers.ts';
import { ordinaryWords } from '../words/ordinary-words.ts';
import { plainWords } from '../words/plain-words.ts';
import { payers } from '../words/payers.ts';
import { shorthand } from '../words/shorthand.ts';
import { surnames } from '../words/surnames.ts';
import { tradeWords } from '../words/trade-words.ts';
import { verbs } from '../words/verbs.ts';
import { vocabulary } from '../words/vocabulary.ts';
import { tradeEnding } from '../words/word-forms.ts';

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

/** "pickering": somebody is called so, and nothing else is. */
const isSurnameOnly = (word: string): boolean =>
  surnames.has(word) || (censusSurnames.has(word) && !commonEnglish.has(word));
