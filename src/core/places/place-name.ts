/**
 * A place name in one spelling: capitals, no dots or apostrophes, Saint as ST, Fort as FT. So "St. Louis", "Saint
 * Louis" and "saint-louis" are one place, in the tables and as typed.
 */
import { mapOf } from '../map-of.ts';

const shortened = mapOf<string>({
  ...{ SAINT: 'ST', SAINTE: 'STE', FORT: 'FT', MOUNT: 'MT', HEIGHTS: 'HTS', SPRINGS: 'SPGS' },
  ...{ NORTH: 'N', SOUTH: 'S', EAST: 'E', WEST: 'W' },
});

export const placeKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => shortened.get(word) ?? word)
    .join(' ');

/** Counties are called by their bare name: Orleans Parish, Anchorage Municipality, the City of Richmond. */
export const countyKey = (name: string): string =>
  placeKey(name.split('(', 1)[0] ?? '')
    .replace(/^(?:CITY AND BOROUGH|CITY AND COUNTY|CITY|COUNTY) OF /, '')
    .replace(/ (?:COUNTY|CNTY|PARISH|CENSUS AREA|MUNICIPALITY|CITY AND BOROUGH|BOROUGH)$/, '');

/** What tables are searched by: without spaces, so that O'Fallon, O Fallon, De Kalb and DeKalb are found. */
export const keyOf = {
  city: (name: string): string => placeKey(name).replaceAll(' ', ''),
  county: (name: string): string => countyKey(name).replaceAll(' ', ''),
} as const;
