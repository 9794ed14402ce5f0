/** The last day of a deadline, counted from one date. Days are calendar days unless the rule says otherwise. */
import type { ServiceDate } from '../claim/service-date.ts';
import { addDays, addYears } from './calendar.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { isWorkday } from './federal-holidays.ts';

export interface DeadlineCounted {
  readonly rule: DeadlineRule;
  /** Null where no date of the calendar follows. */
  readonly lastDay: ServiceDate | null;
  /** The last day before it was moved off a weekend or holiday; null where it was not. */
  readonly movedFrom: ServiceDate | null;
}

export function countDeadline(rule: DeadlineRule, from: ServiceDate): DeadlineCounted {
  const { period, receiptDays } = rule;
  if ('treatmentDays' in period) return { rule, lastDay: null, movedFrom: null };
  const received = addDays(from, receiptDays);
  const counted =
    received && ('years' in period ? addYears(received, period.years) : addDays(received, period.days));
  if (counted === undefined) return { rule, lastDay: null, movedFrom: null };
  const lastDay = rule.nonworkdays === 'next-workday' ? nextWorkday(counted) : counted;
  return { rule, lastDay, movedFrom: lastDay === counted ? null : counted };
}

function nextWorkday(date: ServiceDate): ServiceDate {
  let day = date;
  while (!isWorkday(day)) {
    const next = addDays(day, 1);
    if (next === undefined) return day;
    day = next;
  }
  return day;
}
