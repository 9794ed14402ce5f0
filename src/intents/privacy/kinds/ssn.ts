/** A social security number: grouped anywhere, ungrouped or its last four beside its name, or masked. */
import type { View } from '../views/view.ts';
const dashed =
  /(?<![a-z\d-])\d{3}\s{0,2}[-./_]\s{0,2}\d{2}\s{0,2}[-./_]\s{0,2}\d{4}(?![a-z\d]|-[a-z\d]|\s?[a-d]\d?\b)/;
const spaced =
  /(?<![a-z\d-])(?!000|666|9\d\d)\d{3}\s{1,2}(?!00)\d{2}\s{1,2}(?!0000)\d{4}(?![a-z\d]|-[a-z\d]|\s?[a-d]\d?\b)/;
const masked = /(?<![a-z\d])[x*#•]{3}[- ]?[x*#•]{2}[- ]?\d{4}(?!\d)/;

const itsName =
  /(?<![a-z\d])(?:(?:l4|last4)?s\.?\s?s\.?\s?n\.?|ssns|ss\s?(?=#|no|num|:|\d{9})|soc(?:ial)?\.?(?:\s{0,2}sec(?:urity)?\.?)?(?:number|no)?)(?![a-z])/g;
const fourDigits = /\d{4}|(?:\d[\s()./_-]{0,3}){8}\d/;
const nineDigits = /^[^\d]{0,25}?(?:\d[\s()./_-]{0,3}){8}\d(?!\d)/;
const lastFour =
  /^[^\d]{0,25}?(?:last\s{1,2}(?:4|four)|end(?:s|ing)?(?:\s(?:in|with))?)[^\d]{0,15}\d{4}(?!\d)/;
const justFour =
  /^[\s:#=-]{0,4}(?:(?:is|no|num|number|#|was)[\s:#.=-]{1,3}){0,2}(?!20[12]\d)\d{4}(?!\d|[.,]\d)/;
const lastFourFirst =
  /\blast\s{1,2}(?:4|four)(?:\s(?:digits\s)?(?:of\s)?(?:the\s|his\s|her\s|their\s)?(?:ssn|ss|social)[^\d]{0,12}|[\s:#=]{1,3}(?:is\s)?)\d{4}(?!\d)/;

export function saysSsn({ lower: text, figures }: View): boolean {
  if (figures < 4 || !fourDigits.test(text)) return false;
  if (dashed.test(text) || spaced.test(text) || masked.test(text) || lastFourFirst.test(text)) return true;
  for (const { 0: name, index } of text.matchAll(itsName)) {
    const after = text.slice(index + name.length, index + name.length + 70);
    if (nineDigits.test(after) || lastFour.test(after) || justFour.test(after)) return true;
    if (
      /(?<!\d)\d{9}[\s(,]{0,3}(?:is\s)?(?:(?:his|her|the|their)\s)?$/.test(
        text.slice(Math.max(0, index - 25), index),
      )
    )
      return true;
  }
  return false;
}
