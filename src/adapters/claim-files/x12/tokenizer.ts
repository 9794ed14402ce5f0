/**
 * Bytes to segments, chunk by chunk, by the separators that ISA names. Several interchanges may follow one another,
 * each with its own. What stands between them or cannot begin one is a fault at its place.
 */
import { readIsa } from './read-isa.ts';
import { segmentView, type Segment, type Separators } from './segment.ts';

export interface X12Fault {
  /** Counted from 1. */
  readonly segment: number;
  readonly problem: string;
}

export interface Tokenizer {
  /** A fault ends the reading: nothing behind it can be told apart. */
  readonly push: (chunk: Buffer) => X12Fault | undefined;
  readonly end: () => X12Fault | undefined;
}

/** Longer than any segment of a claim. */
const longestSegment = 100_000;
const space = 32;

export function tokenizer(onSegment: (segment: Segment) => void): Tokenizer {
  let separators: Separators | undefined;
  const view = segmentView(() => separators ?? noSeparators);
  let rest: Buffer = Buffer.alloc(0);
  let ordinal = 0;

  const fault = (problem: string): X12Fault => ({ segment: ordinal + 1, problem });

  const take = (bytes: Buffer, ended: boolean): X12Fault | undefined => {
    let from = 0;
    for (;;) {
      while (from < bytes.length && (bytes[from] ?? 0) <= space) from += 1;
      if (from === bytes.length) break;
      if (isIsa(bytes, from)) {
        const isa = readIsa(bytes, from);
        if (isa === undefined) {
          if (ended || bytes.length - from > 1000)
            return fault('ISA is cut short or damaged: 16 elements and a segment end were expected');
          break;
        }
        separators = isa;
      }
      if (separators === undefined) {
        if (bytes.length - from < 3 && !ended) break;
        return fault('the file does not begin with ISA, so it is no X12 file (835 or 837)');
      }
      const to = bytes.indexOf(separators.terminator, from);
      if (to < 0) break;
      ordinal += 1;
      view.set(bytes, from, to, ordinal);
      onSegment(view);
      from = to + 1;
    }
    rest = from === bytes.length ? empty : Buffer.from(bytes.subarray(from));
    return rest.length > longestSegment
      ? fault('a segment of more than 100,000 characters was found, so it is no claim file')
      : undefined;
  };
  return {
    push: (chunk) => take(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]), false),
    end: () => {
      const found = take(rest, true);
      if (found !== undefined) return found;
      return rest.length === 0
        ? undefined
        : fault('the file ends inside a segment: it is cut short, send for it again');
    },
  };
}

const empty = Buffer.alloc(0);
const noSeparators: Separators = { element: 42, component: 58, terminator: 126 };

/** In either case of letters. */
const isIsa = (bytes: Buffer, from: number): boolean =>
  ((bytes[from] ?? 0) | 32) === 105 &&
  ((bytes[from + 1] ?? 0) | 32) === 115 &&
  ((bytes[from + 2] ?? 0) | 32) === 97;
