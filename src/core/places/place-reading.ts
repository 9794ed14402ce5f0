/** What a typed place comes to. Where several localities fit, all are returned with why: nothing is guessed. */
import { localityKey, type Locality, type Place } from './place.ts';

export type ReadPlace =
  | { readonly kind: 'found'; readonly place: Place }
  | { readonly kind: 'several'; readonly options: readonly Locality[]; readonly why: Ambiguity }
  | { readonly kind: 'unknown' };

/**
 * plus-four: the ZIP straddles localities. state: a whole state was named. split: one city or county lies in
 * several localities. namesakes: several places have the name. Names are the tables', never as typed.
 */
export type Ambiguity =
  | { readonly kind: 'plus-four'; readonly zip: string }
  | { readonly kind: 'state' | 'split' | 'namesakes'; readonly name: string };

/** A name without its state, and the state where one was given. */
export interface NameAndState {
  readonly name: string;
  readonly state: string | undefined;
}

export const unknownPlace: ReadPlace = { kind: 'unknown' };

/** Each locality once, in the order given. */
export const eachOnce = (options: readonly Locality[]): readonly Locality[] => [
  ...new Map(options.map((option) => [localityKey(option), option])).values(),
];

export function among(options: readonly Locality[], why: Ambiguity): ReadPlace {
  const once = eachOnce(options);
  const [only, second] = once;
  if (only === undefined) return unknownPlace;
  return second === undefined ? { kind: 'found', place: only } : { kind: 'several', options: once, why };
}
