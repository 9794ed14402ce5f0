/** "chrat # 4471", "calim 9920": the label of a number with one slip in it, as it was meant. */
import { isEnglish } from '../words/listed-words.ts';
import { isNear } from '../words/misspelt.ts';

const labels =
  `chart record medical account patient claim member subscriber policy insured authorization medicaid
beneficiary birth birthday telephone phone address social security license encounter`.split(/\s+/);

const beforeNumber =
  /[a-z]{4,14}(?=[\s:#.-]{1,3}(?:(?:no|num|number|id|is|rec|record)[\s:#.-]{1,3}){0,2}[a-z]{0,3}\d)/gi;

export const repairLabels = (text: string): string =>
  !/\d/.test(text) ? text : text.replace(beforeNumber, (word) => meant(word.toLowerCase()) ?? word);

const meant = (word: string): string | undefined =>
  labels.includes(word) || isEnglish(word)
    ? undefined
    : labels.find((label) => isNear(label, word) && label.length >= 5);
