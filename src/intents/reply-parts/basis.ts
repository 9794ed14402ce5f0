/** What an answer rests on: payer, table, place and that it is an estimate in one line; every setting for the working. */
import type { ReviewedDay } from '../../core/review/review-day.ts';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { localityKey, type Place } from '../../core/places/place.ts';
import { printDecimal } from '../../core/money/decimal.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Block } from '../../core/reply/reply.ts';
import type { ReleaseInForce } from '../../core/sources/release.ts';
import { plural } from '../../core/words/english.ts';

/** "Estimate · Medicare 2026 Q4 · national rates (add your ZIP)". */
export function basisOf(reviewed: ReviewedDay): string {
  const { day, inForce, computed, payer } = reviewed;
  const { feeSchedule, date } = inForce;
  const table =
    feeSchedule === undefined
      ? `no ${date.slice(0, 4)} fee schedule`
      : quarterInWords(feeSchedule.rvu.release.firstDay);
  const facts = [
    'Estimate',
    day.payer.kind === 'medicare'
      ? `Medicare ${table}`
      : `${day.payer.name}${day.payer.kind === 'other' && payer?.paid === undefined ? ' at Medicare rates' : ''}, ${table}`,
    ...agedEdits(reviewed),
    placeName(day.place, day.assumed.includes('locality')),
    ...(day.assumed.includes('dateOfService') ? [] : [`date of service ${date}`]),
    ...settingOf(day),
    ...(day.qualifyingParticipant ? ['QP rate'] : []),
    ...(day.rule === 'ama' ? ['AMA units'] : []),
    ...(computed.lines.some((line) => line.assisted) ? ['assistant'] : []),
  ];
  return facts.join(' · ');
}

/** "2026 Q4" of the release's first day. */
const quarterInWords = (firstDay: ServiceDate): string =>
  `${firstDay.slice(0, 4)} Q${Math.ceil(Number(firstDay.slice(5, 7)) / 3)}`;

/**
 * Pair edits and limits that are older than the date, where a newer table could change what this answer says: a pair
 * was judged, or a limit was passed. "bundling of 2024 Q3, 9 quarters older".
 */
function agedEdits({ pairs, findings, inForce }: ReviewedDay): readonly string[] {
  const { mue } = inForce;
  const passed = findings.flatMap(({ kind, codes }) => (kind === 'mue-exceeded' ? codes : []));
  return [
    ...oldestOf(
      'bundling',
      pairs.map(({ table }) => table),
    ),
    ...oldestOf('unit limits', mue === undefined ? [] : passed.map((code) => mue.tableOf(code as HcpcsCode))),
  ];
}

function oldestOf(what: string, tables: readonly ReleaseInForce[]): readonly string[] {
  const aged = tables.flatMap(({ release: { firstDay }, freshness }) =>
    freshness.kind === 'older' ? [{ firstDay, quarters: freshness.quarters }] : [],
  );
  const [oldest] = aged.sort((a, b) => b.quarters - a.quarters);
  if (oldest === undefined) return [];
  return [`${what} of ${quarterInWords(oldest.firstDay)}, ${plural(oldest.quarters, 'quarter')} older`];
}

/** Everything it was computed with. */
export function settingsOf({ day, inForce, computed, payer }: ReviewedDay): Block {
  const { feeSchedule, date } = inForce;
  const factor = feeSchedule?.conversionFactor(day.qualifyingParticipant)?.value;
  const reduced = computed.estimate?.lines.some((line) => (line?.reducedUnits ?? 0) > 0) === true;
  const assisted = computed.lines.some((line) => line.assisted);
  const facts = [
    day.payer.kind === 'other' && payer?.paid === undefined
      ? `${day.payer.name} at Medicare rates`
      : day.payer.name,
    `date of service ${date}`,
    ...(feeSchedule === undefined ? ['no fee schedule'] : [feeSchedule.rvu.release.name]),
    ...(factor === undefined
      ? []
      : [`CF ${printDecimal(factor, 4)}${day.qualifyingParticipant ? ' (QP)' : ''}`]),
    placeName(day.place),
    ...settingOf(day),
    `MPPR ${reduced ? 'on' : 'off'}`,
    assisted ? 'assistant reduction on' : 'no assistant',
    ...(day.rule === 'ama' ? ['AMA units'] : []),
  ];
  return {
    kind: 'steps',
    title: 'Computed with',
    steps: [`${facts.join(', ')}. Estimate, not a guarantee.`],
  };
}

/** Said where it was stated; therapy codes are priced non-facility in every setting. */
function settingOf({ placeOfService, setting, assumed }: ReviewedDay['day']): readonly string[] {
  if (placeOfService !== undefined) return [`POS ${placeOfService}`];
  return assumed.includes('setting')
    ? []
    : [setting === 'facility' ? 'facility setting' : 'non-facility setting'];
}

function placeName(place: Place, assumed = false): string {
  switch (place.kind) {
    case 'national':
      return assumed ? 'national rates (add your ZIP)' : 'national rates';
    case 'unknown':
      return 'place unknown';
    case 'locality':
      return `${place.name}, ${place.state} (${localityKey(place)})`;
  }
}
