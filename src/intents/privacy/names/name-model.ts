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

/** `known` holds the words of other views of the same message. */
export function tokensOf(words: readonly Word[], known = new Map<Word, Token>()): readonly Token[] {
  return words.map((word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const token = tokenOf(word);
    known.set(word, token);
    return token;
  });
}

interface Scored {
  readonly index: number;
  readonly score: number;
}

/** Each word that may be a name and its score, of those at least in doubt. */
export function nameScores(tokens: readonly Token[]): readonly Scored[] {
  const table = read();
  const found: Scored[] = [];
  featuresOf(tokens, (index, features, count) => {
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += table[features[i] ?? 0] ?? 0;
    if (sum * frozen.scale > lower) found.push({ index, score: sum * frozen.scale });
  });
  return found;
}
