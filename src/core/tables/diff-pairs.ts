/**
 * What changed between two quarters of pair edits: pairs whose edit stands on the first day of one but not of the
 * other, or stands with another indicator. Both tables are in order, so they are walked side by side.
 */
import type { PairTable } from '../edits/pair-table.ts';
import type { ServiceDate } from '../claim/service-date.ts';
import type { Difference } from './difference.ts';

export interface PairsOn {
  readonly pairs: PairTable;
  readonly date: ServiceDate;
}

/** `wanted`: either code of the pair; undefined for every pair. */
export function diffPairs(
  before: PairsOn,
  after: PairsOn,
  wanted: ReadonlySet<string> | undefined,
): Difference[] {
  const found: Difference[] = [];
  const [old, now] = [standing(before, wanted), standing(after, wanted)];
  let [was, is] = [old.next(), now.next()];
  const note = (key: string, gone: string | null, come: string | null): void => {
    const what = gone === null ? 'edit added' : come === null ? 'edit deleted' : 'indicator';
    found.push({ key, what, before: gone, after: come, change: null });
  };
  while (was.done !== true || is.done !== true) {
    const [left, right] = [
      was.done === true ? undefined : was.value,
      is.done === true ? undefined : is.value,
    ];
    if (right === undefined || (left !== undefined && left.key < right.key)) {
      if (left !== undefined) note(left.key, `indicator ${left.indicator}`, null);
      was = old.next();
    } else if (left === undefined || right.key < left.key) {
      note(right.key, null, `indicator ${right.indicator}`);
      is = now.next();
    } else {
      if (left.indicator !== right.indicator) note(left.key, left.indicator, right.indicator);
      [was, is] = [old.next(), now.next()];
    }
  }
  return found;
}

interface StandingPair {
  readonly key: string;
  readonly indicator: string;
}

function* standing(
  { pairs: { codes, windows, starts, column2, window }, date }: PairsOn,
  wanted: ReadonlySet<string> | undefined,
): Generator<StandingPair> {
  for (const [rank, column1] of codes.entries()) {
    for (let i = starts[rank] ?? 0; i < (starts[rank + 1] ?? 0); i += 1) {
      const held = windows[window[i] ?? 0];
      if (held === undefined || held.indicator === '9') continue;
      if (held.firstDay !== null && held.firstDay > date) continue;
      if (held.lastDay !== null && held.lastDay < date) continue;
      const other = codes[column2[i] ?? 0] ?? '';
      if (wanted !== undefined && !wanted.has(column1) && !wanted.has(other)) continue;
      yield { key: `${column1}/${other}`, indicator: held.indicator };
    }
  }
}
