/** Which tables an answer rests on: alike only where every release of every table is. */
import type { ReferenceData } from '../ports.ts';
import { fingerprint } from '../sources/fingerprint.ts';
import type { Release } from '../sources/release.ts';

export interface TablesMark {
  readonly mark: string;
  /** The first day of the newest release of each table. */
  readonly newest: readonly (readonly [kind: string, firstDay: string])[];
}

const known = new WeakMap<readonly Release[], TablesMark>();

export function tablesMark({ releases }: Pick<ReferenceData, 'releases'>): TablesMark {
  const found = known.get(releases);
  if (found !== undefined) return found;
  const newest = new Map<string, string>();
  for (const { kind, firstDay } of releases)
    if (firstDay > (newest.get(kind) ?? '')) newest.set(kind, firstDay);
  const names = releases.map(({ kind, name, sha256, conversionFactor }) =>
    [kind, name, sha256, conversionFactor].join(' '),
  );
  const mark = { mark: fingerprint(names.sort().join('\n')), newest: [...newest] };
  known.set(releases, mark);
  return mark;
}

/** Whether some table is older now than it was: what it says corrects nothing. */
export function wentBack(then: TablesMark, now: TablesMark): boolean {
  const held = new Map(now.newest);
  return then.newest.some(([kind, day]) => day > (held.get(kind) ?? ''));
}
