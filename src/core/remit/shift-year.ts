/** The same day of another year; the last of February for a leap day. */
import { parseServiceDate, type ServiceDate } from '../claim/service-date.ts';

export function shiftYear(date: ServiceDate, years: number): ServiceDate | undefined {
  const day = date.slice(4) === '-02-29' ? '-02-28' : date.slice(4);
  return parseServiceDate(`${Number(date.slice(0, 4)) + years}${day}`);
}
