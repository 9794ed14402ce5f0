/** One thing verified about the shipped figures: what it was, and in a plain sentence what is wrong with it. */
export interface Check {
  readonly what: string;
  /** Undefined where all is well. */
  readonly fault: string | undefined;
}

/** The first fault found, if any: each is fixed on its own. */
export const firstFault = (faults: Iterable<string>): string | undefined => [...faults][0];

/** The first text that stands more than once. */
export function repeated(texts: Iterable<string>): string | undefined {
  const seen = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) return text;
    seen.add(text);
  }
  return undefined;
}
