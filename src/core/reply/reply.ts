/**
 * The neutral answer document. Every platform draws it; none of it is markup. Text is spans, so each renderer
 * escapes in its own way, and the block kinds below are the whole vocabulary.
 */
import type { Drawing } from '../pictures/drawing.ts';
import type { Confidence } from '../sources/grade.ts';
import type { Citation } from '../sources/citation.ts';
import type { Label, Severity } from '../review/finding.ts';

export type Span =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string };

export type Line = readonly Span[];

export type Block =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Where looking beats reading; what cannot show it draws it in text, or says it. */
  | { readonly kind: 'picture'; readonly drawing: Drawing }
  | { readonly kind: 'steps'; readonly title: string; readonly steps: readonly string[] }
  | {
      readonly kind: 'notice';
      readonly severity: Severity;
      /** Whose word it is. */
      readonly label?: Label;
      /** No longer to be relied on: drawn in grey where a chat has it. */
      readonly faded?: true;
      readonly line: Line;
    };

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Reply {
  /** The answer itself, under 150 characters: "3 units · $73.48". */
  readonly headline: string;
  /** Fits a phone screen. */
  readonly blocks: readonly Block[];
  /** The full working, shown when asked for. */
  readonly details: readonly Block[];
  readonly tip: Line | null;
  readonly sources: readonly Citation[];
  readonly confidence: Confidence | null;
  /** What it rests on: payer, date, release, place; and that it is an estimate. */
  readonly basis: string | null;
  readonly followUps: readonly FollowUp[];
  /** What can be opened, at addresses of our own. */
  readonly links?: readonly { readonly label: string; readonly url: string }[];
}

/** A question one click away. */
export interface FollowUp {
  readonly label: string;
  /** A serialised question; parsed again, and checked, when it comes back. */
  readonly question: string;
  /** The same question with one thing changed: its answer is drawn in the place of this one. */
  readonly inPlace?: true;
}

export const plain = (text: string): Span => ({ kind: 'plain', text });
export const strong = (text: string): Span => ({ kind: 'strong', text });
export const code = (text: string): Span => ({ kind: 'code', text });

/** A line's words without their emphasis. */
export const wordsOf = (line: Line): string => line.map(({ text }) => text).join('');

/** A reply of one sentence: a refusal, an apology, a hint. */
export const sentence = (headline: string, followUps: readonly FollowUp[] = []): Reply => ({
  headline,
  ...{ blocks: [], details: [], tip: null, sources: [], confidence: null, basis: null },
  followUps,
});
