/**
 * Reports counted quarter by quarter. A quarter that is over is counted once; what is taken back of it later, or begins
 * to count later, changes the count of the quarter that is over then, never one that was published.
 */
import { mapOf } from '../map-of.ts';
import { cellOf, type DenialFacts, type DenialOutcome } from '../team/denial-report.ts';

const endedWell: ReadonlySet<DenialOutcome> = new Set(['overturned', 'partly-paid']);
const partOf = (outcome: DenialOutcome): keyof Parts => (endedWell.has(outcome) ? 'won' : 'rest');

/** One report of a team that counts. */
export interface Vote {
  readonly team: string;
  /** When it was made. */
  readonly quarter: string;
  readonly facts: Pick<DenialFacts, 'code' | 'payer' | 'carc' | 'outcome'>;
}

export interface CountedCell extends Pick<DenialFacts, 'code' | 'payer' | 'carc'> {
  /** Really there now, of the quarters shown. */
  readonly reports: number;
  readonly teams: number;
  readonly quarters: Readonly<Record<string, CountedQuarter>>;
}

export interface CountedQuarter {
  /** What the quarter adds to the cell's figure. Fixed once counted. */
  readonly net: Parts;
  /** How many of its reports are in any quarter's net. */
  readonly credited: Parts;
}

interface Parts {
  readonly won: number;
  readonly rest: number;
}

export interface Counting {
  /** The quarters shown, oldest first, all of them over. */
  readonly window: readonly string[];
  readonly before: readonly CountedCell[];
  /** The last quarter counted before. */
  readonly since: string | undefined;
  readonly votes: readonly Vote[];
}

export function countQuarters({ window, before, since = '', votes }: Counting): readonly CountedCell[] {
  const here = new Map<string, Here>();
  for (const { code, payer, carc } of before)
    here.set(cellOf({ code, payer, carc }), emptyCell({ code, payer, carc }));
  for (const vote of votes) {
    if (!window.includes(vote.quarter)) continue;
    const { code, payer, carc, outcome } = vote.facts;
    const cell = here.get(cellOf(vote.facts)) ?? emptyCell({ code, payer, carc });
    here.set(cellOf(vote.facts), cell);
    const once = `${vote.quarter} ${vote.team}`;
    if (cell.counted.has(once)) continue;
    cell.counted.add(once);
    cell.teams.add(vote.team);
    const parts = cell.parts.get(vote.quarter) ?? none;
    const part = partOf(outcome);
    cell.parts.set(vote.quarter, { ...parts, [part]: parts[part] + 1 });
  }
  const known = new Map(before.map((cell) => [cellOf(cell), cell.quarters]));
  return [...here].flatMap(([key, cell]) => {
    const quarters = quartersOf(cell, known.get(key) ?? {}, { window, since });
    const isEmpty = Object.values(quarters).every(({ net, credited }) =>
      [net, credited].every(({ won, rest }) => won === 0 && rest === 0),
    );
    return isEmpty ? [] : [{ ...cell.of, reports: cell.counted.size, teams: cell.teams.size, quarters }];
  });
}

interface Here {
  readonly of: Pick<DenialFacts, 'code' | 'payer' | 'carc'>;
  readonly counted: Set<string>;
  readonly teams: Set<string>;
  readonly parts: Map<string, Parts>;
}

const none: Parts = { won: 0, rest: 0 };
const emptyCell = (of: Here['of']): Here => ({ of, counted: new Set(), teams: new Set(), parts: new Map() });

function quartersOf(
  { parts }: Here,
  before: CountedCell['quarters'],
  { window, since }: { readonly window: readonly string[]; readonly since: string },
): CountedCell['quarters'] {
  const last = window.at(-1);
  let changed = none;
  const earlier = mapOf(before);
  const quarters = new Map<string, CountedQuarter>();
  for (const quarter of window) {
    const now = parts.get(quarter) ?? none;
    const { net, credited } = earlier.get(quarter) ?? { net: none, credited: none };
    if (quarter > since) quarters.set(quarter, { net: now, credited: now });
    else {
      changed = plus(changed, plus(now, credited, -1));
      quarters.set(quarter, { net, credited: now });
    }
  }
  const newest = last === undefined ? undefined : quarters.get(last);
  if (last !== undefined && newest !== undefined)
    quarters.set(last, { ...newest, net: plus(newest.net, changed) });
  return Object.fromEntries(quarters);
}

const plus = (a: Parts, b: Parts, times = 1): Parts => ({
  won: a.won + times * b.won,
  rest: a.rest + times * b.rest,
});
