/** One thing that differs between two releases of a table, before and after. */
import { mapOf } from '../map-of.ts';

export interface Difference {
  /** A code, a code and modifier, a pair ("97150/97110", column 1 first) or a locality. */
  readonly key: string;
  /** What changed: "work", "price", "edit", "limit" … */
  readonly what: string;
  /** Null where there was nothing before, or there is nothing after. */
  readonly before: string | null;
  readonly after: string | null;
  /** Signed dollars, for prices. */
  readonly change: string | null;
}

/** Fields of two rows of one key that are not the same. */
export function differingFields(
  key: string,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Difference[] {
  const earlier = mapOf(before);
  return Object.entries(after).flatMap(([what, is]) => {
    const was = earlier.get(what) ?? null;
    return was === is ? [] : [{ key, what, before: was, after: is, change: null }];
  });
}
