/** A rule card: one question clinic staff ask, answered in our words; figures stand in it as references. */
import type { Basis, EffectiveRange } from '../sources/citation.ts';

/** A table drawn from the tables in force instead of words. */
export type Chart = 'unit-ladder' | 'assistant' | 'modifiers' | 'relative-values' | 'fees';

export interface Card {
  readonly id: string;
  /** The question in short: the words of its button. */
  readonly title: string;
  readonly questions: readonly string[];
  /** Words it is found by beside its questions. */
  readonly words: readonly string[];
  /** What it says of one discipline, setting or payer only: "PT and OT · private practice · Medicare Part B". */
  readonly applies: string;
  /** Coverage is decided claim by claim: never of the highest grade. */
  readonly coverage: boolean;
  /** It says who knows, because nothing is held. */
  readonly declined: boolean;
  readonly chart: Chart | null;
  readonly answers: readonly CardAnswer[];
  /** Questions that take something wrong for granted, each with the sentence that puts it right. */
  readonly myths: readonly Myth[];
  /** Cards to ask about next. */
  readonly next: readonly string[];
}

export interface CardAnswer extends EffectiveRange {
  /** Yes, no, it depends or the figure first; then at most two sentences. `{rule:…}`: see figures.ts. */
  readonly text: string;
  readonly more: string;
  readonly sources: readonly CardSource[];
}

export interface Myth {
  readonly questions: readonly string[];
  readonly text: string;
}

export interface CardSource {
  readonly basis: Basis;
  /** Where it can be opened; null for a book of law named by its section. */
  readonly url: string | null;
  /** Read in the original, or as somebody quotes it. */
  readonly read: 'original' | 'quoted' | 'memory';
}

/** A card that a message may be about; `score` is the chance that it is, from 0 to 1. */
export interface FoundCard {
  readonly id: string;
  /** The wrong assumption the message makes, counted from 0. */
  readonly myth?: number;
  readonly score: number;
  /** Words of the message that the card knows: one alone says little. */
  readonly shared: number;
  /** The message is one of its questions, word for word. */
  readonly whole: boolean;
}

export interface Library {
  readonly card: (id: string) => Card | undefined;
  readonly cards: readonly Card[];
  /** Best first, each card once. */
  readonly find: (text: string) => readonly FoundCard[];
}
