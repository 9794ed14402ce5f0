/** Every release, row and section the shown figures rest on; believed values are never among them. */
import type { ReviewedDay } from '../../core/review/review-day.ts';
import type { Basis, Citation } from '../../core/sources/citation.ts';

/** `shownToo`: values that the reply shows beyond those of the day itself. */
export function sourcesOf(
  { day, inForce, computed, findings }: ReviewedDay,
  shownToo: readonly Citation[] = [],
): readonly Citation[] {
  const { feeSchedule, rules } = inForce;
  const priced = computed.estimate?.lines.some((line) => line !== null && line.fullUnit > 0) === true;
  const reduced = computed.estimate?.lines.some((line) => (line?.reducedUnits ?? 0) > 0) === true;
  const rows = computed.values.flatMap((row) => row?.citation ?? []);
  const indices = day.place.kind === 'locality' ? feeSchedule?.indices(day.place)?.citation : undefined;
  const assisted = computed.lines.some((line) => line.assisted);
  const families = computed.units.services.some(({ counting }) => counting.kind === 'family');
  const countedAlone = families || (day.rule === 'ama' && computed.units.pools.length > 0);
  const stated = [
    ...(computed.units.pools.length > 0 && day.rule === 'cms' ? [rules.ladder] : []),
    ...(countedAlone ? [rules.midpoint] : []),
    ...(reduced ? [rules.mppr] : []),
    ...(priced ? [feeSchedule?.conversionFactor(day.qualifyingParticipant), rules.coinsurance] : []),
    ...(assisted ? [rules.assistantReduction] : []),
  ];
  const edits = findings.flatMap(({ label, citation }) => (label === 'NCCI edit' ? (citation ?? []) : []));
  return merged([
    ...rows,
    ...(indices === undefined ? [] : [indices]),
    ...stated.flatMap(citationsOf),
    ...edits,
    ...shownToo,
  ]);
}

const citationsOf = (value: Basis | undefined): readonly Citation[] =>
  value === undefined || value.basis === 'believed' ? [] : [value.citation];

/** One entry a source; its rows side by side. */
function merged(citations: readonly Citation[]): readonly Citation[] {
  const bySource = new Map<string, Set<string>>();
  for (const { source, locator } of citations) {
    bySource.set(source, (bySource.get(source) ?? new Set<string>()).add(locator));
  }
  return [...bySource].map(([source, locators]) => ({ source, locator: [...locators].join(', ') }));
}
