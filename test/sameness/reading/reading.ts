/** What a person can read on a surface, taken from what that surface drew: the same pieces, whoever drew them. */

/** One answer as a surface shows it. */
export interface Shown {
  readonly glance: Reading;
  /** With its working open. */
  readonly whole: Reading;
}

export interface Reading {
  /** Every amount, unit count and other number, smallest first: "$73.48", "3", "97110". */
  readonly figures: readonly string[];
  /** "Fix: …", "Check: …", "Note: …". */
  readonly findings: readonly string[];
  readonly sources: readonly string[];
  readonly confidence: readonly string[];
  /** Buttons that ask on. */
  readonly choices: readonly string[];
  readonly answerId: string | null;
  /** The first line. */
  readonly headline: string;
}

/** A drawing taken apart by its own surface's reader. */
export interface Drawn {
  /** In the order shown, one a line; without buttons. */
  readonly lines: readonly string[];
  readonly choices: readonly string[];
  readonly answerId: string | null;
}

export function readingOf({ lines: drawn, choices, answerId }: Drawn): Reading {
  const lines = drawn.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  const opening = (words: RegExp): readonly string[] => lines.filter((line) => words.test(line));
  return {
    figures: lines.flatMap(figuresIn).sort(),
    findings: [...opening(/^(?:Fix|Check|Note): /)].sort(),
    sources: opening(/^Sources: /),
    confidence: opening(/^Confidence: /),
    ...{ choices, answerId, headline: lines[0] ?? '' },
  };
}

/** Codes, dates, releases, citations and percentages too: whatever holds a digit. */
const figuresIn = (line: string): readonly string[] =>
  (line.match(/\S*\d\S*/g) ?? []).map((word) => word.replace(/^[^\w$-]+|[^\w%]+$/g, ''));

/** The ruler of minutes, said in the words in which a card says it: what is on it is where the day's minutes lie. */
export const rulerAt = (minutes: string): string => `Ruler of timed minutes: ${minutes}`;

export const ruler = (line: string): string =>
  line.replace(/^Ruler of timed minutes: (\d+) lie in .*$/, (_, minutes: string) => rulerAt(minutes));
