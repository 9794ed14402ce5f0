/** A Medicare locality by a name short enough for a button. */
import { mapOf } from '../../core/map-of.ts';
import { localityKey, type Locality } from '../../core/places/place.ts';

/** "Rest of Texas, TX (04412-99)". */
export function localityLabel(option: Locality): string {
  const label = (name: string): string => `${name}, ${option.state} (${localityKey(option)})`;
  const long = label(nameOf(option));
  return long.length > longestLabel ? label(shortName(option)) : long;
}

/** Slack's buttons hold no more. */
const longestLabel = 75;

export const shortName = (option: Locality): string => nameOf(option).replace(/ \(.*/, '');

const capitals = mapOf<string>({ Dc: 'DC', Md: 'MD', Va: 'VA', Nj: 'NJ', Nyc: 'NYC' });

const nameOf = ({ name }: Locality): string =>
  name
    .toLowerCase()
    .replace(/(^|[\s(/+-])([a-z])/g, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    .replace(/\b(?:Of|And)\b/g, (word) => word.toLowerCase())
    .replace(/\b(?:Dc|Md|Va|Nj|Nyc)\b/g, (word) => capitals.get(word) ?? word);
