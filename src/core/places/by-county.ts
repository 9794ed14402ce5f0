/** A county, parish or borough by CMS's list: those it names, and in each state all others. "Blorg County TX" is no county. */
import { mapOf } from '../map-of.ts';
import type { Places } from '../ports.ts';
import { askBetween } from './by-city.ts';
import { keyOf, placeKey } from './place-name.ts';
import type { NameAndState, ReadPlace } from './place-reading.ts';

export const saysCounty = (name: string): boolean =>
  /^COUNTY OF | (?:COUNTY|CNTY|PARISH|BOROUGH|CENSUS AREA|MUNICIPALITY)$/.test(placeKey(name));

const otherwise = mapOf<string>({ DADE: 'MIAMIDADE' });

export function byCounty({ name, state }: NameAndState, places: Places): ReadPlace {
  const key = keyOf.county(name);
  const only = state ?? (/ PARISH$/.test(placeKey(name)) ? 'LA' : undefined);
  const rows = [key, otherwise.get(key) ?? ''].flatMap((each) => places.named('county', each));
  return askBetween(rows.filter((row) => only === undefined || row.state === only));
}
