/**
 * A year alone, never minutes: this year is today, an earlier one the same day of it, a later one its first day.
 * "last year", "next year", "in 2027", "2026 rates".
 */
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import { yearOf } from '../../../core/claim/service-date.ts';
import { lowerAt, type Reader } from '../reader.ts';

const yearWords = new Set(['year', 'yr', "year's", 'years', 'yrs']);

export const readYear: Reader = (here, mentions) => {
  const thisYear = yearOf(here.today);
  const word = lowerAt(here);
  const spoken = yearWords.has(lowerAt(here, 1)) ? spokenYears.get(word) : undefined;
  const [, typed] = /^(20[1-4]\d)(?:'s)?$/.exec(word) ?? [];
  if (spoken === undefined && typed === undefined) return 0;
  const year = typed === undefined ? thisYear + (spoken ?? 0) : Number(typed);
  mentions.date ??= dayIn(year, here.today);
  return spoken === undefined ? 1 : 2;
};

const spokenYears: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['prior', -1],
  ['next', 1],
  ['coming', 1],
]);

/** This year is today, an earlier one the same day of it, a later one its first day. */
export function dayIn(year: number, today: ServiceDate): ServiceDate {
  const thisYear = yearOf(today);
  if (year > thisYear) return `${year}-01-01` as ServiceDate;
  const monthDay = today.slice(4);
  return `${year}${monthDay === '-02-29' ? '-02-28' : monthDay}` as ServiceDate;
}
