/**
 * Bytes of a text file to records, chunk by chunk: latin-1 or UTF-8 (the byte order mark goes), CRLF or LF, quoted
 * cells over several lines, Ctrl-Z at the end of what DOS saved. Blank lines are skipped and still counted.
 */
import { isAscii } from 'node:buffer';
import type { OnRecord } from '../cms-file.ts';
import { decodeText } from './decode-text.ts';
import { pushPlainLines } from './plain-lines.ts';
import { longestRecord, type Pushed } from './pushed.ts';
import { quotedLines, type QuotedLines } from './quoted-lines.ts';
import { separatorOf, textLayout, type TextLayout } from './text-layout.ts';

export interface TextRecords {
  readonly push: (chunk: Buffer) => Pushed;
  readonly end: () => Pushed;
}

const newline = 10;
const quote = 34;

export interface TextReading {
  readonly layoutOf?: (start: string) => TextLayout;
  /** A record of a line without quotes is given the line's text beside its cells. */
  readonly withText?: boolean;
}

export function textRecords(
  onRecord: OnRecord,
  { layoutOf = textLayout, withText = false }: TextReading = {},
): TextRecords {
  let begun: { readonly layout: TextLayout; readonly quoted: QuotedLines } | undefined;
  let rest = Buffer.alloc(0);
  let line = 0;

  const begin = (start: Buffer): { readonly layout: TextLayout; readonly quoted: QuotedLines } => {
    const layout = layoutOf(start.toString('latin1'));
    begun = { layout, quoted: quotedLines(layout, onRecord) };
    return begun;
  };
  /** `bytes` end with a newline. */
  const pushLines = (bytes: Buffer): Pushed => {
    const { layout, quoted } = begun ?? begin(bytes);
    if (layout !== 'fixed' && !quoted.open() && !bytes.includes(quote) && isAscii(bytes)) {
      const text = bytes.toString('latin1');
      const { lines, stopped } = pushPlainLines(
        { text, separator: separatorOf(layout), line, withText: withText && layout === 'comma' },
        onRecord,
      );
      line += lines;
      return stopped ? 'stop' : 'more';
    }
    const text = decodeText(bytes);
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      line += 1;
      const pushed = quoted.take(text.slice(from, text[to - 1] === '\r' ? Math.max(from, to - 1) : to), line);
      if (pushed !== 'more') return pushed;
      from = to + 1;
    }
    return 'more';
  };
  return {
    push: (chunk) => {
      const bytes = begun === undefined && rest.length === 0 ? withoutMark(chunk) : chunk;
      const end = bytes.lastIndexOf(newline) + 1;
      const whole =
        end > 0 && rest.length > 0 ? Buffer.concat([rest, bytes.subarray(0, end)]) : bytes.subarray(0, end);
      rest = end > 0 ? Buffer.from(bytes.subarray(end)) : Buffer.concat([rest, bytes]);
      if (rest.length > longestRecord) return { line: line + 1, problem: tooLong };
      return end > 0 ? pushLines(whole) : 'more';
    },
    end: () => {
      const last =
        rest.length === 0 ? 'more' : pushLines(Buffer.concat([withoutCtrlZ(rest), Buffer.from('\n')]));
      return last === 'more' && begun !== undefined ? begun.quoted.end() : last;
    },
  };
}

const tooLong = 'this line is longer than a million characters, so it is no table';

const withoutMark = (bytes: Buffer): Buffer =>
  bytes.toString('latin1', 0, 3) === '\xef\xbb\xbf' ? bytes.subarray(3) : bytes;

const withoutCtrlZ = (bytes: Buffer): Buffer => (bytes.at(-1) === 0x1a ? bytes.subarray(0, -1) : bytes);
