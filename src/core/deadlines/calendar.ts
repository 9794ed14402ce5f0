/** Days of the Gregorian calendar counted as whole numbers, so that no clock or zone comes in. */
import { parseServiceDate, type ServiceDate } from '../claim/service-date.ts';

/** Days since 0000-03-01: years begin in March, so that a leap day is a year's last. */
function dayNumber(date: ServiceDate): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const y = month > 2 ? year : year - 1;
  const sinceMarch = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return 365 * y + leaps(y) + sinceMarch;
}

const leaps = (year: number): number =>
  Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

function fromDayNumber(days: number): ServiceDate | undefined {
  let y = Math.floor(days / 365.2425);
  if (365 * (y + 1) + leaps(y + 1) <= days) y += 1;
  if (365 * y + leaps(y) > days) y -= 1;
  const inYear = days - 365 * y - leaps(y);
  const m = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  return spell(month > 2 ? y : y + 1, month, day);
}

const spell = (year: number, month: number, day: number): ServiceDate | undefined =>
  parseServiceDate([String(year).padStart(4, '0'), two(month), two(day)].join('-'));

const two = (value: number): string => String(value).padStart(2, '0');

/** Undefined past the year 9999. */
export const addDays = (date: ServiceDate, days: number): ServiceDate | undefined =>
  fromDayNumber(dayNumber(date) + days);

/** The same day so many years on; 29 February becomes the 28th where there is none: never a day too late. */
export function addYears(date: ServiceDate, years: number): ServiceDate | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return spell(year + years, month, day) ?? spell(year + years, month, day - 1);
}

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** 0 is Sunday. */
export const weekdayOf = (date: ServiceDate): Weekday => ((dayNumber(date) + 3) % 7) as Weekday;
