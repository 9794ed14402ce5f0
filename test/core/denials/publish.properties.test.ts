/**
 * Whoever knows every report but one, of every quarter, and sees every publication, cannot tell whether that one was
 * made: the two things the guarantee of publish.ts rests on are proved here one by one, and an attack is played.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countQuarters, type CountedCell, type Vote } from '../../../src/core/denials/count-quarters.ts';
import { twoSidedGeometric, type Noise } from '../../../src/core/denials/noise.ts';
import {
  fewestReports,
  fewestShown,
  publish,
  quartersShown,
  type Publication,
} from '../../../src/core/denials/publish.ts';
import { mondayOf, quarterBefore, quarterNamed } from '../../../src/core/denials/quarter.ts';

const cell = { code: '97530', payer: 'Aetna', carc: '97' };
type Outcome = Vote['facts']['outcome'];
const vote = (team: string, quarter: string, outcome: Outcome = 'denied', of = cell): Vote => ({
  ...{ team, quarter },
  facts: { ...of, outcome },
});
const votesOf = (teams: number, quarter: string, outcome: Outcome = 'denied'): Vote[] =>
  Array.from({ length: teams }, (_, index) => vote(`T${index}`, quarter, outcome));

const none: Noise = () => 0;
/** As the program draws it, from a secret that `seed` stands for. */
const noiseOf =
  (seed: string): Noise =>
  (...parts) =>
    twoSidedGeometric(createHash('sha256').update(JSON.stringify([seed, ...parts])).digest()); // prettier-ignore

const mondays = ['2026-01-05', '2026-04-06', '2026-07-06', '2026-10-05', '2027-01-04'];
const quarters = ['2025Q4', '2026Q1', '2026Q2', '2026Q3', '2026Q4'];

/** The first publications, one a quarter; `at(week)`: the votes there are then. */
function year(at: (week: string) => readonly Vote[], noise: Noise, count: number): readonly Publication[] {
  let before: Publication | undefined;
  return mondays.slice(0, count).map((week) => (before = publish({ week, before, votes: at(week), noise })));
}

describe('a cell', () => {
  const once = (votes: readonly Vote[]): Publication =>
    publish({ week: '2026-10-05', before: undefined, votes, noise: none });

  it.each([
    ['27 reports', votesOf(27, '2026Q3'), undefined],
    ['30 reports', votesOf(30, '2026Q3'), 30],
    ['33 reports', votesOf(33, '2026Q3'), 35],
    ['33 reports of a quarter that is not over', votesOf(33, '2026Q4'), undefined],
    ['33 reports of a year ago', votesOf(33, '2025Q3'), undefined],
    ['32 reports of one team', Array.from({ length: 32 }, () => vote('T1', '2026Q3')), undefined],
  ])('of %s', (_, votes, shown) => {
    expect(once(votes).cells.map(({ reports }) => reports)).toEqual(shown === undefined ? [] : [shown]);
  });

  it.each([
    [20, 20, 20],
    [31, 9, null],
    [9, 31, null],
  ])('of which %i stayed denied and %i were overturned', (denied, overturned, shown) => {
    const won = votesOf(denied + overturned, '2026Q3', 'overturned').slice(denied);
    const cells = once([...votesOf(denied, '2026Q3'), ...won]).cells;
    expect(cells.map((each) => each.overturned)).toEqual([shown]);
  });

  it('that noise alone lifts is not shown: fewer than five reports, or fewer than three teams', () => {
    const lifted: Noise = () => 20;
    const shown = (votes: readonly Vote[]): number =>
      publish({ week: '2026-10-05', before: undefined, votes, noise: lifted }).cells.length;
    const twoTeams = quarters.flatMap((quarter) => votesOf(2, quarter));
    expect([shown([]), shown(votesOf(4, '2026Q3')), shown(twoTeams), shown(votesOf(5, '2026Q3'))]).toEqual([
      ...[0, 0, 0, 1],
    ]);
  });

  it('stands still from one quarter’s end to the next, whatever comes and goes', () => {
    const first = publish({
      week: '2026-10-05',
      before: undefined,
      votes: votesOf(60, '2026Q3'),
      noise: none,
    });
    const votes = [...votesOf(10, '2026Q3'), ...votesOf(90, '2026Q4')];
    const later = publish({ week: '2026-12-28', before: first, votes, noise: none });
    expect(later).toEqual({ ...first, week: '2026-12-28' });
    const [cellThen] = publish({ week: '2027-01-04', before: later, votes, noise: none }).cells;
    expect(cellThen?.reports).toBe(100);
  });

  it('is published on Mondays', () => {
    const hour = 3_600_000;
    const moments = [Date.UTC(2026, 3, 5, 23), Date.UTC(2026, 3, 6), Date.UTC(2026, 3, 12) + 23 * hour];
    expect(moments.map(mondayOf)).toEqual(['2026-03-30', '2026-04-06', '2026-04-06']);
    expect([quarterNamed('2026-04-06'), quarterBefore('2026Q1')]).toEqual(['2026Q2', '2025Q4']);
  });
});

/** Who reports what, and from which Monday to before which other it is there. */
const report = fc.record({
  team: fc.nat({ max: 6 }).map((team) => `T${team}`),
  quarter: fc.constantFrom(...quarters),
  outcome: fc.constantFrom('denied' as const, 'overturned' as const),
  of: fc.constantFrom(cell, { ...cell, payer: 'UHC' }, { ...cell, code: '97140' }),
  there: fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })),
});
type Report = typeof report extends fc.Arbitrary<infer T> ? T : never;

const votesAt = (reports: readonly Report[], index: number): readonly Vote[] =>
  reports
    .filter(({ there: [from, until] }) => from <= index && index < Math.max(until, from))
    .map(({ team, quarter, outcome, of }) => vote(team, quarter, outcome, of));

/** Every count that noise is put on, over five quarters. */
function netCounts(reports: readonly Report[]): ReadonlyMap<string, number> {
  const nets = new Map<string, number>();
  let before: readonly CountedCell[] = [];
  let since: string | undefined;
  for (const [index, last] of quarters.entries()) {
    const window = [last];
    while (window.length < quartersShown) window.unshift(quarterBefore(window[0] ?? last));
    before = countQuarters({ window, before, since, votes: votesAt(reports, index) });
    since = last;
    for (const { code, payer, quarters: counted } of before) {
      for (const [quarter, { net }] of Object.entries(counted)) {
        nets.set(`${code} ${payer} ${quarter} won`, net.won);
        nets.set(`${code} ${payer} ${quarter} rest`, net.rest);
      }
    }
  }
  return nets;
}

describe('one report of an honest team', () => {
  it('changes one count by one when it enters and one when it is taken back, and no other, whatever all others do', () => {
    const honest = report.map((each) => ({ ...each, team: 'HONEST' }));
    fc.assert(
      fc.property(fc.array(report, { maxLength: 60 }), honest, (others, one) => {
        const [without, withIt] = [netCounts(others), netCounts([...others, one])];
        const changes = [...new Set([...without.keys(), ...withIt.keys()])]
          .map((count) => (withIt.get(count) ?? 0) - (without.get(count) ?? 0))
          .filter((change) => change !== 0);
        expect(changes.every((change) => Math.abs(change) === 1)).toBe(true);
        expect(changes.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a count that was published as it was', () => {
    const there: Report = { team: 'T1', quarter: '2026Q1', outcome: 'denied', of: cell, there: [0, 3] };
    expect(netCounts([there]).get('97530 Aetna 2026Q1 rest')).toBe(1);
    expect(netCounts([there]).get('97530 Aetna 2026Q3 rest')).toBe(-1);
  });
});

describe('the noise', () => {
  it('is two-sided geometric, so that no value is more than twice as likely from a count as from the next one', () => {
    // Every row of 16 coins, each once: the shares are exact up to rows that are heads alone.
    const counts = new Map<number, number>();
    for (let coins = 0; coins < 2 ** 16; coins += 1) {
      const z = twoSidedGeometric(Uint8Array.of(coins >> 8, coins & 255));
      counts.set(z, (counts.get(z) ?? 0) + 1);
    }
    for (let z = -5; z <= 5; z += 1) {
      const share = (counts.get(z) ?? 0) / 2 ** 16;
      expect(Math.abs(share * 3 * 2 ** Math.abs(z) - 1)).toBeLessThan(0.02);
    }
    expect(counts.get(3)).toBe(counts.get(-3));
  });

  it('lifts a cell over what is shown by more than few reports in less than one of a thousand', () => {
    // Two draws a quarter, added up: the chance that they come to so much.
    let sums = new Map([[0, 1]]);
    for (let draw = 0; draw < 2 * quartersShown; draw += 1) {
      const next = new Map<number, number>();
      for (const [sum, chance] of sums) {
        for (let z = -40; z <= 40; z += 1)
          next.set(sum + z, (next.get(sum + z) ?? 0) + (chance * 2 ** -Math.abs(z)) / 3);
      }
      sums = next;
    }
    const over = (least: number): number =>
      [...sums].reduce((all, [sum, chance]) => (sum >= least ? all + chance : all), 0);
    // The third team's first report, where two reported each quarter before; the fifth report.
    const [thirdTeam, fifthReport] = [2 * quartersShown + 1, fewestReports];
    expect(
      [over(fewestShown - thirdTeam), over(fewestShown - fifthReport)].map((each) => each < 1e-3),
    ).toEqual([...[true, true]]);
  });

  it('stands on what is shown and on nothing else: the same noisy counts are shown alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 80 }), fc.integer({ min: -4, max: 4 }), (count, more) => {
        const lifted: Noise = (_, quarter, part) => (quarter === '2026Q3' && part === 'rest' ? more : 0);
        const seen = (votes: readonly Vote[], noise: Noise) =>
          publish({ week: '2026-10-05', before: undefined, votes, noise }).cells;
        fc.pre(count + more >= fewestReports);
        expect(seen(votesOf(count, '2026Q3'), lifted)).toEqual(seen(votesOf(count + more, '2026Q3'), none));
      }),
    );
  });
});

/**
 * They know all reports but one, place their own so that it tips what is shown, and guess from all they see: how often
 * the best guess there is, learnt from the answers themselves, is right.
 */
function rightGuesses(theirs: (quarter: number) => number, noise: (trial: number) => Noise): number {
  const trials = 1_000;
  const votes = [0, 1].map((reported) =>
    quarters.map((_, index) => [
      ...quarters.slice(0, index + 1).flatMap((quarter, i) => votesOf(theirs(i), quarter)),
      ...(reported === 1 && index >= 1 ? [vote('HONEST', '2026Q1')] : []),
    ]),
  );
  const seen = new Map<string, [number, number]>();
  for (let trial = 0; trial < trials; trial += 1) {
    const reported = trial % 2;
    const at = (week: string): readonly Vote[] => votes[reported]?.[mondays.indexOf(week)] ?? [];
    const figures = year(at, noise(trial), 3).map(({ cells }) => cells.map(({ reports }) => reports));
    const key = JSON.stringify(figures.slice(1));
    const times = seen.get(key) ?? [0, 0];
    times[reported] = (times[reported] ?? 0) + 1;
    seen.set(key, times);
  }
  return [...seen.values()].reduce((sum, [without, withIt]) => sum + Math.max(without, withIt), 0) / trials;
}

describe('colluding teams, over several quarters', () => {
  it.each([
    ['report so many that one more tips the rounding', (quarter: number) => (quarter === 1 ? 22 : 20)],
    ['report so many that one more tips the cell into sight', (quarter: number) => (quarter === 1 ? 20 : 9)],
    ['report fewer from quarter to quarter', (quarter: number) => 40 - 8 * quarter],
  ])('%s: they are right about one honest report in less than two of three', (_, theirs) => {
    expect(rightGuesses(theirs, (trial) => noiseOf(`${trial}`))).toBeLessThan(2 / 3);
    // Without noise they would know.
    expect(rightGuesses(theirs, () => none)).toBe(1);
  });
});
