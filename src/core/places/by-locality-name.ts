/** CMS's names of localities: whole ("Rest of Texas", "Metropolitan Boston"), or one of the places they name. */
import type { Places } from '../ports.ts';
import type { Locality } from './place.ts';
import { keyOf, placeKey } from './place-name.ts';
import type { NameAndState } from './place-reading.ts';
import { stateOf } from './states.ts';

/** None where CMS calls no locality so. */
export function byLocalityName({ name, state }: NameAndState, places: Places): readonly Locality[] {
  const here = places.localities.filter((place) => state === undefined || place.state === state);
  const key = placeKey(name);
  const rest = /^REST OF (?:THE )?(.+)$/.exec(key)?.[1];
  if (rest !== undefined) {
    const of = rest === 'STATE' ? state : stateOf(rest);
    return here.filter((place) => of !== undefined && place.state === of && /^REST OF /.test(place.name));
  }
  const whole = here.filter((place) => wholeNames(place).includes(key));
  return whole.length > 0 ? whole : here.filter((place) => namesCity(place, keyOf.city(name)));
}

/** With what stands in brackets, and without. */
const wholeNames = ({ name }: Locality): string[] => [
  placeKey(name),
  placeKey(name.replace(/\([^()]*\)/, '')),
];

/** `key` as in the city table. "LOS ANGELES-LONG BEACH-ANAHEIM (…)" names three cities; "REST OF TEXAS" none. */
export const namesCity = ({ name }: Locality, key: string): boolean =>
  name
    .replace(/\([^()]*\)/, '')
    .replace(/^METROPOLITAN /, '')
    .split(/[-/+]/)
    .some((part) => keyOf.city(part) === key);
