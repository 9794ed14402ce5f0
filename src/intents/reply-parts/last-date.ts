/** Where no fee schedule of the year is loaded: an offer to price for the last date that one is held. */
import { yearOf } from '../../core/claim/service-date.ts';
import type { ReferenceData } from '../../core/ports.ts';
import type { FollowUp } from '../../core/reply/reply.ts';

export function asOfLastDate(reference: ReferenceData, ask: (date: string) => string): readonly FollowUp[] {
  const years = (kind: 'rvu' | 'gpci'): number[] =>
    reference.releases.filter((release) => release.kind === kind).map(({ firstDay }) => yearOf(firstDay));
  const priced = years('rvu').filter((year) => years('gpci').includes(year));
  if (priced.length === 0) return [];
  const last = `${Math.max(...priced)}-12-31`;
  return [{ label: `Price as of ${last}`, question: ask(last) }];
}
