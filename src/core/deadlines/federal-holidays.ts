/** Days on which federal offices are closed: weekends, and the holidays of 5 USC 6103 with their observed days. */
import { parseServiceDate, yearOf, type ServiceDate } from '../claim/service-date.ts';
import { addDays, weekdayOf, type Weekday } from './calendar.ts';

export const isWorkday = (date: ServiceDate): boolean =>
  weekdayOf(date) !== 0 && weekdayOf(date) !== 6 && !isHoliday(date);

/** A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
function isHoliday(date: ServiceDate): boolean {
  const year = yearOf(date);
  return [year, year + 1].some((each) => holidaysOf(each).some((holiday) => observed(holiday) === date));
}

function observed(holiday: ServiceDate): ServiceDate | undefined {
  const weekday = weekdayOf(holiday);
  return weekday === 6 ? addDays(holiday, -1) : weekday === 0 ? addDays(holiday, 1) : holiday;
}

function holidaysOf(year: number): readonly ServiceDate[] {
  const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25'].map((day) => dateIn(year, day));
  const floating = [
    ...[nth(year, '01', 1, 3), nth(year, '02', 1, 3), nth(year, '09', 1, 1), nth(year, '10', 1, 2)],
    ...[nth(year, '11', 4, 4), lastMondayOfMay(year)],
  ];
  return [...fixed, ...floating].filter((day) => day !== undefined);
}

const dateIn = (year: number, day: string): ServiceDate | undefined =>
  parseServiceDate(`${String(year).padStart(4, '0')}-${day}`);

/** The nth such weekday of the month. */
function nth(year: number, month: string, weekday: Weekday, count: number): ServiceDate | undefined {
  const first = dateIn(year, `${month}-01`);
  return first && addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1));
}

function lastMondayOfMay(year: number): ServiceDate | undefined {
  const last = dateIn(year, '05-31');
  return last && addDays(last, -((weekdayOf(last) + 6) % 7));
}
