/** An 837P as the rows `scrub` reads: one a service line, by the contract's own column names. */
import type { Places } from '../../core/ports.ts';
import { dollars } from '../../core/money/cents.ts';
import { localityKey } from '../../core/places/place.ts';
import { placeOfClinic } from '../../core/remit/place-of-clinic.ts';
import type { SentClaim } from '../../core/remit/sent-claim.ts';

export const sentHeader: readonly string[] = [
  ...['claim_id', 'date_of_service', 'code', 'units', 'modifiers', 'locality', 'payer', 'charge'],
  'place_of_service',
];

export function sentRows(places: Places): (claim: SentClaim) => readonly (readonly string[])[] {
  const known = new Map<string, string>();
  const localityOf = (address: SentClaim['place']): string => {
    if (address === undefined) return '';
    const key = `${address.zip}|${address.city}|${address.state}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const place = placeOfClinic(address, places);
    const text = place.kind === 'locality' ? localityKey(place) : address.zip;
    known.set(key, text);
    return text;
  };
  return ({ claimId, payer, filing, place, placeOfService, lines }) =>
    lines.map((line) => [
      ...[claimId, line.date ?? '', line.code, String(line.units), line.modifiers.join(' ')],
      ...[localityOf(place), filing === 'MB' ? 'medicare' : payer, dollars(line.charge), placeOfService],
    ]);
}
