/** The claims sent, met again by their id: where each was furnished. Places are kept once and pointed at. */
import type { Cents } from '../../core/money/cents.ts';
import type { Place } from '../../core/places/place.ts';
import type { Places } from '../../core/ports.ts';
import { placeOfClinic } from '../../core/remit/place-of-clinic.ts';
import type { SentClaim } from '../../core/remit/sent-claim.ts';
import { sentIndex } from './sent-index.ts';

export interface SentClaims {
  readonly add: (claim: Pick<SentClaim, 'claimId' | 'charge' | 'placeOfService' | 'place'>) => void;
  readonly find: (
    claimId: string,
  ) => { readonly place: Place | undefined; readonly placeOfService: string } | undefined;
  readonly unanswered: () => { readonly claims: number; readonly charge: Cents };
}

export function sentClaims(places: Places): SentClaims {
  const index = sentIndex();
  const numbers = new Map<string, number>();
  const known: (Place | undefined)[] = [];
  const numberOf = (address: SentClaim['place']): number => {
    const key = address === undefined ? '' : `${address.zip}|${address.city}|${address.state}`;
    const held = numbers.get(key);
    if (held !== undefined) return held;
    const place = address === undefined ? undefined : placeOfClinic(address, places);
    numbers.set(key, known.push(place?.kind === 'locality' ? place : undefined) - 1);
    return known.length - 1;
  };
  return {
    add: ({ claimId, charge, placeOfService, place }) => {
      index.add(claimId, { place: numberOf(place), placeOfService, charge });
    },
    find: (claimId) => {
      const found = index.find(claimId);
      return found && { place: known[found.place], placeOfService: found.placeOfService };
    },
    unanswered: index.unanswered,
  };
}
