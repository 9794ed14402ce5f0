/**
 * A reader looks at the words from a position on, notes what it recognises, and says how many words that was.
 * Readers are tried in order; the first that recognises something wins.
 */
import type { Mentions } from './mentions.ts';

export interface Words {
  readonly words: readonly string[];
  readonly at: number;
}

export type Reader = (here: Words, mentions: Mentions) => number;

export const wordAt = ({ words, at }: Words, ahead = 0): string => words[at + ahead] ?? '';
