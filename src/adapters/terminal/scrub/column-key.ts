/**
 * The name of a column as it is looked up: without case, blanks or signs ("Claim #" is claimnumber), and once more with
 * its abbreviations spelled out, its fillers left out and without a box of the paper form ("24A Svc Dt" is servicedate).
 */
import words from '../../../../data/words/claim-columns.json' with { type: 'json' };
import { mapOf } from '../../../core/map-of.ts';

export const columnKey = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('#', 'number')
    .replace(/[^a-z0-9]/g, '');

const abbreviations = mapOf<string>(words.abbreviations);
const fillers = new Set(words.fillers);

export function spelledKey(name: string): string {
  const bare = name
    .slice(0, longestName)
    .replace(/^ ?\d{1,2}[a-j]?[.:]? /i, '')
    .replaceAll('#', ' number ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  const parts = bare.match(/[A-Za-z]+|\d+/g) ?? [];
  const spelled = parts.map((part) => abbreviations.get(part.toLowerCase()) ?? part.toLowerCase());
  const telling = spelled.filter((part) => !fillers.has(part));
  return (telling.length > 0 ? telling : spelled).join('');
}

const longestName = 100;
