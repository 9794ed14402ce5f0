/**
 * Which word of ours a word may be with slips in it, and how far it is from that: "medciare", "teh", "sheeld". A name
 * may be near to one as well: this says how near, and the classifier of names what follows from it.
 */
import spelling from '../../../../data/words/spelling.json' with { type: 'json' };
import { ordinaryWords, payers, placeNames, stateNames, talk, tradeWords, vocabulary } from './lists.ts';

export const slip = { none: 0, exchanged: 1, short: 2, one: 3, sound: 4, two: 5 } as const;

export interface Slip {
  readonly how: number;
  readonly meant: string;
}

const none: Slip = { how: slip.none, meant: '' };
const shortest = 5;
const longEnoughForTwo = 8;

interface Shelves {
  readonly words: ReadonlySet<string>;
  /**
   * Words by length and either their first two letters or their last two: one slip of the finger changes the length by
   * no more than one, and leaves one of the pairs as it was.
   */
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
  readonly bySound: ReadonlyMap<string, string>;
}
let shelves: Shelves | undefined;

const shelvesFor = (word: string, length: number): readonly string[] => [
  `${word.slice(0, 2)}${length}`,
  `${word.charAt(0)}${length}${word.slice(-2)}`,
];

/** What is meant by it, the words people ask with first; nothing where it is a word of ours itself. */
export function slipOf(folded: string): Slip {
  const { length } = folded;
  if (length < 3 || length > 18 || !/^[a-z]+$/.test(folded)) return none;
  shelves ??= shelved();
  for (let at = 1; at < length; at += 1) {
    const meant = exchangedAt(folded, at);
    if (meant !== folded && shelves.words.has(meant)) return { how: slip.exchanged, meant };
  }
  let near: string | undefined;
  let two: string | undefined;
  for (let more = -1; more <= 1; more += 1)
    for (const shelf of shelvesFor(folded, length + more))
      for (const word of shelves.byLetters.get(shelf) ?? []) {
        if (near !== undefined || word === folded) continue;
        const apart = apartBy(word, folded);
        if (length < shortest ? apart === 1 && more !== 0 : apart === 1) near = word;
        else if (apart === 2 && length >= longEnoughForTwo) two ??= word;
      }
  if (near !== undefined) return { how: length < shortest ? slip.short : slip.one, meant: near };
  const sound = length < shortest ? undefined : shelves.bySound.get(soundOf(folded));
  if (sound !== undefined && sound !== folded && Math.abs(sound.length - length) < 3)
    return { how: slip.sound, meant: sound };
  return two === undefined ? none : { how: slip.two, meant: two };
}

const exchangedAt = (word: string, at: number): string =>
  `${word.slice(0, at - 1)}${word.charAt(at)}${word.charAt(at - 1)}${word.slice(at + 1)}`;

/** Consonants as they are heard, with the vowel it opens with: "sheeld" and "shield", "nueromuscular", "superor". */
const soundOf = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/[cs]h/g, 'x')
    .replace(/ck|[cq]/g, 'k')
    .replace(/z/g, 's')
    .replace(/^[aeiouy]/, 'a')
    .replace(/(?!^)[aeiouyhw]/g, '')
    .replace(/(.)\1{1,17}/g, '$1');

function shelved(): Shelves {
  const byLetters = new Map<string, string[]>();
  const bySound = new Map<string, string>();
  const lists = [spelling.words.split(' '), ordinaryWords, tradeWords, payers, vocabulary, talk];
  const words = new Set(
    [...lists, placeNames, stateNames].flatMap((list) => [...list]).filter((word) => word.length > 2),
  );
  for (const word of words) {
    for (const shelf of shelvesFor(word, word.length)) {
      const there = byLetters.get(shelf);
      if (there === undefined) byLetters.set(shelf, [word]);
      else there.push(word);
    }
    const sound = soundOf(word);
    if (word.length > 4 && sound.length > 2 && !bySound.has(sound)) bySound.set(sound, word);
  }
  return { words, byLetters, bySound };
}

/** One letter more, less, other, or two exchanged. */
export const isNear = (one: string, two: string): boolean =>
  one.length >= shortest &&
  (apartBy(one, two) <= 1 ||
    Array.from(two, (_, at) => at > 0 && exchangedAt(two, at) === one).includes(true));

/** How many letters stand between the same beginning and the same end. */
function apartBy(one: string, two: string): number {
  const most = Math.min(one.length, two.length);
  let start = 0;
  while (start < most && one.charCodeAt(start) === two.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && one.charCodeAt(one.length - 1 - end) === two.charCodeAt(two.length - 1 - end))
    end += 1;
  return Math.max(one.length, two.length) - start - end;
}
