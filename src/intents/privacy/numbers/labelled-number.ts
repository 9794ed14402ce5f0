/** Numbers told by a label, which may be misspelt. */
import type { View } from '../views/view.ts';
import { isEnglish } from '../words/listed-words.ts';
import { isNear } from '../words/misspelt.ts';
import type { WordSet } from '../words/word-set.ts';
import { isIdentifier, type Wanted } from './identifier.ts';

/** A label and the number it names: "MRN: 0045-12", "acct # 778812", "policy no. H1234567". */
interface Label extends Wanted {
  /** First words of the labels: without one of them nothing is searched. */
  readonly words: WordSet;
  /** The labels as alternatives of a pattern. */
  readonly labels: string;
}

const link = String.raw`(?:[\s:#=.,(>"'/?*-]|\b(?:nos?|num|number's|number|numbers|nbr|id|ids|identifier|card|is|was|the|of|pt|patient|group|grp|member|subscriber|policy|guarantor|his|her|their|its|ending|ends|in|with|us|webpt|on file|says)\b){0,10}`;
const value = String.raw`(?:[a-z\d](?:[a-z\d]|[-/_.](?=[a-z\d])){2,29}|\d\d(?=\s\d\d))(?:\s\d{2,4}(?![a-z\d])){0,4}`;
const mark =
  /[#*]|\bending\b|\b(?:pt|patient)_?id|\b(?:no|nos|num|number|nbr|id|identifier|e?mrn)\b|m\.? ?r\.? ?n\b/;

export function labelledNumber({ words, labels, ...wanted }: Label): (view: View) => boolean {
  const search = searchFor(labels);
  return ({ lower, hasDigit, says }) => {
    if (!hasDigit || !says(words)) return false;
    for (const { 0: whole, 1: between = '', 2: number = '', index } of lower.matchAll(search)) {
      const after = lower.slice(index + whole.length, index + whole.length + 12);
      const marked = mark.test(between + whole.slice(0, 40));
      if (isIdentifier({ number, marked, after }, wanted)) return true;
    }
    return false;
  };
}

const searchFor = (labels: string): RegExp =>
  new RegExp(
    String.raw`(?<![a-z\d])(?:${labels})(?![a-z])(${link})(?:(?<![a-z\d])|(?=\d))(?=(?:[a-z]{0,6}[-_./]?){0,2}\d)(${value})`,
    'g',
  );

/** "chrat # 4471", "calim 9920": the label of a number with one slip in it, as it was meant. */
const spelledLabels =
  `chart record medical account patient claim member subscriber policy insured authorization medicaid
beneficiary birth birthday telephone phone address social security license encounter`.split(/\s+/);

const beforeNumber =
  /[a-z]{4,14}(?=[\s:#.-]{1,3}(?:(?:no|num|number|id|is|rec|record)[\s:#.-]{1,3}){0,2}[a-z]{0,3}\d)/gi;

export const repairLabels = (text: string): string =>
  !/\d/.test(text) ? text : text.replace(beforeNumber, (word) => meant(word.toLowerCase()) ?? word);

const meant = (word: string): string | undefined =>
  spelledLabels.includes(word) || isEnglish(word)
    ? undefined
    : spelledLabels.find((label) => isNear(label, word) && label.length >= 5);
