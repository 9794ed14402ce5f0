/** A text as words, numbers and marks. */
import { fold } from '../words/word-forms.ts';
import { isNameWithS, isSomebody } from './memberships.ts';

export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** capital: "Maria". caps: "MARIA". lower: "maria", and scripts without case. */
  readonly shape: 'capital' | 'caps' | 'lower';
  /** "Maria's". */
  readonly possessive: boolean;
}

/** "patient-John Smith". */
const gluedCue = /(?<![a-z])(patient|pt|client|name|mrs?|ms)[-_](?=[a-z])/gi;
/** Markup says nothing of a name: "<p>Mary Washington Hospital</p>". */
const tags = /<\/?(?:p|b|i|u|em|strong|div|span|br|li|ul|ol|td|tr)\s?\/?>|[*~`]/gi;
/** What an office writes with dots: one word each. "R.M." stays a patient's initials. */
const dotted =
  /(?<![\p{L}\d.])(?:[ap]\.m|r\.n|e\.h\.r|u\.s|d\.o\.b|e\.g|i\.e)(?:\.(?![\p{L}\d])|(?![\p{L}\d.]))/giu;
const piecesOfAscii = /[A-Za-z][A-Za-z'-]*|\d[\dA-Za-z]*|[^\sA-Za-z\d]/g;
const pieces = /\p{L}[\p{L}\p{M}'’-]*|\d[\d\p{L}]*|[^\s\p{L}\d]/gu;

/** "/tb pair ...": the command of a bot, whatever it is called; "/jones 97110" is none. */
const command = /^\s{0,3}\/([A-Za-z]{1,20})(?=\s\S)/;

/** `known` holds the words of other views of the same message. */
export function wordsOf(text: string, known = new Map<string, Word>()): readonly Word[] {
  const behind = text.replace(command, (each, name: string) => (isSomebody(name.toLowerCase()) ? each : ' '));
  const bare = /[<*~`]/.test(behind) ? behind.replace(tags, ' ') : behind;
  const whole = bare.includes('.') ? bare.replace(dotted, (each) => each.replaceAll('.', '')) : bare;
  const split = /[-_]/.test(whole) ? whole.replace(gluedCue, '$1 - ') : whole;
  return Array.from(split.match(/[\u0080-\uffff]/.test(split) ? pieces : piecesOfAscii) ?? [], (piece) => {
    const word = known.get(piece) ?? toWord(piece);
    known.set(piece, word);
    return word;
  });
}

function toWord(piece: string): Word {
  const plain = { text: piece, shape: 'lower', possessive: false } as const;
  if (/^\d/.test(piece)) return { ...plain, folded: piece.toLowerCase(), kind: 'number' };
  if (!/^[A-Za-z]/.test(piece) && !/^\p{L}/u.test(piece)) return { ...plain, folded: piece, kind: 'mark' };
  const whole = piece.replace(/['’-]{1,40}$/, '');
  const text = whole.replace(/['’]s$/i, '');
  const lower = fold(text);
  const withS = text === whole && isNameWithS(lower);
  const folded = withS ? lower.slice(0, -1) : lower;
  const possessive = text !== whole || withS || /s['’]$/.test(piece);
  return { text, folded, kind: 'word', shape: shapeOf(text), possessive };
}

function shapeOf(text: string): Word['shape'] {
  if (/^[A-Za-z]*$/.test(text)) {
    if (!/^[A-Z]/.test(text)) return 'lower';
    return text.length > 1 && !/[a-z]/.test(text) ? 'caps' : 'capital';
  }
  if (!/^\p{Lu}/u.test(text)) return 'lower';
  return text.length > 1 && !/\p{Ll}/u.test(text) ? 'caps' : 'capital';
}
