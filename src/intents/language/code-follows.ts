/** "38 min of 97110", "2 97110": an amount belongs to the code after it where none before it awaits one. */
import { spelledWords } from './shorthand-words.ts';
import { isParted, lowerAt, wordAt, type Words } from './reader.ts';

const code = /^(?:9\d{4}|[a-z]\d{4})(?:[-x].*)?$/i;

/** `ahead`: how many words the amount itself is long. */
export const codeFollows = (here: Words, ahead: number): boolean =>
  /^(?:of|for|on|doing)$/.test(lowerAt(here, ahead)) &&
  (startsCode(here, ahead + 1) || wordsToCode(here, ahead + 1) > 0);

/**
 * "11 on the parallel bars for gait": how many words of what was done stand before the code; 0 where none follows, or
 * one with an amount of its own.
 */
export function wordsToCode(here: Words, ahead: number): number {
  for (let count = 1; count <= mostBetween; count += 1) {
    const word = lowerAt(here, ahead + count - 1);
    if (!/^[a-z]/.test(word) || parts.test(word) || isParted(here, ahead + count)) return 0;
    if (startsCode(here, ahead + count)) return isAmountAt(here, ahead + count + 1) ? 0 : count;
  }
  return 0;
}

const mostBetween = 5;
const parts = /^(?:and|or|but|then|plus|with|by|pt|pta|ot|ota|cota|slp|medicare|what|how|is|was|are)$/;
const isAmountAt = (here: Words, ahead: number): boolean =>
  /^x?\d{1,3}(?:m|mins?|u|units?)?$/.test(lowerAt(here, ahead));

export const startsCode = (here: Words, ahead: number): boolean =>
  code.test(wordAt(here, ahead)) || spelledWords({ ...here, at: here.at + ahead }) !== undefined;

/** "Low eval plus 2u 97110": added behind another code, and right before its own, which has no amount behind it. */
export const isAddedTo = (here: Words, ahead: number): boolean =>
  (/^(?:and|plus|with|w\/|then)$/.test(lowerAt(here, -1)) || isSigned(here)) &&
  startsCode(here, ahead) &&
  !isAmountAt(here, ahead + 1);

/** A plus sign is no word of the text. */
export const isSigned = ({ text, tokens, at }: Words): boolean =>
  /[+&]/.test(text.slice(tokens[at - 1]?.to, tokens[at]?.from));
