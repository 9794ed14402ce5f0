/**
 * How likely a message holds a patient's name, by the frozen classifier (scripts/screen): the sum of the weights of a
 * word's features, highest of all its words.
 */
import frozen from '../../../../data/words/patient-names.json' with { type: 'json' };
import { featuresOf } from './features.ts';
import { tokenOf, type Token } from './token.ts';
import type { Word } from './word.ts';

/** A word taken for a name stops the message at `upper`; from `lower` on it is left out of what is answered. */
export const { upper, lower } = frozen;

/** In a field for a place or a payer less is enough. */
export const ofField = -1;

/** One letter a weight, from '#' on, without the backslash. */
let weights: Int8Array | undefined;
const read = (): Int8Array =>
  (weights ??= Int8Array.from(frozen.weights, (letter) => {
    const point = letter.charCodeAt(0);
    return point - (point > 92 ? 1 : 0) - 80;
  }));

export function tokensOf(words: readonly Word[]): readonly Token[] {
  const known = new Map<Word, Token>();
  return words.map((word) => {
    const token = known.get(word) ?? tokenOf(word);
    known.set(word, token);
    return token;
  });
}

/** The score of each word that could be a name, by its index. */
export function nameScores(words: readonly Word[]): ReadonlyMap<number, number> {
  const table = read();
  const found = new Map<number, number>();
  featuresOf(tokensOf(words), (index, features, count) => {
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += table[features[i] ?? 0] ?? 0;
    found.set(index, sum * frozen.scale);
  });
  return found;
}
