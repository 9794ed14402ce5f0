/** Messages of the repository changed at random, always the same for one seed: what a hostile or clumsy person types. */
import { longestMessage } from '../../src/intents/language/longest-message.ts';
import { readPhrases, readSeen } from '../classifier/examples.ts';

const realMessages = (): readonly string[] => [...readSeen(), ...readPhrases()].map(({ text }) => text);

/** Shapes that make readers repeat themselves: runs of one character, unclosed markup, words that open a pattern. */
export const pieces: readonly string[] = [
  ...[
    'a',
    'A',
    '1',
    '0',
    ' ',
    '!',
    '.',
    ',',
    "'",
    '"',
    '-',
    '/',
    '_',
    '*',
    '&',
    '@',
    '#',
    '$',
    '?',
    '(',
    '[',
  ],
  ...[
    '<',
    '<at>',
    '<at',
    '<a b="',
    '<@U1|',
    '<!',
    '</at>',
    '&amp;',
    '&#',
    'a@',
    'a.',
    '1-',
    '1/',
    '1.',
    '$1 ',
  ],
  ...['\u200b', '\u00ad', '\u00e9', '\u0663', '\ud800', '\u0000', '\n', '\t', '\ud83d\ude00', 'e\u0301'],
  ...[
    '97110 ',
    '97110,',
    '97110 8 ',
    '38min ',
    '10:15-',
    'x2 ',
    'GP ',
    '59 ',
    'and ',
    'the ',
    'how many ',
    'units ',
  ],
  ...['Maria ', 'Maria Garcia ', 'Garcia, Maria ', "O'Brien ", 'patient ', 'Dr. ', 'Mrs ', 'zz ', 'Xqvz '],
  ...['do deny ', 'bill ', 'max ', 'cota ', 'thx ', 'ok ', 'is ', 'may 3 ', 'one ', 'twenty ', 'st ', 'dob '],
  ...['http://', 'www.', 'gov/', '97110 38min. ', 'claim ', 'aetna ', 'denver co ', 'st louis ', '75201 '],
];

export type Random = () => number;

/** Mulberry32: small, fast, the same on every machine. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (text: string, other: string, random: Random) => string;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const oneOf = <Item>(items: readonly Item[], random: Random): Item =>
  items[below(random, items.length)] as Item;
/** Mostly short; one in ten fills the message. */
const times = (random: Random): number => 1 + below(random, random() < 0.1 ? longestMessage : 40);

const insert = (text: string, at: number, piece: string): string =>
  text.slice(0, at) + piece + text.slice(at);

const mutations: readonly Mutation[] = [
  (text, _, random) =>
    insert(text, below(random, text.length + 1), oneOf(pieces, random).repeat(times(random))),
  (text, _, random) => text + oneOf(pieces, random).repeat(times(random)),
  (text, _, random) => oneOf(pieces, random).repeat(times(random)) + text,
  (text, _, random) => {
    const from = below(random, text.length);
    const part = text.slice(from, from + 1 + below(random, 12));
    return insert(text, from, part.repeat(times(random)));
  },
  (text, other, random) =>
    text.slice(0, below(random, text.length)) + other.slice(below(random, other.length)),
  (text, other) => `${text} ${other}`,
  (text, _, random) => text.replaceAll(' ', oneOf(pieces, random)),
  (text, _, random) =>
    random() < 0.5
      ? text.toUpperCase()
      : text.replace(/[a-z]+/g, (word) => word[0]?.toUpperCase() + word.slice(1)),
  (text, _, random) => text.repeat(times(random)),
  (text, _, random) =>
    text
      .split(/(?= )/)
      .sort(() => random() - 0.5)
      .join(''),
];

/** One to three changes each, none longer than a message may be. */
export function* mutate(count: number, random: Random): Generator<string> {
  const real = realMessages();
  for (let made = 0; made < count; made += 1) {
    let text = oneOf(real, random);
    for (let change = 0; change <= below(random, 3); change += 1)
      text = oneOf(mutations, random)(text, oneOf(real, random), random).slice(0, longestMessage);
    yield text;
  }
}
