/**
 * Where a service is priced: the nation (all indices 1), or one Medicare carrier locality. A place that was
 * named but not understood is `unknown`: it gets no price, never the national one in its stead.
 */
export type Place = { readonly kind: 'national' } | UnknownPlace | Locality;

/** `instead`: what to give, where the place was understood but lies in several localities. */
export interface UnknownPlace {
  readonly kind: 'unknown';
  readonly instead?: string;
}

export interface Locality {
  readonly kind: 'locality';
  readonly mac: string;
  readonly locality: string;
  readonly state: string;
  readonly name: string;
}

/** A locality by its key alone, for prices; its state and name are not in it. */
export function placeOfKey(key: string): Locality {
  const [mac = '', locality = ''] = key.split('-');
  return { kind: 'locality', mac, locality, state: '', name: '' };
}

export const national: Place = { kind: 'national' };

/** As CMS writes it: carrier and locality number ("04412-11"). */
export const localityKey = (place: Pick<Locality, 'mac' | 'locality'>): string =>
  `${place.mac}-${place.locality}`;
