/** A telephone or fax number: grouped anywhere, ungrouped where nothing says it is another number. */
import type { View } from '../views/view.ts';
const grouped =
  /(?<![a-z\d$-]|\d[./])(?:\+?1[\s./_-]{0,3})?(?:\(\s?\d{3}\s?\)[\s./_-]{0,3}|\d{3}\s?[./_-]\s?|\d{3}\s{1,2})\d{3}(?:\s?[./_-]\s?|\s{1,2})\d{4}(?![\d%]|[.-]\d)/;
const groupedOnce =
  /(?<![a-z\d$-])(?:\+?1[ .-]?)?\(\d{3}\)\s?\d{7}(?!\d)|(?<![a-z\d$-])\d{3}[-. ][2-9]\d{6}(?!\d)/;
const international =
  /(?<![a-z\d])\+\s?\d{1,3}(?:[\s().-]{1,2}\d{1,4}){2,6}(?!\d)|(?<![a-z\d])\+\d{8,15}(?!\d)/;

const beforeItsWord =
  /(?<![a-z\d$-])\d{3}[-.]\d{4}(?!\d|-)[\s,(]{0,3}(?:is\s)?(?:call|cell|phone|text|(?:his|her|their)\s(?:cell|phone|number|home))|(?<![a-z\d$-])\d{3} ?\d{4} is (?:his|her|their) (?:cell|phone|number|home)/;

const phoneWord =
  /(?<![a-z\d])(?:tel(?:ephone)?|ph(?:one)?|cell(?:phone|ular)?|mobile|fax(?:ed)?|answer at|cb|call(?:ed|ing)?|text(?:ed)?|sms|reach(?:ed|able)?|contact|voicemail|dial|pager|(?:his|her|their|patient'?s?|pt'?s?|(?:daughter|son|wife|husband|mom|dad|mother|father|spouse)'?s|home|work|daytime|emergency)\s(?:number|num|no|#))(?![a-z])/g;
const digitsAfter =
  /^[^\d]{0,25}?(?<![\d$.])(?:\d{3}\)?[\s.-]{0,3}\d{4}(?![\d%]|\s?min)|(?:\+?1[\s.-]{0,3})?(?:\d{10}|\(?\d{3}\)?[\s.-]{0,3}\d{3}[\s.-]{0,3}\d{4}|\d{2}(?:[\s.-]\d{2}){4}|(?!9\d{4})(?:\d[\s.-]{0,3}){9}\d(?!\s?min)))(?!\d)/;

/** "open door call conf id 5539021". */
const ofMeeting =
  /^[^\d]{0,12}\b(?:conf|conference|meeting|webinar|event|access|session|pass)\s?(?:id|code|no|number|#)\b/;

/** "555 0177 area 814", "area code 480, 555-0118", "555 0136 in the 415". */
const apart =
  /(?<![\w$.-])\d{3}[\s.-]{0,2}\d{4}(?![\d%])[^\d]{0,24}\b(?:area(?: code)?|in the)[\s:#(]{1,3}\d{3}(?![\d%])|\barea(?: code)?[\s:#(]{1,3}\d{3}(?!\d)[^\d]{0,16}\d{3}[\s.-]{0,2}\d{4}(?!\d)/;

/** Toll-free where a company is spoken of, or how it answers. */
const tollFree =
  /(?<![\d-])(?:\+?1[\s.-]?)?\(?8(?:00|33|44|55|66|77|88)\)?[\s.-]{0,2}\d{3}[\s.-]?\d{4}(?!\d)/g;

const company =
  /\b(?:medicare|medicaid|tricare|triwest|bcrc|cigna|aetna|humana|uhc|bcbs|anthem|optum|availity|waystar|webpt|payers?|payor|provider|support|lines?|services?|hotline|ivr|vendor|help ?desk|novitas|noridian|palmetto|ngs|wps|cgs|fcso|macs?|press|option|menu|prompt|on hold|rep|recon|appeals?|claims?|edi|enrollment|clearinghouse)\b/;
export const withoutCompanies = (text: string): string =>
  company.test(text) ? text.replace(tollFree, ' ') : text;

export function saysPhone({ lower, figures }: View): boolean {
  const joined = figures < 7 ? lower : lower.replace(between, ' ');
  if (figures < 7 || !sevenDigits.test(joined)) return false;
  const text = withoutCompanies(joined);
  if (grouped.test(text) || groupedOnce.test(text) || beforeItsWord.test(text)) return true;
  if (international.test(text) || apart.test(text)) return true;
  for (const { 0: word, index } of text.matchAll(phoneWord)) {
    const end = index + word.length;
    const after = text.slice(end, end + 60);
    if (digitsAfter.test(after) && !ofMeeting.test(after)) return true;
  }
  return saysTenDigits(text);
}

/** "702 then 555 then 0139". */
const between = /(?<=\d)[\s,.]{1,3}(?:and then|then|uh|um)[\s,.]{1,3}(?=\d)/g;

/** Whatever stands between them. */
const sevenDigits = /(?:\d[^\da-z]{0,4}){6}\d/;

const tenDigits =
  /(?<![a-z\d$#.-])1?(?!9[279]\d{3}9[279])[2-9]\d{9}(?![a-z\d]|[.-]\d| (?:is|was) (?:(?:the|his|her|our|an?|valid) ){0,2}(?:claim|acc(?:oun)?t|mrn|member|policy|npi)\b)/g;
const otherNumber =
  /(?:npi|mrn|acc(?:oun)?t|claim|[idt]cn|member|policy|subscriber|id|order|ticket|invoice|ref(?:erence)?|chart|record|trace|tracking|case|auth(?:orization)?|check|eft|batch|control|confirmation|taxonomy|patient|po)[\s:#.(-]{0,4}(?:(?:is|no|num|number|id|was)[\s:#.-]{0,3}){0,3}$/;

/** Two billing codes glued together are none. */
function saysTenDigits(text: string): boolean {
  return [...text.matchAll(tenDigits)].some(
    ({ index }) => !otherNumber.test(text.slice(Math.max(0, index - 35), index)),
  );
}
