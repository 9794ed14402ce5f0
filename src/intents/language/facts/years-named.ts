/** The years a message names, earliest first: in figures, as last, this or next year, or "now". */
import { yearOf, type ServiceDate } from '../../../core/claim/service-date.ts';

export function yearsNamed(text: string, today: ServiceDate): readonly number[] {
  const now = yearOf(today);
  const named = new Set([...text.matchAll(/\b20[1-4]\d\b/g)].map(([year]) => Number(year)));
  if (/\blast (?:year|yr)\b|\bthis (?:year|yr)\b.{1,40}\blast\b/i.test(text)) named.add(now - 1);
  if (/\bthis (?:year|yr)\b|\b(?:now|today|currently)\b/i.test(text)) named.add(now);
  if (/\bnext (?:year|yr)\b/i.test(text)) named.add(now + 1);
  return [...named].sort((a, b) => a - b);
}
