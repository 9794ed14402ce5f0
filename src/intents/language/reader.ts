/**
 * A reader looks at the words from a position on, notes what it recognises, and says how many words that was.
 * Readers are tried in order; the first that recognises something wins.
 */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Mentions } from './mentions.ts';
import type { OwnPayers } from './own-payers.ts';
import type { Token } from './reading/tokens.ts';

export interface Words {
  /** The normalised text the tokens were cut from. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly today: ServiceDate;
  /** A command was typed: everyday words are meant as those of billing. */
  readonly billing: boolean;
  /** The payers of whoever asks. */
  readonly payers?: OwnPayers | undefined;
}

export type Reader = (here: Words, mentions: Mentions) => number;

/** As typed. */
export const wordAt = ({ tokens, at }: Words, ahead = 0): string => tokens[at + ahead]?.text ?? '';

/** A comma, a dash by itself or the end of a sentence before the word `ahead`: it does not belong to what stands before. */
export const isParted = ({ text, tokens, at }: Words, ahead = 1): boolean =>
  /[,;]|\s-{1,3}\s|\.\s/.test(text.slice(tokens[at + ahead - 1]?.to, tokens[at + ahead]?.from));

export const lowerAt = ({ tokens, at }: Words, ahead = 0): string => tokens[at + ahead]?.lower ?? '';
