/** Why a place has no one locality, in words; and what to give instead. */
import { plural } from '../words/english.ts';
import { localityKey, type Locality } from './place.ts';
import type { Ambiguity } from './place-reading.ts';

/** No full stop: a question or advice follows. */
export function sayAmbiguity(why: Ambiguity, options: readonly Locality[]): string {
  const localities = plural(options.length, 'Medicare locality').replace(/ys$/, 'ies');
  switch (why.kind) {
    case 'plus-four':
      return `ZIP ${why.zip} straddles localities: its +4 digits decide, and the ZIP+4 file is not held`;
    case 'state':
      return `${why.name} has ${localities}`;
    case 'split':
      return `${why.name} lies in ${localities}`;
    case 'namesakes':
      return `${why.name} can be in ${localities}`;
    default:
      return why satisfies never;
  }
}

const mostNamed = 8;

/** "Texas has 8 Medicare localities; give 04412-09 (BRAZORIA), ...". */
export function adviseInstead(why: Ambiguity, options: readonly Locality[]): string {
  const named = options.slice(0, mostNamed).map((option) => `${localityKey(option)} (${option.name})`);
  const more = options.length - named.length;
  const given = `${named.join(', ')}${more > 0 ? ` or one of ${more} more` : ''}`;
  const lone = options.length === 1 ? ', as CMS lists it, or the other locality' : '';
  return `${sayAmbiguity(why, options)}; give ${given}${lone}.`;
}
