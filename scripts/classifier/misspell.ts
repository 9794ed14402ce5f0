/** A slip of the keyboard in one or two words of a phrase: letters swapped, lost, doubled, a neighbour key, no space. */
import { randomFrom, seedOf, type Random } from './random.ts';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Codes and numbers stay: their slips are for the readers to repair. */
const isWord = (word: string): boolean => /^[a-z']{4,}[,.?!]?$/i.test(word);

export function misspell(phrase: string, copy: number): string {
  const random = randomFrom(seedOf(`${copy} ${phrase}`));
  const words = phrase.split(' ');
  const spots = words.flatMap((word, i) => (isWord(word) ? [i] : []));
  const slips = Math.min(spots.length, words.length > 6 ? 2 : 1);
  for (let slip = 0; slip < slips; slip += 1) {
    const at = random.pick(spots);
    const word = words[at];
    if (word === undefined) continue;
    words[at] = slipIn(word, random);
  }
  const joined = words.join(' ');
  return random.below(5) === 0 ? withoutSpace(joined, random) : joined;
}

function slipIn(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const [letter = '', next = ''] = [word[at], word[at + 1]];
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return before + next + letter + word.slice(at + 2);
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    default:
      return before + neighbour(letter, random) + after;
  }
}

function neighbour(letter: string, random: Random): string {
  const row = rows.find((keys) => keys.includes(letter.toLowerCase()));
  if (row === undefined) return letter;
  const at = row.indexOf(letter.toLowerCase());
  return random.pick([row[at - 1], row[at + 1]].filter((key) => key !== undefined));
}

function withoutSpace(text: string, random: Random): string {
  const spaces = [...text.matchAll(/(?<=[a-z]) (?=[a-z])/gi)].map(({ index }) => index);
  if (spaces.length === 0) return text;
  const at = random.pick(spaces);
  return text.slice(0, at) + text.slice(at + 1);
}
