/** Names people use that no table has, and the few that mean two things. */
import { mapOf } from '../map-of.ts';
import type { Places } from '../ports.ts';
import { byCity } from './by-city.ts';
import { localitiesOf } from './by-state.ts';
import type { Locality } from './place.ts';
import { keyOf } from './place-name.ts';
import { among, type NameAndState, type ReadPlace } from './place-reading.ts';

const nicknames = mapOf<{ readonly name: string; readonly state: string }>({
  ...{ PHILLY: { name: 'Philadelphia', state: 'PA' }, MANHATTAN: { name: 'New York', state: 'NY' } },
  ...{ 'THE BRONX': { name: 'Bronx', state: 'NY' }, VEGAS: { name: 'Las Vegas', state: 'NV' } },
  ...{ SF: { name: 'San Francisco', state: 'CA' }, NOLA: { name: 'New Orleans', state: 'LA' } },
  ...{ INDY: { name: 'Indianapolis', state: 'IN' }, OKC: { name: 'Oklahoma City', state: 'OK' } },
  ...{ KCMO: { name: 'Kansas City', state: 'MO' }, SLC: { name: 'Salt Lake City', state: 'UT' } },
  ...{ PHX: { name: 'Phoenix', state: 'AZ' }, ATL: { name: 'Atlanta', state: 'GA' } },
  ...{ ABQ: { name: 'Albuquerque', state: 'NM' }, JAX: { name: 'Jacksonville', state: 'FL' } },
  ...{ PDX: { name: 'Portland', state: 'OR' }, STL: { name: 'St Louis', state: 'MO' } },
  ...{ CINCY: { name: 'Cincinnati', state: 'OH' } },
  'L A': { name: 'Los Angeles', state: 'CA' },
});

/** The city meant, unless another state was named ("Manhattan KS"). */
export function unnicknamed(key: string, state: string | undefined): NameAndState | undefined {
  const meant = nicknames.get(key === 'LA' && state === 'CA' ? 'L A' : key);
  return meant !== undefined && (state === undefined || state === meant.state) ? meant : undefined;
}

const boroughs = ['NEW YORK', 'KINGS', 'BRONX', 'QUEENS', 'RICHMOND'];

/** Undefined where the name means one thing only. `dotted`: typed with dots, as "L.A." is. */
export function twoMeanings(key: string, dotted: boolean, places: Places): ReadPlace | undefined {
  const cityIn = (name: string, state: string): readonly Locality[] =>
    optionsOf(byCity({ name, state }, places));
  switch (key) {
    case 'LA':
      return dotted
        ? byCity({ name: 'Los Angeles', state: 'CA' }, places)
        : among([...localitiesOf('LA', places), ...cityIn('Los Angeles', 'CA')], namesakes('LA'));
    case 'WASHINGTON':
      return among([...cityIn('Washington', 'DC'), ...localitiesOf('WA', places)], namesakes('Washington'));
    case 'NYC':
    case 'NEW YORK CITY': {
      const rows = boroughs.flatMap((name) => places.named('county', keyOf.county(name)));
      const inCity = rows.filter(({ state }) => state === 'NY').map(({ locality }) => locality);
      return among(inCity, { kind: 'split', name: 'New York City' });
    }
    default:
      return undefined;
  }
}

const namesakes = (name: string) => ({ kind: 'namesakes', name }) as const;

function optionsOf(read: ReadPlace): readonly Locality[] {
  if (read.kind === 'several') return read.options;
  return read.kind === 'found' && read.place.kind === 'locality' ? [read.place] : [];
}
