/** Dates as people write them, as pieces of larger patterns. Every repetition is bounded. */
const month = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]{0,6}\.?`;
const day = String.raw`[0-3]?\d(?:st|nd|rd|th)?`;
const year = String.raw`(?:'?\d{2}|\d{4})`;
const mark = String.raw`\s{0,2}[/.,\\-]\s{0,2}`;

/** With a year: 1/2/1950, 01-02-50, 1950.01.02, March 3rd, 1948, 3-Mar-48. */
export const fullDate = [
  String.raw`[01]?\d${mark}[0-3]?\d${mark}${year}`,
  String.raw`[0-3]?\d${mark}[01]?\d${mark}${year}`,
  String.raw`(?:19|20)\d\d${mark}[01]?\d${mark}[0-3]?\d`,
  String.raw`${month}[\s/.-]{0,2}(?:the\s)?${day}(?:,|\s|of|in|-|/){1,4}${year}`,
  String.raw`${day}[\s/.-]{0,2}(?:(?:of|de)\s)?${month}(?:[\s/.,-]|de\s){0,3}${year}`,
].join('|');

/** What also counts as a date beside a word of birth: no year, a year alone, digits alone. */
export const looseDate = [
  fullDate,
  String.raw`${month}[\s/.-]{0,2}(?:${day}|\d{4})`,
  String.raw`${day}[\s/.-]{0,2}(?:of\s)?${month}`,
  String.raw`[01]?\d[/-][0-3]?\d`,
  String.raw`[01]?\d\s[0-3]?\d\s${year}`,
  String.raw`[01]\d[0-3]\d(?:19|20)?\d\d`,
  String.raw`(?:18|19|20)\d\d[01]\d[0-3]\d`,
  String.raw`(?:18|19|20)\d\d`,
  String.raw`'\d\d`,
].join('|');
