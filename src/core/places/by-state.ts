/** A state alone: its locality, or all of them. Parts of Maryland and Virginia belong to the DC locality. */
import type { Places } from '../ports.ts';
import { localityKey, type Locality } from './place.ts';
import { among, type ReadPlace } from './place-reading.ts';
import { stateName } from './states.ts';

export const byState = (state: string, places: Places): ReadPlace =>
  among(localitiesOf(state, places), { kind: 'state', name: stateName(state) });

/** Its own first, each by number. */
export const localitiesOf = (state: string, places: Places): readonly Locality[] =>
  [...places.inState(state)].sort((a, b) => (rank(a, state) < rank(b, state) ? -1 : 1));

const rank = (place: Locality, state: string): string =>
  `${place.state === state ? 0 : 1} ${localityKey(place)}`;
