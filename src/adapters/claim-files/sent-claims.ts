/** The claims sent, met again by their id: where and when each was furnished. Places are kept once and pointed at. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Cents } from '../../core/money/cents.ts';
import type { Place } from '../../core/places/place.ts';
import type { Places } from '../../core/ports.ts';
import { placeOfClinic } from '../../core/remit/place-of-clinic.ts';
import type { SentClaim } from '../../core/remit/sent-claim.ts';
import { sentIndex } from './sent-index.ts';

export interface FoundClaim {
  readonly place: Place | undefined;
  readonly placeOfService: string;
  readonly date: ServiceDate | undefined;
}

export interface SentClaims {
  readonly add: (claim: SentClaim) => void;
  /** Its place is known already. */
  readonly addPlaced: (claimId: string, claim: FoundClaim & { readonly charge: Cents }) => void;
  readonly find: (claimId: string) => FoundClaim | undefined;
  readonly unanswered: () => { readonly claims: number; readonly charge: Cents };
}

export function sentClaims(places: Places): SentClaims {
  const index = sentIndex();
  const numbers = new Map<string, number>();
  const known: (Place | undefined)[] = [];
  const keep = (key: string, place: () => Place | undefined): number => {
    const held = numbers.get(key);
    if (held !== undefined) return held;
    numbers.set(key, known.push(place()) - 1);
    return known.length - 1;
  };
  const placeOf = (address: SentClaim['place']): Place | undefined => {
    const place = address === undefined ? undefined : placeOfClinic(address, places);
    return place?.kind === 'locality' ? place : undefined;
  };
  return {
    add: ({ claimId, charge, placeOfService, place, lines }) => {
      const key = place === undefined ? '' : `${place.zip}|${place.city}|${place.state}`;
      const [first] = lines;
      const date = lines.every((line) => line.date === first?.date) ? first?.date : undefined;
      index.add(claimId, { place: keep(key, () => placeOf(place)), placeOfService, date, charge });
    },
    addPlaced: (claimId, { place, ...claim }) => {
      index.add(claimId, { ...claim, place: keep(JSON.stringify(place ?? ''), () => place) });
    },
    find: (claimId) => {
      const found = index.find(claimId);
      return found && { ...found, place: known[found.place] };
    },
    unanswered: index.unanswered,
  };
}
