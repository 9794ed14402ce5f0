/**
 * Days as people and spreadsheets write them: 2026-03-02, 2026-3-2, 3/2/2026, 03/02/26, 02-Mar-2026, Mar 2, 2026,
 * 20260302, with a time behind, and Excel's own count of days. Month first, as US exports write it.
 */
import { parseServiceDate, type ServiceDate } from '../../../core/claim/service-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function readDate(text: string): ServiceDate | undefined {
  const bare = text.replace(/[ T]\d{1,2}:\d{2}.{0,20}$/, '');
  const [, year, month, day] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(bare) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(bare) ?? [];
  if (year !== undefined) return dayOf(year, month, day);
  const [, usMonth, usDay, usYear] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(bare) ?? [];
  if (usMonth !== undefined) return dayOf(usYear, usMonth, usDay);
  const [, firstDay, name, nameYear] = /^(\d{1,2})[- ]([a-z]{3,9})[- ,]{1,2}(\d{4}|\d{2})$/i.exec(bare) ?? [];
  if (name !== undefined) return dayOf(nameYear, monthOf(name), firstDay);
  const [, named, namedDay, namedYear] = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(bare) ?? [];
  if (named !== undefined) return dayOf(namedYear, monthOf(named), namedDay);
  return serialDay(bare);
}

const monthOf = (name: string): string => String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);

const dayOf = (year = '', month = '', day = ''): ServiceDate | undefined =>
  parseServiceDate(`${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

/** 46083 is 2026-03-02; only days of this century's first half, so that no other number is taken for one. */
function serialDay(text: string): ServiceDate | undefined {
  const [, digits] = /^(\d{5})(?:\.\d{1,12})?$/.exec(text) ?? [];
  const days = Number(digits);
  if (digits === undefined || days < 36_526 || days > 55_000) return undefined;
  return parseServiceDate(new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10));
}
