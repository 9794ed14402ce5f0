/** What an answer rests on, in one line, and that it is an estimate. */
import type { ReviewedDay } from '../../core/review/review-day.ts';
import { localityKey, type Place } from '../../core/places/place.ts';
import { printDecimal } from '../../core/money/decimal.ts';

export function basisOf({ day, inForce, computed }: ReviewedDay): string {
  const { feeSchedule, date } = inForce;
  const factor = feeSchedule?.conversionFactor(day.qualifyingParticipant)?.value;
  const reduced = computed.estimate?.lines.some((line) => (line?.reducedUnits ?? 0) > 0) === true;
  const assisted = computed.lines.some((line) => line.assisted);
  const facts = [
    day.payer.kind === 'other' ? `${day.payer.name} at Medicare rates` : day.payer.name,
    `date of service ${date}`,
    ...(feeSchedule === undefined ? ['no fee schedule'] : [feeSchedule.rvu.release.name]),
    ...(factor === undefined
      ? []
      : [`CF ${printDecimal(factor, 4)}${day.qualifyingParticipant ? ' (QP)' : ''}`]),
    placeName(day.place),
    `MPPR ${reduced ? 'on' : 'off'}`,
    assisted ? 'assistant reduction on' : 'no assistant',
    ...(day.rule === 'ama' ? ['AMA units'] : []),
  ];
  return `${facts.join(' · ')}. Estimate, not a guarantee.`;
}

function placeName(place: Place): string {
  switch (place.kind) {
    case 'national':
      return 'national rates';
    case 'unknown':
      return 'place unknown';
    case 'locality':
      return `${place.name}, ${place.state} (${localityKey(place)})`;
  }
}
