/** CMS's list of the counties of each locality, read as names; its spellings are set right here, one by one. */
import type { Row } from '../../src/adapters/starter/csv.ts';
import { countyKey } from '../../src/core/places/place-name.ts';
import { stateOf } from '../../src/core/places/states.ts';

/** Where CMS writes a county otherwise than the Census does. */
const asCmsWrites: Readonly<Record<string, string>> = { 'MIAMI DADE': 'DADE', ORANGE: 'ORAGNGE CNTY' };

export function countyLocalities(
  rows: readonly Row[],
): (state: string, county: string) => { name: string; place: string } | undefined {
  const named = new Map<string, string>();
  const others = new Map<string, string>();
  for (const row of rows) {
    const state = stateOf(row['state'] ?? '') ?? (row['state'] === 'HAWAII/GUAM' ? 'HI' : '');
    const place = `${row['mac'] ?? ''},${row['locality'] ?? ''}`;
    const text = row['counties'] ?? '';
    if (text.startsWith('ALL ')) others.set(state, place);
    else if (state === 'DC') for (const [at, name] of capital(text)) named.set(`${at} ${name}`, place);
    else for (const name of names(text)) named.set(`${state} ${name}`, place);
  }
  return (state, county) => {
    const key = countyKey(county);
    const written = asCmsWrites[key];
    const place =
      named.get(`${state} ${key}`) ??
      (written === undefined ? undefined : named.get(`${state} ${countyKey(written)}`)) ??
      others.get(state);
    return place === undefined ? undefined : { name: titled(county), place };
  };
}

const names = (text: string): string[] =>
  text
    .split(/[,/;]| AND /)
    .map(countyKey)
    .filter((name) => name !== '');

/** "DISTRICT OF COLUMBIA; ... IN VIRGINIA; ... IN MARYLAND". */
const capital = (text: string): [string, string][] =>
  text.split(';').flatMap((part) => {
    const state = stateOf(/ IN ([A-Z]+)$/.exec(part)?.[1] ?? '') ?? 'DC';
    return names(part.replace(/ IN [A-Z]+$/, '')).map((name): [string, string] => [
      state,
      name.replace(/ CITY$/, ''),
    ]);
  });

/** "City of Richmond" and "Roanoke (city)" by the name alone: county and city of one name share a locality. */
const titled = (county: string): string =>
  county
    .replace(/ \(.*$/, '')
    .replace(/^City (?:and (?:Borough|County) )?of /, '')
    .replace(/ (?:Parish|Census Area|Municipality|City and Borough|Borough)$/, '');
