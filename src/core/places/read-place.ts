/**
 * A place as people write it, resolved to a Medicare locality: a ZIP, a carrier and locality ("04412-11"), a
 * city CMS names a locality after ("Dallas", "Dallas TX"), or a state with a single locality. Where several
 * localities fit, all are returned: the asker chooses, nothing is guessed.
 */
import type { Places } from '../ports.ts';
import { localityKey, national, type Locality, type Place } from './place.ts';
import { stateOf } from './states.ts';

export type ReadPlace =
  | { readonly kind: 'found'; readonly place: Place }
  | { readonly kind: 'several'; readonly options: readonly Locality[] }
  | { readonly kind: 'unknown' };

export function readPlace(text: string, places: Places): ReadPlace {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (/^(?:national|nationwide|national average)$/i.test(typed)) return { kind: 'found', place: national };
  const key = /^(\d{4,5})[-\s]+(\d{1,2})$/.exec(typed);
  if (key !== null) {
    const [, mac = '', locality = ''] = key;
    const named = `${mac.padStart(5, '0')}-${locality.padStart(2, '0')}`;
    return among(places.localities.filter((place) => localityKey(place) === named));
  }
  const zip = /^(?:zip\s*)?(\d{5})(?:-\d{4})?$/i.exec(typed)?.[1];
  if (zip !== undefined) return among(places.byZip(zip));
  const state = stateOf(typed);
  if (state !== undefined) return among(inState(places, state));
  return readCity(typed, places);
}

function readCity(typed: string, places: Places): ReadPlace {
  const words = typed.replaceAll(',', ' ').trim().split(/\s+/);
  for (const tail of [1, 2]) {
    const state = words.length > tail ? stateOf(words.slice(-tail).join(' ')) : undefined;
    if (state !== undefined) {
      return among(named(words.slice(0, -tail).join(' '), inState(places, state)));
    }
  }
  return among(named(words.join(' '), places.localities));
}

const inState = (places: Places, state: string): readonly Locality[] =>
  places.localities.filter((place) => place.state === state);

/** Localities one of whose own place names is the city; "REST OF TEXAS" is named after no city. */
function named(city: string, localities: readonly Locality[]): readonly Locality[] {
  const wanted = city.toUpperCase();
  return localities.filter(({ name }) => {
    const cities = name
      .replace(/\(.*\)/, '')
      .replace(/^METROPOLITAN /, '')
      .split(/[-/+]/);
    return cities.some((each) => each.trim() === wanted);
  });
}

function among(options: readonly Locality[]): ReadPlace {
  const [only, second] = options;
  if (only === undefined) return { kind: 'unknown' };
  return second === undefined ? { kind: 'found', place: only } : { kind: 'several', options };
}
