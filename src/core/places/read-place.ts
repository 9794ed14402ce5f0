/**
 * A place as people write it, resolved to a Medicare locality: a number of CMS's, a ZIP, a state, a city, a county
 * or the name of a locality. Where several localities fit, all are returned: the asker chooses.
 */
import type { Places } from '../ports.ts';
import { byCity } from './by-city.ts';
import { byCounty, saysCounty } from './by-county.ts';
import { byLocalityName } from './by-locality-name.ts';
import { byNumber } from './by-number.ts';
import { byState } from './by-state.ts';
import { byZip } from './by-zip.ts';
import { twoMeanings, unnicknamed } from './nicknames.ts';
import { national } from './place.ts';
import { keyOf, placeKey } from './place-name.ts';
import { among, unknownPlace, type NameAndState, type ReadPlace } from './place-reading.ts';
import { isIsland, stateOf } from './states.ts';

/** CMS's longest name of a locality, with its state and number, is shorter. */
const longestPlace = 120;

export function readPlace(text: string, places: Places): ReadPlace {
  if (text.length > longestPlace) return unknownPlace;
  const typed = text.trim().replace(/\s+/g, ' ');
  if (/^(?:national|nationwide|national average)$/i.test(typed)) return { kind: 'found', place: national };
  const numbered = byNumber(typed, places) ?? byZip(typed, places);
  if (numbered !== undefined) return numbered;
  const stated = /^state of (.+)$|^(.+) state$/i.exec(typed);
  const surely = stateOf(stated?.[1] ?? stated?.[2] ?? '');
  if (surely !== undefined) return byState(surely, places);
  const whole = twoMeanings(placeKey(typed), /^l\. ?a\.?$/i.test(typed), places);
  if (whole !== undefined) return whole;
  const state = stateOf(typed);
  if (state !== undefined) return byState(state, places);
  for (const reading of namesAndStates(typed)) {
    const read = byName(reading, places);
    if (read.kind !== 'unknown') return read;
  }
  return unknownPlace;
}

function byName({ name, state }: NameAndState, places: Places): ReadPlace {
  const key = placeKey(name);
  if (key === '') return unknownPlace;
  if (state === 'NY' && (key === 'NYC' || key === 'NEW YORK CITY'))
    return twoMeanings(key, false, places) ?? unknownPlace;
  const meant = unnicknamed(key, state) ?? { name, state };
  const called = byLocalityName({ name, state }, places);
  const area = called.filter((place) => !isCityOf(place.state, name, places));
  if (area.length > 0 && meant.name === name)
    return among(area, { kind: 'namesakes', name: area[0]?.name ?? '' });
  const read = saysCounty(name) ? byCounty({ name, state }, places) : byCity(meant, places);
  return read.kind === 'unknown' && state !== undefined && isIsland(state) ? byState(state, places) : read;
}

/** Queens and Long Island are no cities of New York: where CMS names a locality so, it is meant. */
const isCityOf = (state: string, name: string, places: Places): boolean =>
  places.named('city', keyOf.city(name)).some((row) => row.state === state);

/** "Charleston West Virginia": the longest state at the end first, then the whole as a name, then "TX Dallas". */
function namesAndStates(typed: string): NameAndState[] {
  const words = typed.replaceAll(',', ' ').trim().split(/\s+/);
  const readings: NameAndState[] = [];
  for (const tail of [4, 3, 2, 1]) {
    if (words.length <= tail) continue;
    const state = stateOf(words.slice(-tail).join(' '));
    if (state !== undefined) readings.push({ name: words.slice(0, -tail).join(' '), state });
  }
  readings.push({ name: typed, state: undefined });
  const first = stateOf(words[0] ?? '');
  if (first !== undefined) readings.push({ name: words.slice(1).join(' '), state: first });
  return readings;
}
