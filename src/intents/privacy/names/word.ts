/** A text as words, numbers and marks, each looked up once. */
import { fold } from '../words/fold.ts';
import { lookUp, nothing, type Listing } from './look-up.ts';

export interface Word extends Listing {
  readonly text: string;
  readonly folded: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** capital: "Maria". caps: "MARIA". lower: "maria", and scripts without case. */
  readonly shape: 'capital' | 'caps' | 'lower';
  /** "Maria's". */
  readonly possessive: boolean;
}

export const noWord: Word = {
  ...nothing,
  ...{ text: '', folded: '', kind: 'mark', shape: 'lower', possessive: false },
};

/** "patient-John Smith". */
const gluedCue = /(?<!\p{L})(patient|pt|client|name|mrs?|ms)[-_](?=\p{L})/giu;
const pieces = /\p{L}[\p{L}\p{M}'’-]*|\d[\d\p{L}]*|[^\s\p{L}\d]/gu;

export const wordsOf = (text: string): readonly Word[] =>
  Array.from(text.replace(gluedCue, '$1 - ').matchAll(pieces), ([piece]) => toWord(piece));

function toWord(piece: string): Word {
  if (/^\d/.test(piece)) return { ...noWord, text: piece, folded: piece.toLowerCase(), kind: 'number' };
  if (!/^\p{L}/u.test(piece)) return { ...noWord, text: piece, folded: piece };
  const whole = piece.replace(/['’-]+$/, '');
  const text = whole.replace(/['’]s$/i, '');
  const folded = fold(text);
  return {
    text,
    folded,
    kind: 'word',
    shape: shapeOf(text),
    possessive: text !== whole,
    ...lookUp(text, folded),
  };
}

function shapeOf(text: string): Word['shape'] {
  if (!/^\p{Lu}/u.test(text)) return 'lower';
  return text.length > 1 && !/\p{Ll}/u.test(text) ? 'caps' : 'capital';
}
