/** A telephone or fax number: grouped anywhere, ungrouped where nothing says it is another number. */
import type { View } from '../views/view.ts';
const grouped =
  /(?<![a-z\d$-]|\d[./])(?:\+?1[\s./_-]{0,3})?(?:\(\s?\d{3}\s?\)[\s./_-]{0,3}|\d{3}\s?[./_-]\s?|\d{3}\s{1,2})\d{3}(?:\s?[./_-]\s?|\s{1,2})\d{4}(?![\d%]|[.-]\d)/;
const groupedOnce =
  /(?<![a-z\d$-])(?:\+?1[ .-]?)?\(\d{3}\)\s?\d{7}(?!\d)|(?<![a-z\d$-])\d{3}[-. ][2-9]\d{6}(?!\d)/;
const international =
  /(?<![a-z\d])\+\s?\d{1,3}(?:[\s().-]{1,2}\d{1,4}){2,6}(?!\d)|(?<![a-z\d])\+\d{8,15}(?!\d)/;

const sevenFirst = /(?<![a-z\d$-])\d{3}[-. ]?\d{4}\sis\s(?:his|her|their)\s(?:cell|phone|number|home)/;
const beforeItsWord =
  /(?<![a-z\d$-])\d{3}[-.]\d{4}(?!\d|-)[\s,(]{0,3}(?:is\s)?(?:call|cell|phone|text|(?:his|her|their)\s(?:cell|phone|number|home))/;

const phoneWord =
  /(?<![a-z\d])(?:tel(?:ephone)?|ph(?:one)?|cell(?:phone|ular)?|mobile|fax(?:ed)?|call(?:ed|ing)?|text(?:ed)?|sms|reach(?:ed|able)?|contact|voicemail|dial|pager|(?:his|her|their|patient'?s?|pt'?s?|(?:daughter|son|wife|husband|mom|dad|mother|father|spouse)'?s|home|work|daytime|emergency)\s(?:number|num|no|#))(?![a-z])/g;
const digitsAfter =
  /^[^\d]{0,25}?(?<![\d$.])(?:\d{3}[\s.-]{0,3}\d{4}(?![\d%]|\s?min)|(?:\+?1[\s.-]{0,3})?(?:\d{10}|\(?\d{3}\)?[\s.-]{0,3}\d{3}[\s.-]{0,3}\d{4}|\d{2}(?:[\s.-]\d{2}){4}))(?!\d)/;

/** Toll-free where a company is spoken of. */
const tollFree = /(?:\+?1[\s.-]?)?\(?8(?:00|33|44|55|66|77|88)\)?[\s.-]{0,2}\d{3}[\s.-]\d{4}(?!\d)/g;
const ofRelative = /\b(?:his|her|mr|mrs|ms|mom|dad|wife|husband|son|daughter|cell|mobile|home)\b/;
const company =
  /\b(?:medicare|medicaid|tricare|triwest|bcrc|cigna|aetna|humana|uhc|bcbs|anthem|optum|availity|waystar|webpt|payers?|payor|provider|support|line|services|hotline|ivr|vendor|help ?desk)\b/;
const withoutCompanies = (text: string): string =>
  company.test(text) && !ofRelative.test(text) ? text.replace(tollFree, ' ') : text;

export function saysPhone({ lower, figures }: View): boolean {
  if (figures < 7 || !sevenDigits.test(lower)) return false;
  const text = withoutCompanies(lower);
  if (grouped.test(text) || groupedOnce.test(text) || beforeItsWord.test(text) || sevenFirst.test(text))
    return true;
  const abroad = international.exec(text)?.[0] ?? '';
  if (abroad.replace(/\D/g, '').length >= 8 && !/\b9\d{4}\b/.test(abroad)) return true;
  for (const { 0: word, index } of text.matchAll(phoneWord)) {
    const end = index + word.length;
    if (digitsAfter.test(text.slice(end, end + 60))) return true;
  }
  return saysTenDigits(text);
}

/** Whatever stands between them. */
const sevenDigits = /(?:\d[^\da-z]{0,4}){6}\d/;

const tenDigits = /(?<![a-z\d$#.-])1?([2-9]\d{9})(?![a-z\d]|[.-]\d)/g;
const otherNumberAfter =
  /^\s(?:is\s)?(?:an?\s|the\s|our\s)?(?:valid\s|active\s|good\s)?npi\b|^\s(?:is|was)\s(?:the|his|her|their|its)?\s?(?:claim|acc(?:oun)?t|mrn|member|policy|subscriber|npi|order|invoice|ticket|auth)/;
const otherNumber =
  /(?:npi|mrn|acc(?:oun)?t|claim|[idt]cn|member|policy|subscriber|id|order|ticket|invoice|ref(?:erence)?|chart|record|trace|tracking|case|auth(?:orization)?|check|eft|batch|control|confirmation|taxonomy|patient|po)[\s:#.(-]{0,4}(?:(?:is|no|num|number|id|was)[\s:#.-]{0,3}){0,3}$/;

/** Two billing codes glued together are none. */
function saysTenDigits(text: string): boolean {
  for (const { 0: whole, 1: digits = '', index } of text.matchAll(tenDigits)) {
    if (/^9[279]\d{3}9[279]\d{3}$/.test(digits)) continue;
    if (otherNumberAfter.test(text.slice(index + whole.length, index + whole.length + 40))) continue;
    if (!otherNumber.test(text.slice(Math.max(0, index - 35), index))) return true;
  }
  return false;
}
