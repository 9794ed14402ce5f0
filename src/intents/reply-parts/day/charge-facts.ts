/** What is said of a charge below the schedule: Medicare pays by the lesser of the two (42 USC 1395l(a)(1)). */
import { spokenDollars } from '../../../core/money/cents.ts';
import type { Fact } from '../../../core/reply/reply.ts';
import type { ReviewedDay } from '../../../core/review/review-day.ts';

export function chargeFacts({ computed, day }: ReviewedDay): readonly Fact[] {
  const below = computed.lines.flatMap(({ charge }, i) => {
    const schedule = computed.estimate?.lines[i]?.schedule;
    return charge !== null && schedule !== undefined && charge < schedule ? [{ charge, schedule }] : [];
  });
  if (below.length === 0 || day.payer.kind !== 'medicare') return [];
  const sum = (amounts: readonly number[]): string =>
    `$${spokenDollars(amounts.reduce((total, each) => total + each, 0))}`;
  const [charged, listed] = [
    sum(below.map(({ charge }) => charge)),
    sum(below.map(({ schedule }) => schedule)),
  ];
  return [
    { label: 'Charge', value: `${charged} is less than the schedule's ${listed}: the lesser is allowed` },
  ];
}
