/** Where no fee schedule of the year is loaded: an offer to price for the last date that one is held. */
import { yearOf, type ServiceDate } from '../../core/claim/service-date.ts';
import type { ReferenceData } from '../../core/ports.ts';
import type { FollowUp } from '../../core/reply/reply.ts';

export function asOfLastDate(reference: ReferenceData, ask: (date: string) => string): readonly FollowUp[] {
  const years = reference.releases.flatMap(({ kind, firstDay }) => (kind === 'rvu' ? yearOf(firstDay) : []));
  const last = [...new Set(years)]
    .sort((a, b) => b - a)
    .map((year) => `${year}-12-31` as ServiceDate)
    .find((date) => reference.on(date).feeSchedule !== undefined);
  if (last === undefined) return [];
  return [{ label: `Price as of ${last}`, question: ask(last) }];
}
