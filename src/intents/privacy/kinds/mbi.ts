/**
 * A Medicare number: the MBI on the card (11 characters, CMS's format without S, L, O, I, B and Z), or the old HICN
 * (nine digits and a letter). Beside its label anything long enough counts.
 */
import type { View } from '../views/view.ts';
const letter = '[ac-hjkmnp-rt-y]';
const either = '[ac-hjkmnp-rt-y\\d]';
const gap = '[ ./_-]{0,3}';
/** A hyphen may stand between any two of them. */
const mbi = new RegExp(
  String.raw`(?<![a-z\d])[1-9]-?${letter}-?${either}-?\d${gap}${letter}-?${either}-?\d${gap}${letter}-?${letter}-?\d-?\d(?![a-z\d])`,
);
const claimNumber = /(?<![a-z\d-])\d{3}[ -]?\d{2}[ -]?\d{4}[ -]?[a-dfhjkmtw][1-9]?(?![a-z\d])/;
const business =
  /\b(?:order|ticket|invoice|ref|reference|tracking|confirmation|batch|check|eft|po)\b[^a-z]{0,6}$/;
const labelled =
  /(?<![a-z\d])(?:mbis?(?=\d)|mbis?|hicns?|hic(?= ?#| ?no| ?num)|medicare\s{0,2}(?:beneficiary\s)?(?:id(?:entifier)?|#|numbers?|nos?\b|num\b|card))(?![a-z])(?:[\s:#=.(-]|\b(?:is|was|id|no|number|the|of|for|pt|patient|his|her)\b){0,10}(?:(?<![a-z\d])|(?=\d))((?=[a-z\d -]{0,12}\d)[a-z\d](?:[a-z\d]|[ -](?=[a-z\d])){5,20})/g;

export function saysMbi({ lower: text, figures }: View): boolean {
  if (figures < 4) return false;
  if (mbi.test(text)) return true;
  const old = claimNumber.exec(text);
  if (old !== null && !business.test(text.slice(Math.max(0, old.index - 20), old.index))) return true;
  for (const { 1: number = '' } of text.matchAll(labelled)) if (looksLikeNumber(number)) return true;
  return false;
}

/** A first word with four digits or more that is no billing code; "1eg4 te5 mk73" counts as one. */
function looksLikeNumber(number: string): boolean {
  if (mbi.test(number.replace(/[^a-z\d]/g, ''))) return true;
  const [first = ''] = number.split(' ');
  if (/^\d{3,4}$/.test(first) || /^(?:\d{5}|[a-z]\d{4})$/.test(first)) return false;
  if (first.replace(/\D/g, '').length >= 4) return !/^(?:19|20)\d\d-\d/.test(first);
  return /^[1-9][a-z][a-z\d]\d [a-z\d]{3} [a-z\d]{4}/.test(number);
}
