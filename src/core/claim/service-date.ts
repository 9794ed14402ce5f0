/** A day of the calendar as `YYYY-MM-DD`; never a clock time. Made only by `parseServiceDate`. */
export type ServiceDate = string & { readonly brand: 'ServiceDate' };

/** The date, or undefined where the text is not a day that exists ("2026-02-30"). */
export function parseServiceDate(text: string): ServiceDate | undefined {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text)
    ? (text as ServiceDate)
    : undefined;
}

export const yearOf = (date: ServiceDate): number => Number(date.slice(0, 4));

/** Calendar quarters counted from year 0, so that two dates are `b - a` quarters apart. */
export const quarterOf = (date: ServiceDate): number =>
  yearOf(date) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
