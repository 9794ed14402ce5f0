/** Today where the program runs, as a plain date. UNITWISE_TODAY stands in for it in tests and scripts. */
import { parseServiceDate, type ServiceDate } from '../core/claim/service-date.ts';
import type { Clock } from '../core/ports.ts';

export const clockOf =
  (fixed: ServiceDate | undefined): Clock =>
  () =>
    fixed ?? today();

function today(): ServiceDate {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const text = parts.map((part) => String(part).padStart(2, '0')).join('-');
  const date = parseServiceDate(text);
  if (date === undefined) throw new Error(`the machine's clock shows no date: ${text}`);
  return date;
}
