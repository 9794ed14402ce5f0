/** "Francine asked why she owes 20%", "told Ramirez he owed": of their own bill or treatment speaks the patient. */
import { beginsMessage } from './clause.ts';
import { at, type Words } from './name-at.ts';
import { isStranger } from './stranger.ts';

export function speaksOfOwnCare(words: Words, index: number): boolean {
  const word = at(words, index);
  if (word.shape !== 'capital' || !isStranger(word)) return false;
  return isToldToOwe(words, index) || (beginsMessage(words, index) && saysSo(words, index));
}

const isToldToOwe = (words: Words, index: number): boolean =>
  /^s?he$/.test(at(words, index + 1).folded) && /^ow(?:es|ed)$/.test(at(words, index + 2).folded);

/** "Ngozi said medicare stopped her 97110". */
function saysSo(words: Words, index: number): boolean {
  if (!/^(?:said|says|asked|asks|wants|thinks|called|complained)$/.test(at(words, index + 1).folded))
    return false;
  const told = words.slice(index + 2, index + 10).map(({ folded }) => folded);
  return told.some(
    (each, i) => /^(?:s?he|her|his)$/.test(each) && ownCare.test(told.slice(i + 1, i + 4).join(' ')),
  );
}

const ownCare =
  /^(?:owes?|was (?:billed|charged)|got (?:billed|charged)|9[27]\d{3}|copay|coinsurance|deductible|balance|bill\b|visits?|therapy)/;
