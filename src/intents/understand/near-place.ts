/**
 * A misspelt place: a large city whose name is one letter off ("dalas tx", "huston"), or two in a long name, with the
 * state as typed. Never a name that is a large city as it stands.
 */
import type { Places } from '../../core/ports.ts';
import { readPlace } from '../../core/places/read-place.ts';
import { stateOf } from '../../core/places/states.ts';
import { isKnownPlace, knownPlaces } from '../language/known-places.ts';
import { distance, oneSlip } from '../language/spelling.ts';

/** Undefined where the name is right as it stands, or nothing is near, or two cities are. */
export function nearPlace(typed: string, places: Places): string | undefined {
  const words = typed.trim().split(/[\s,]+/);
  const last = words.at(-1) ?? '';
  const state = words.length > 1 && stateOf(last) !== undefined ? last : undefined;
  const name = words
    .slice(0, state === undefined ? undefined : -1)
    .join(' ')
    .toLowerCase();
  if (!/^[a-z .'-]{5,30}$/.test(name) || isKnownPlace(name) || stateOf(typed) !== undefined) return undefined;
  if (state !== undefined && readPlace(typed, places).kind !== 'unknown') return undefined;
  const near = knownPlaces.filter(
    (city) =>
      city.charAt(0) === name.charAt(0) &&
      city.length > 4 &&
      (oneSlip(name, city) || (city.length > 7 && distance(name, city) < 3)),
  );
  const [only, second] = near;
  if (only === undefined || second !== undefined) return undefined;
  const meant = state === undefined ? only : `${only} ${state}`;
  return readPlace(meant, places).kind === 'unknown'
    ? undefined
    : meant.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
}
