/**
 * Lines that may hold quoted cells, and fixed-width lines, which go over whole. A quoted cell may run over several
 * lines; the record is then said to begin on the first.
 */
import type { OnRecord } from '../cms-file.ts';
import { isBlankLine } from './blank-line.ts';
import { longestRecord, type Pushed } from './pushed.ts';
import { quotedCells } from './quoted-cells.ts';
import { separatorOf, type TextLayout } from './text-layout.ts';

export interface QuotedLines {
  /** One line without its end. */
  readonly take: (text: string, line: number) => Pushed;
  /** A quoted cell is open: the next line belongs to it. */
  readonly open: () => boolean;
  readonly end: () => Pushed;
}

export function quotedLines(layout: TextLayout, onRecord: OnRecord): QuotedLines {
  const quoted = quotedCells(separatorOf(layout));
  let begun: { readonly line: number; length: number } | undefined;
  const take = (text: string, line: number): Pushed => {
    if (begun === undefined && isBlankLine(text)) return 'more';
    if (layout === 'fixed') return onRecord([text], line) ? 'more' : 'stop';
    begun ??= { line, length: 0 };
    begun.length += text.length;
    if (begun.length > longestRecord) return { line: begun.line, problem: neverEnds };
    if (!quoted.line(text)) return 'more';
    const first = begun.line;
    begun = undefined;
    return onRecord(quoted.take(), first) ? 'more' : 'stop';
  };
  return {
    take,
    open: () => begun !== undefined,
    end: () => (begun === undefined ? 'more' : { line: begun.line, problem: neverEnds }),
  };
}

const neverEnds = 'a quoted cell begins here and never ends: the file is cut short or damaged';
