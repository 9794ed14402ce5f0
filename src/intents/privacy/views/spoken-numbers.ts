/** "march third nineteen fifty" to "march 3 1950", "five five five, oh one two three" to "5550123". */
import { numberWords } from '../words/number-words.ts';

const word = /[a-z]+/gi;
const joins = /^[ -]{1,2}$/;
const joinsDigits = /^(?:[ ,.-]{1,3}|[ ,]{1,2}(?:dash|hyphen|space)[ ,]{1,2})$/;
/** "triple five". */
const repeated = /\b(double|triple) (zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/gi;
/** "one tango charlie four …": letters by the alphabet of pilots, where digits stand among them. */
const spelled =
  /\b(?:(?:\d{1,2}|zero|oh|one|two|three|four|five|six|seven|eight|nine|alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu)(?:[ ,.-]{1,2}|[ ,]{1,2}(?:dash|hyphen|space)[ ,]{1,2})){5,20}/gi;
const lettersOf = (run: string): string =>
  run.replace(/[a-z]{3,}/gi, (each) => {
    const lower = each.toLowerCase();
    return numberWords.has(lower) ? each : isDash(lower) ? '-' : each.charAt(0);
  });
const isDash = (word: string): boolean => /^(?:dash|hyphen|space)$/.test(word);
/** "one e g four dash t e five": letters and figures one by one. */
const oneByOne =
  /\b(?:(?:double (?:u|you)|[a-z\d]|zero|oh|one|two|three|four|five|six|seven|eight|nine)(?:[ ,]{1,2}(?:dash|hyphen|space)[ ,]{1,2}|[ ,.-]{1,2})){5,24}(?:[a-z\d]|zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/gi;
const joined = (run: string): string => {
  const one = run
    .toLowerCase()
    .replace(/double (?:u|you)/g, 'w')
    .replace(/[a-z]{2,6}/g, (each) => (isDash(each) ? '-' : String(numberWords.get(each) ?? each)))
    .replace(/[ ,.]/g, '');
  const [letters, digits] = [one.replace(/[^a-z]/g, '').length, one.replace(/\D/g, '').length];
  return letters > 0 && digits > 2 && letters + digits > 6 ? one : run;
};
/** "41 five 555": a word between figures. */
const besideFigure = /\d[ -]{1,2}$/;
const digitsMostly = 20;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly values: readonly number[];
}

/** The text itself where no two number words stand together and no month is told its day in words. */
export function spokenNumbers(written: string): string {
  const text = written
    .replace(spelled, lettersOf)
    .replace(oneByOne, joined)
    .replace(repeated, (_, times: string, digit: string) =>
      `${digit} `.repeat(/^d/i.test(times) ? 2 : 3).trim(),
    );
  const runs = runsOf(text);
  if (
    !runs.some(
      ({ values, start }) =>
        values.length > 1 ||
        hasMonthBefore.test(text.slice(Math.max(0, start - 12), start)) ||
        besideFigure.test(text.slice(Math.max(0, start - 3), start)),
    )
  )
    return text;
  const parts = runs.map(
    ({ start, values }, index) => text.slice(runs[index - 1]?.end ?? 0, start) + said(values),
  );
  return parts.join('') + text.slice(runs.at(-1)?.end ?? 0);
}

const hasMonthBefore =
  /(?:january|february|march|april|may|june|july|august|september|october|november|december) $/i;

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const { 0: each, index } of text.matchAll(word)) {
    const value = numberWords.get(each.toLowerCase());
    if (value === undefined) continue;
    const last = runs.at(-1);
    const end = index + each.length;
    if (last !== undefined && goesOn(last, value, text.slice(last.end, index)))
      runs[runs.length - 1] = { start: last.start, end, values: [...last.values, value] };
    else runs.push({ start: index, end, values: [value] });
  }
  return runs;
}

const goesOn = ({ values }: Run, value: number, between: string): boolean =>
  values.length < digitsMostly &&
  (joins.test(between) || (isDigit(values.at(-1)) && isDigit(value) && joinsDigits.test(between)));

const isDigit = (value: number | undefined): boolean => value !== undefined && value < 10;

/** Digits one by one are one number, behind "eight hundred" too; "nineteen fifty" is a year, "ninety five" is 95, "twelve hundred" 1200. */
function said(run: readonly number[]): string {
  if (run.length > 2 && run.every(isDigit)) return run.join('');
  const hundred = run.indexOf(100);
  if (
    hundred > 0 &&
    run.length > hundred + 5 &&
    [...run.slice(0, hundred), ...run.slice(hundred + 1)].every(isDigit)
  )
    return `${run.slice(0, hundred).join('')}00${run.slice(hundred + 1).join('')}`;
  if (oneByOneAtLast(run)) return run.join('');
  const numbers: number[] = [];
  for (const value of run) {
    const joined = numbers.length === 0 ? undefined : joinedTo(numbers.at(-1) ?? 0, value);
    if (joined === undefined) numbers.push(value);
    else numbers[numbers.length - 1] = joined;
  }
  return numbers.join(' ');
}

/** "eleven oh four six two": some in pairs, the others one by one; no amount is said so. */
const oneByOneAtLast = (run: readonly number[]): boolean =>
  run.length > 3 && run.slice(-3).every(isDigit) && run.every((value) => value < 20);

function joinedTo(last: number, value: number): number | undefined {
  if (last % 100 >= 20 && last % 10 === 0 && isDigit(value) && value > 0) return last + value;
  if ((last === 19 || last === 20) && value > 9 && value < 100) return last * 100 + value;
  if (value === 100 && last > 0 && last < 100) return last * 100;
  return last > 0 && last % 100 === 0 && value < 100 ? last + value : undefined;
}
