/** A deadline's count in words: "120 days from receipt of the remittance, presumed 5 days after its date". */
import type { CountsFrom, DeadlineRule } from '../../core/deadlines/deadline-rule.ts';
import { plural } from '../../core/words/english.ts';

/** What the date is taken to be. */
export const startWords: Readonly<Record<CountsFrom, string>> = {
  service: 'date of service',
  notice: 'remittance',
  'redetermination-notice': 'redetermination notice',
  'reconsideration-notice': 'reconsideration notice',
  'hearing-decision': 'ALJ decision',
  'council-decision': 'Council decision',
  'first-treatment': 'first treatment day',
};

export function periodInWords({ period, countsFrom, receiptDays }: DeadlineRule): string {
  const start = startWords[countsFrom];
  if ('treatmentDays' in period) return `by the ${period.treatmentDays}th treatment day`;
  const long = 'years' in period ? plural(period.years, 'year') : plural(period.days, 'day');
  return receiptDays === 0
    ? `${long} from the ${start}`
    : `${long} from receipt of the ${start}, presumed ${plural(receiptDays, 'day')} after its date`;
}
