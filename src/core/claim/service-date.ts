/** A day of the calendar as `YYYY-MM-DD`; never a clock time. Made only by `parseServiceDate`. */
export type ServiceDate = string & { readonly brand: 'ServiceDate' };

/** The date, or undefined where the text is not a day that exists ("2026-02-30"). */
export function parseServiceDate(text: string): ServiceDate | undefined {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
    ? (text as ServiceDate)
    : undefined;
}

/** 0 for a month there is none of. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const yearOf = (date: ServiceDate): number => Number(date.slice(0, 4));

/** Calendar quarters counted from year 0, so that two dates are `b - a` quarters apart. */
export const quarterOf = (date: ServiceDate): number =>
  yearOf(date) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
