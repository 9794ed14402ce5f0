/**
 * The team's own payers by every name of their profiles: payers wherever they stand in a message, though on no list. Of
 * a name that is one plain word the message must say that it is a payer's, or write it in capitals as a name.
 */
import { namesOf } from '../../core/payers/find-profile.ts';
import type { PayerProfile } from '../../core/payers/profile.ts';
import { isEnglish } from '../privacy/words/listed-words.ts';
import { calledPayers, type KnownPayer } from './known-payers.ts';

export interface OwnPayers {
  /** By its words in small letters, with one space between. */
  readonly names: ReadonlyMap<string, OwnPayer>;
  /** Every word of them: none of these is misspelt. */
  readonly words: ReadonlySet<string>;
  /** Of the longest name. */
  readonly longest: number;
}

export interface OwnPayer extends KnownPayer {
  /** Another word as well, where it stands in small letters. */
  readonly isWord: boolean;
}

/** Undefined where the team has none. */
export function ownPayersOf(profiles: readonly PayerProfile[]): OwnPayers | undefined {
  const names = new Map<string, OwnPayer>();
  for (const profile of profiles) {
    for (const name of namesOf(profile)) {
      const typed = wordsOf(name).join(' ');
      const isWord = isEnglish(typed) || calledPayers.has(typed);
      if (typed !== '') names.set(typed, { name: profile.name, spelling: profile.name, isWord });
    }
  }
  if (names.size === 0) return undefined;
  const each = [...names.keys()].map((name) => name.split(' '));
  return {
    names,
    words: new Set(each.flat()),
    longest: Math.max(...each.map((words) => words.length)),
  };
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[ ,/()]/)
    .filter((word) => word !== '');

const piece = /[^\s,/()]+/g;

/** The text with a payer of the list in the place of each of them, for whoever looks for persons in it. */
export function withListedPayer(text: string, { names, longest }: OwnPayers): string {
  const pieces = [...text.matchAll(piece)];
  let [read, from] = ['', 0];
  for (let at = 0; at < pieces.length;) {
    const words = pieces.slice(at, at + longest).map(([typed]) => typed.toLowerCase());
    const taken = words.findLastIndex((_, last) => names.has(nameOf(words.slice(0, last + 1)))) + 1;
    const [first, last] = [pieces[at], pieces[at + taken - 1]];
    if (taken > 0 && first !== undefined && last !== undefined) {
      read += `${text.slice(from, first.index)}BCBS`;
      from = last.index + last[0].length;
    }
    at += Math.max(1, taken);
  }
  return read + text.slice(from);
}

const nameOf = (words: readonly string[]): string => words.join(' ').replace(/(?:'s)?[.;:?!]?$/, '');
