/** Numbers the government gives: social security and Medicare. */
import type { View } from '../views/view.ts';

/** A social security number: grouped anywhere, ungrouped or its last four beside its name, or masked. */
const dashed =
  /(?<![a-z\d-])\d{3}\s{0,2}[-./_]\s{0,2}\d{2}\s{0,2}[-./_]\s{0,2}\d{4}(?![a-z\d]|-[a-z\d]|\s?[a-d]\d?\b)/;
const spaced =
  /(?<![a-z\d-])(?!000|666|9\d\d)\d{3}\s{1,2}(?!00)\d{2}\s{1,2}(?!0000)\d{4}(?![a-z\d]|-[a-z\d]|\s?[a-d]\d?\b)/;
const before = /(?<!\d)\d{9}[\s(,]{0,3}(?:is\s)?(?:(?:his|her|the|their)\s)?(?:ssn|ss#|social)/;
const masked = /(?<![a-z\d])[x*#•]{3}[- ]?[x*#•]{2}[- ]?\d{4}(?!\d)/;

const itsName =
  /(?<![a-z\d])(?:(?:l4|last4)?s\.?\s?s\.?\s?n\.?|ssns|ss(?=\s?(?:#|no\b|num|:|\d{9}))|soc(?:ial)?\.?(?:\s{0,2}sec(?:urity)?\.?)?(?:number|no)?|seguro social)(?![a-z])/g;
const fourDigits = /\d{3}|(?:\d[\s(),./_-]{0,3}){3}\d/;
const nineDigits = /^[^\d]{0,25}?(?:\d[\s(),./_-]{0,3}){8}\d(?!\d)/;
const lastFour =
  /^[^\d]{0,25}?(?:last\s{1,2}(?:4|four)|end(?:s|ing)?(?:\s(?:in|with))?)[^\d]{0,15}(?:\d ?){3}\d(?!\d)/;
/** Its beginning, or figures with letters and gaps where nobody read them: "ssn 601 44 29xx", "622 18 then 4471". */
const partOf =
  /^[^\d]{0,20}?\b(?:starts?|starting|begins?|first (?:3|4|5|three|four|five)(?: digits)?)\b[^\d]{0,12}(?!9\d{4})\d{3}/;
const withGaps =
  /^[^\d]{0,16}?(?<![a-z])(?:\d{3}[\s-]\d\d[\s-]\d{1,3}(?!\d)|(?=[\d\s().,/_-]{1,12}[xo*#?])\d(?:[\s().,/_-]{0,2}[\dxo*#?_]){4,8}(?![a-z\d]))/;
const justFour =
  /^[\s:#=-]{0,4}(?:(?:is|no|num|number|#|was)[\s:#.=-]{1,3}){0,2}(?!20[12]\d)\d{4}(?!\d|[.,]\d)/;
const lastFourFirst =
  /\blast\s{1,2}(?:4|four)(?:\s(?:digits\s)?(?:of\s)?(?:the\s|his\s|her\s|their\s)?(?:ssn|ss|social)[^\d]{0,12}|[\s:#=]{1,3}(?:is\s)?)\d{4}(?!\d)/;

export function saysSsn({ lower: text, figures }: View): boolean {
  if (figures < 4 || !fourDigits.test(text)) return false;
  if (
    dashed.test(text) ||
    spaced.test(text) ||
    masked.test(text) ||
    before.test(text) ||
    lastFourFirst.test(text)
  )
    return true;
  for (const { 0: name, index } of text.matchAll(itsName)) {
    const after = text.slice(index + name.length, index + name.length + 70);
    if (nineDigits.test(after) || lastFour.test(after) || justFour.test(after)) return true;
    if (partOf.test(after) || withGaps.test(after)) return true;
  }
  return false;
}

/**
 * A Medicare number: the MBI on the card (11 characters, CMS's format without S, L, O, I, B and Z), or the old HICN
 * (nine digits and a letter). Beside its label anything long enough counts.
 */
const letter = '[ac-hjkmnp-rt-y]';
const either = '[ac-hjkmnp-rt-y\\d]';
const gap = '[ ./_-]{0,3}';
/** A hyphen may stand between any two of them. */
const mbi = new RegExp(
  String.raw`(?<![a-z\d])[1-9]-?${letter}-?${either}-?\d${gap}${letter}-?${either}-?\d${gap}${letter}-?${letter}[ -]?\d-?\d(?![a-z\d])`,
);
/** "5y k2 g h7 m n 19", where a card or Medicare is spoken of; "mbi ends mk73". */
const apart = [
  letter,
  either,
  String.raw`\d`,
  letter,
  either,
  String.raw`\d`,
  letter,
  letter,
  String.raw`\d`,
  String.raw`\d`,
];
const mbiApart = new RegExp(String.raw`(?<![a-z\d])[1-9]${gap}${apart.join(gap)}(?![a-z\d])`);
const ofCard = /\b(?:mbis?|medicare|mcare|card)\b/;
const partOfMbi =
  /\bmbi\b[^\d]{0,12}\b(?:ends?|ending|last (?:4|four)|starts?|begins)(?: (?:in|with|w|is))? (?=[a-z]{0,3}\d)[a-z\d]{4}(?![a-z\d])/;
const claimNumber = /(?<![a-z\d-])\d{3}[ -]?\d{2}[ -]?\d{4}[ -]?[a-dfhjkmtw][1-9]?(?![a-z\d])/;
const labelledMbi =
  /(?<![a-z\d])(?:mbis?(?=\d)|mbis?|hicns?|hic(?= ?#| ?no| ?num)|medicare\s{0,2}(?:beneficiary\s)?(?:id(?:entifier)?|#|numbers?|nos?\b|num\b|card))(?![a-z])(?:[\s:#=.(-]|\b(?:is|was|id|no|number|the|of|for|pt|patient|his|her)\b){0,10}(?:(?<![a-z\d])|(?=\d))((?=[a-z\d -]{0,12}\d)[a-z\d](?:[a-z\d]|[ -]{1,3}(?=[a-z\d])){5,20})/g;

export function saysMbi({ lower: text, figures }: View): boolean {
  if (partOfMbi.test(text) || (ofCard.test(text) && mbiApart.test(text))) return true;
  if (figures < 4) return false;
  if (mbi.test(text) || claimNumber.test(text)) return true;
  for (const { 1: number = '' } of text.matchAll(labelledMbi)) if (looksLikeNumber(number)) return true;
  return false;
}

/** A first word with four digits or more; "1eg4 te5 mk73" counts as one. */
const looksLikeNumber = (number: string): boolean =>
  mbi.test(number.replace(/[^a-z\d]/g, '')) || /^(?:[a-z-]{0,9}\d){4}/.test(number);
