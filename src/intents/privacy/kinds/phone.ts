/** A telephone or fax number: grouped anywhere, ungrouped where nothing says it is another number. */
const grouped =
  /(?<![\p{L}\d$-]|\d[./])(?:\+?1[\s./_-]{0,3})?(?:\(\s?\d{3}\s?\)[\s./_-]{0,3}|\d{3}\s?[./_-]\s?|\d{3}\s{1,2})\d{3}(?:\s?[./_-]\s?|\s{1,2})\d{4}(?![\d%]|[.-]\d)/u;
const groupedOnce =
  /(?<![\p{L}\d$-])(?:\+?1[ .-]?)?\(\d{3}\)\s?\d{7}(?!\d)|(?<![\p{L}\d$-])\d{3}[-. ][2-9]\d{6}(?!\d)/u;
const international =
  /(?<![\p{L}\d])\+\s?\d{1,3}(?:[\s().-]{1,2}\d{1,4}){2,6}(?!\d)|(?<![\p{L}\d])\+\d{8,15}(?!\d)/u;

const beforeItsWord =
  /(?<![\p{L}\d$-])\d{3}[-.]\d{4}(?!\d|-)[\s,(]{0,3}(?:is\s)?(?:call|cell|phone|text|(?:his|her|their)\s(?:cell|phone|number|home))/iu;

const phoneWord =
  /(?<![\p{L}\d])(?:tel(?:ephone)?|ph(?:one)?|cell(?:phone|ular)?|mobile|fax(?:ed)?|call(?:ed|ing)?|text(?:ed)?|sms|reach(?:ed|able)?|contact|voicemail|dial|pager|(?:his|her|their|patient'?s?|pt'?s?|home|work|daytime|emergency)\s(?:number|num|no|#))(?![\p{L}])/giu;
const digitsAfter =
  /^[^\d]{0,25}?(?<![\d$.])(?:\d{3}[\s.-]{0,3}\d{4}(?![\d%]|\s?min)|(?:\+?1[\s.-]{0,3})?(?:\d{10}|\(?\d{3}\)?[\s.-]{0,3}\d{3}[\s.-]{0,3}\d{4}|\d{2}(?:[\s.-]\d{2}){4}))(?!\d)/i;

export function saysPhone(text: string): boolean {
  if (grouped.test(text) || groupedOnce.test(text) || beforeItsWord.test(text)) return true;
  const abroad = international.exec(text)?.[0] ?? '';
  if (abroad.replace(/\D/g, '').length >= 8 && !/\b9\d{4}\b/.test(abroad)) return true;
  for (const { 0: word, index } of text.matchAll(phoneWord)) {
    const end = index + word.length;
    if (digitsAfter.test(text.slice(end, end + 60))) return true;
  }
  return saysTenDigits(text);
}

const tenDigits = /(?<![\p{L}\d$#.-])1?([2-9]\d{9})(?![\p{L}\d]|[.-]\d)/gu;
const otherNumber =
  /(?:npi|mrn|acc(?:oun)?t|claim|[idt]cn|member|policy|subscriber|id|order|ticket|invoice|ref(?:erence)?|chart|record|numbers?|num|no|tracking|case|auth(?:orization)?|check|eft|batch|control|confirmation|taxonomy|patient|po)[\s:#.(-]{0,4}(?:(?:is|no|num|number|id|was)[\s:#.-]{0,3}){0,3}$/i;

/** Two billing codes glued together are none. */
function saysTenDigits(text: string): boolean {
  for (const { 1: digits = '', index } of text.matchAll(tenDigits)) {
    if (/^9[279]\d{3}9[279]\d{3}$/.test(digits)) continue;
    if (!otherNumber.test(text.slice(Math.max(0, index - 35), index))) return true;
  }
  return false;
}
