/**
 * A city, with its state or without. A bare name is the city that has over ten times the ZIPs of any other of that
 * name; else it is asked which. Within a state, a city in several localities is asked too, unless CMS has named
 * one of them after that very city, or the others hold no more than a tenth of its ZIPs.
 */
import type { NamedPlace, Places } from '../ports.ts';
import { namesCity } from './by-locality-name.ts';
import { keyOf } from './place-name.ts';
import { among, unknownPlace, type NameAndState, type ReadPlace } from './place-reading.ts';

export function byCity({ name, state }: NameAndState, places: Places): ReadPlace {
  const key = keyOf.city(name);
  const rows = places.named('city', key).filter((row) => state === undefined || row.state === state);
  return askBetween(rows, (inState) => {
    const named = inState.filter(({ locality }) => namesCity(locality, key));
    return named.length === 1 ? named : inState;
  });
}

const unlike = 10;

/** Those with more than a tenth of the ZIPs of the largest, most first. */
const serious = <Sized extends { readonly zips: number }>(all: readonly Sized[]): Sized[] => {
  const most = Math.max(...all.map(({ zips }) => zips));
  return all.filter(({ zips }) => zips * unlike > most).sort((a, b) => b.zips - a.zips);
};

/** `narrow`: what is left of the serious localities of one state. */
export function askBetween(
  rows: readonly NamedPlace[],
  narrow: (inState: readonly NamedPlace[]) => readonly NamedPlace[] = (inState) => inState,
): ReadPlace {
  const states = [...new Set(rows.map(({ state }) => state))].map((state) => {
    const inState = serious(rows.filter((row) => row.state === state));
    return { zips: inState[0]?.zips ?? 0, rows: narrow(inState) };
  });
  const [largest, ...others] = serious(states);
  const name = largest?.rows[0]?.name;
  if (largest === undefined || name === undefined) return unknownPlace;
  return among(
    [largest, ...others].flatMap((state) => state.rows.map(({ locality }) => locality)),
    { kind: others.length > 0 ? 'namesakes' : 'split', name },
  );
}
