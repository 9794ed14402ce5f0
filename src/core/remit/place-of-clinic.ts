/**
 * The locality of a clinic by its address: the ZIP where it is listed in one locality, else city and state, else the
 * state. An address that leads to several or to none is an unknown place, which has no price.
 */
import { national, type Place } from '../places/place.ts';
import { readPlace } from '../places/read-place.ts';
import type { Places } from '../ports.ts';
import type { ClinicPlace } from './remittance.ts';

/** National where no address is given at all. */
export function placeOfClinic(address: ClinicPlace | undefined, places: Places): Place {
  if (address === undefined) return national;
  const { zip, city, state } = address;
  for (const text of [zip, city === '' ? '' : `${city} ${state}`, state]) {
    const read = text === '' ? undefined : readPlace(text, places);
    if (read?.kind === 'found') return read.place;
  }
  return { kind: 'unknown' };
}
