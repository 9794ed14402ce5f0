/**
 * One segment of an X12 file, as positions in the bytes it came in. An element becomes a value only where a reader
 * asks for it by number; whatever nobody asks for (names, addresses, member ids) never leaves the bytes.
 */
import type { Cents } from '../../../core/money/cents.ts';

export interface Separators {
  readonly element: number;
  readonly component: number;
  readonly terminator: number;
}

/** A place in the bytes, elements counted from 1 after the segment's id. */
export interface Segment {
  /** Two or three letters, upper case. */
  readonly id: string;
  /** Counted from 1 over the whole file. */
  readonly ordinal: number;
  readonly count: () => number;
  /** Empty where there is none. */
  readonly text: (element: number) => string;
  /** The same in upper case, for what is a word of the standard: some systems write all in lower case. */
  readonly code: (element: number) => string;
  /** A part of a composite element, counted from 1. */
  readonly part: (element: number, component: number) => string;
  /** Undefined where it is no amount in dollars; 0 where the element is empty. */
  readonly cents: (element: number) => Cents | undefined;
}

const mostElements = 40;
const carriageReturn = 13;
const newline = 10;

/** A view that is set onto one segment after the other, so that none of them costs an object. */
export interface SegmentView extends Segment {
  readonly set: (bytes: Buffer, from: number, to: number, ordinal: number) => void;
}

export function segmentView(separators: () => Separators): SegmentView {
  const starts = new Int32Array(mostElements + 2);
  let bytes: Buffer = Buffer.alloc(0);
  let [from, to, ordinal, elements] = [0, 0, 0, -1];
  let id = '';

  const split = (): void => {
    if (elements >= 0) return;
    const { element } = separators();
    let broken = false;
    elements = 0;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at];
      if (byte === element) {
        if (elements < mostElements) starts[++elements] = at + 1;
      } else if (byte === newline || byte === carriageReturn) broken = true;
    }
    starts[elements + 1] = to + 1;
    if (broken) join();
  };
  /** A line break inside a segment is a wrapped line, no content. */
  const join = (): void => {
    const own = bytes.subarray(from, to).filter((byte) => byte !== newline && byte !== carriageReturn);
    [bytes, from, to, elements] = [Buffer.from(own), 0, own.length, -1];
    split();
  };
  const text = (element: number): string => {
    split();
    const begin = startOf(element);
    return begin < 0 ? '' : slice(begin, endOf(element));
  };
  const startOf = (element: number): number => (element > elements ? -1 : (starts[element] ?? -1));
  const endOf = (element: number): number => (starts[element + 1] ?? 0) - 1;
  const slice = (begin: number, end: number): string => bytes.toString('utf8', begin, end).trim();

  return {
    get id() {
      return id;
    },
    get ordinal() {
      return ordinal;
    },
    set: (of, begin, end, number) => {
      [bytes, from, to, ordinal, elements] = [of, begin, end, number, -1];
      id = idOf(of, begin, end, separators().element);
    },
    count: () => {
      split();
      return elements;
    },
    text,
    code: (element) => text(element).toUpperCase(),
    part: (element, component) => {
      split();
      const begin = startOf(element);
      if (begin < 0) return '';
      const end = endOf(element);
      const between = separators().component;
      let [at, number] = [begin, 1];
      for (let i = begin; i <= end; i += 1) {
        if (i !== end && bytes[i] !== between) continue;
        if (number === component) return slice(at, i);
        [at, number] = [i + 1, number + 1];
      }
      return '';
    },
    cents: (element) => {
      split();
      const begin = startOf(element);
      return begin < 0 ? 0 : centsIn(bytes, begin, endOf(element));
    },
  };
}

const known = new Map<number, string>();

/** Ids repeat, so each is made once. A wrapped line may break inside one. */
function idOf(bytes: Buffer, from: number, to: number, element: number): string {
  let key = 0;
  for (let at = from, letters = 0; at < to && letters < 4; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === element) break;
    if (byte === newline || byte === carriageReturn) continue;
    key = key * 256 + byte;
    letters += 1;
  }
  const held = known.get(key);
  if (held !== undefined) return held;
  let text = '';
  for (let rest = key; rest > 0; rest = Math.floor(rest / 256)) text = String.fromCharCode(rest % 256) + text;
  text = text.toUpperCase();
  if (known.size < 500) known.set(key, text);
  return text;
}

const [minus, dot, zero, nine, space] = [45, 46, 48, 57, 32];

/** "-28.7" is -2870; X12 leaves out zeros that say nothing. */
function centsIn(bytes: Buffer, from: number, to: number): Cents | undefined {
  let [whole, fraction, places, digits] = [0, 0, -1, 0];
  let at = from;
  while (at < to && bytes[at] === space) at += 1;
  const negative = bytes[at] === minus;
  if (negative) at += 1;
  for (; at < to && bytes[at] !== space; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === dot && places < 0) places = 0;
    else if (byte < zero || byte > nine || digits > 12) return undefined;
    else {
      digits += 1;
      if (places < 0) whole = whole * 10 + byte - zero;
      else if (places < 2) [fraction, places] = [fraction * 10 + byte - zero, places + 1];
      else if (byte !== zero) return undefined;
    }
  }
  if (digits === 0) return from === to && !negative ? 0 : undefined;
  const cents = whole * 100 + (places === 1 ? fraction * 10 : fraction);
  return negative ? -cents : cents;
}
