/** "38 min of 97110", "2 97110": an amount belongs to the code after it where none before it awaits one. */
import { spelledWords } from './shorthand-words.ts';
import { lowerAt, wordAt, type Words } from './reader.ts';

const code = /^(?:9\d{4}|[a-z]\d{4})(?:[-x].*)?$/i;

/** `ahead`: how many words the amount itself is long. */
export const codeFollows = (here: Words, ahead: number): boolean =>
  /^(?:of|for|on|doing)$/.test(lowerAt(here, ahead)) && startsCode(here, ahead + 1);

export const startsCode = (here: Words, ahead: number): boolean =>
  code.test(wordAt(here, ahead)) || spelledWords({ ...here, at: here.at + ahead }) !== undefined;

/** "Low eval plus 2u 97110": added behind another code, and right before its own, which has no amount behind it. */
export const isAddedTo = (here: Words, ahead: number): boolean =>
  /^(?:and|plus|with|w\/|then|&|\+)$/.test(lowerAt(here, -1)) &&
  startsCode(here, ahead) &&
  !/^x?\d{1,3}(?:m|mins?|u|units?)?$/.test(lowerAt(here, ahead + 1));
