/**
 * The fast path: whole lines of text without a single quote, cut into cells in one pass over the characters.
 * Millions of rows come this way, so it makes no string it does not hand over.
 */
import type { OnRecord } from '../cms-file.ts';
import { isBlankLine } from './blank-line.ts';

export interface PlainLines {
  /** Lines passed, blank ones too. */
  readonly lines: number;
  readonly stopped: boolean;
}

const newline = 10;
const carriageReturn = 13;
const space = 32;

export interface PlainText {
  /** Ends with a newline. */
  readonly text: string;
  readonly separator: string;
  /** Lines before it. */
  readonly line: number;
  /** Each record is given the text of its line too. */
  readonly withText: boolean;
}

export function pushPlainLines(
  { text, separator, line, withText }: PlainText,
  onRecord: OnRecord,
): PlainLines {
  const between = separator.charCodeAt(0);
  let lines = 0;
  let begin = 0;
  let from = 0;
  let cells: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === between) {
      cells.push(text.slice(from, at));
      from = at + 1;
    } else if (code === newline) {
      lines += 1;
      const end = at > from && text.charCodeAt(at - 1) === carriageReturn ? at - 1 : at;
      const blank = text.charCodeAt(begin) <= space && isBlankLine(text.slice(begin, end));
      if (!blank) {
        cells.push(text.slice(from, end));
        const whole = withText ? text.slice(begin, end) : undefined;
        if (!onRecord(cells, line + lines, whole)) return { lines, stopped: true };
      }
      cells = [];
      begin = from = at + 1;
    }
  }
  return { lines, stopped: false };
}
