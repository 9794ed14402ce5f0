/** A date beside a word of birth, or a date too old to be one of service. */
import type { View } from '../views/view.ts';

/** Dates as people write them. Every repetition is bounded. */
const month = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]{0,6}\.?`;
const day = String.raw`[0-3]?\d(?:st|nd|rd|th)?`;
const year = String.raw`(?:'?\d{2}|\d{4})`;
const mark = String.raw`\s{0,2}[/.,\\-]\s{0,2}`;

/** With a year: 1/2/1950, 01-02-50, 1950.01.02, March 3rd, 1948, 3-Mar-48. */
const fullDate = [
  String.raw`[01]?\d${mark}[0-3]?\d${mark}${year}`,
  String.raw`[0-3]?\d${mark}[01]?\d${mark}${year}`,
  String.raw`(?:19|20)\d\d${mark}[01]?\d${mark}[0-3]?\d`,
  String.raw`${month}[\s/.-]{0,2}(?:the\s)?${day}(?:,|\s|of|in|-|/){1,4}${year}`,
  String.raw`${day}[\s/.-]{0,2}(?:(?:of|de)\s)?${month}(?:[\s/.,-]|de\s){0,3}${year}`,
].join('|');

/** What also counts as a date beside a word of birth: no year, a year alone, digits alone. */
const looseDate = [
  fullDate,
  String.raw`${month}[\s/.-]{0,2}(?:${day}|${year})`,
  String.raw`${day}[\s/.-]{0,2}(?:of\s)?${month}`,
  String.raw`[01]?\d[/-][0-3]?\d`,
  String.raw`[01]?\d\s[0-3]?\d\s${year}`,
  String.raw`[01]\d[0-3]\d(?:19|20)?\d\d`,
  String.raw`(?:18|19|20)\d\d[01]\d[0-3]\d`,
  String.raw`[01]?\d${mark}[0-3]?\d${mark}\d(?:\s\d){3}`,
  String.raw`(?:18|19|20)\d\d`,
  String.raw`'\d\d`,
].join('|');

const birthWord =
  /(?<![a-z\d])(?:d\s?[./]?\s?o\s?[./]?\s?b|dobs?|birth\s?-?(?:date|day)s?|date\s{0,2}of\s{0,2}birth|birth|y\.?o\.?b|b-?day|born|d\.o\.birth|fecha de nac(?:imiento)?|(?:f\.? ?de ?)?nacimiento|f\.? ?nac|cumple(?:anos)?(?: el)?|nacid[oa](?: el)?|nacio(?: el)?)(?![a-z])/g;
const dateAfter = new RegExp(String.raw`^[^\d]{0,40}?(?<![\d/.])(?:${looseDate})(?![\d/]|\.\d)`);
const dateBefore = new RegExp(
  String.raw`(?:^|[^\d/.-])(?:${fullDate}|[01]\d[0-3]\d(?:19|20)\d\d)[\s(,:;-]{0,3}(?:(?:is|was|as|the|his|her|their|pt|patient'?s?)\s){0,3}[\s("]?$`,
);

const birthdayReached =
  /\bturn(?:s|ed|ing)\s{1,2}\d{1,3}\s{1,2}on\s{1,2}(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** "b. 1941"; "Part B. 2026 rates" is a plan. */
const bornShort =
  /(?<![a-z\d])b\/?d[\s:#]{1,3}(?:[01]\d[0-3]\d(?:19|20)?\d\d|[01]?\d [0-3]?\d (?:19)?\d\d|[01]?\d[-/.][0-3]?\d[-/.]\d{2,4})(?!\d)|(?<!(?:part|plan|medicare|type|vitamin|appendix|section|group|column|box)\s)(?<![a-z\d.])b\.\s?(?:(?:19|20)\d\d(?![\d-])|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})/;

/** As records print it: the 837's DMG segment, "F | 2015-12-09". */
const inRecord =
  /\bdmg\*d8\*\d{8}|(?<![a-z\d])[mf]\s?\|\s?(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})(?!\d)|(?<!\d)(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})\s?\|\s?[mf](?![a-z\d])/;

/** "the portal wants DOB … and I typed 7.4.49": a year no service lies in. */
const bornLater =
  /(?<![a-z\d])(?:dob|date of birth|birth ?date|birthday)(?![a-z])[^\n]{0,80}?(?<![\d./-])\d{1,2}[./-]\d{1,2}[./-](?:19)?[3-9]\d(?![\d./-])/;

/** "82 yo m 2-14-43": behind an age a date of a year to come. */
const behindAge =
  /(?<![\d.,/:$-])\d{1,3} ?(?:yo|y\/o|y\.o\.?|yrs? old|years? old|year-old)[ ,/]{0,2}(?:[mf]|male|female|man|woman)?[ ,(]{0,2}\d{1,2}[-./]\d{1,2}[-./][3-9]\d(?![\d./-])/;

export function saysDateOfBirth({ lower: text, figures }: View): boolean {
  if (figures === 0) return false;
  for (const { 0: word, index } of text.matchAll(birthWord)) {
    const end = index + word.length;
    if (dateAfter.test(text.slice(end, end + 66))) return true;
    if (dateBefore.test(text.slice(Math.max(0, index - 45), index))) return true;
  }
  if (behindAge.test(text) || bornLater.test(text) || bornShort.test(text) || inRecord.test(text))
    return true;
  return birthdayReached.test(text) || (maybeDate.test(text) && namesOldDate(text));
}

/** Three figures with marks between them, or a month's name. */
const maybeDate =
  /\d\s?[/.,\\-]\s?\d{1,2}\s?[/.,\\-]\s?\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic/;

const anyFullDate = new RegExp(String.raw`(?<![a-z\d/.$-])(?:${fullDate})(?![a-z\d/%]|[.-]\d)`, 'g');
const ofARule =
  /\b(?:effective|eff|since|act|law|rule|rules|regulation|dated|published|began|opened|founded|established|incorporated|starting|from)\b[^\d]{0,12}$/;
/** As a date and nothing else is written: sets of "3-10-30" and versions have no months of two figures. */
const plainShort =
  /^(?:(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])\/|(?:0[1-9]|1[0-2])([.-])(?:0[1-9]|[12]\d|3[01])\1)(\d\d)$/;
const yearApart = /'(\d\d)$|^\d{1,2}-[a-z]{3,9}-(\d\d)$/;
const measureAfter =
  /^\s?(?:m|mins?|minutes?|units?|u|lbs?|pounds|kg|reps?|sets?|rules?|feet|ft|steps?|secs?|seconds|degrees|deg|%|position|flexion|extension|rom)\b/;

/** No date of service lies before 2000, nor in the thirties of this century: such a year is one of birth. */
function namesOldDate(text: string): boolean {
  for (const { 0: date, index } of text.matchAll(anyFullDate)) {
    if (ofARule.test(text.slice(Math.max(0, index - 25), index))) continue;
    if (/(?<!\d)19\d\d(?!\d)/.test(date)) return true;
    const short =
      plainShort.exec(date)?.[2] ??
      yearApart
        .exec(date)
        ?.slice(1)
        .find((year) => year !== undefined);
    if (
      (short ?? '') >= '30' &&
      !measureAfter.test(text.slice(index + date.length, index + date.length + 12))
    )
      return true;
  }
  return false;
}
