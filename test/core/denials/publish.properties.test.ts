/** Whoever sees only what is published, with any number of teams' own knowledge, learns nothing of a hidden cell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish, type PublishedCell } from '../../../src/core/denials/publish.ts';
import { cellOf, type DenialFacts, type PooledVote } from '../../../src/core/team/denial-report.ts';

const facts = (
  code: string,
  payer: string,
  carc: string,
  outcome: DenialFacts['outcome'] = 'denied',
): DenialFacts => ({
  ...{ code, payer, carc, outcome, quarter: '2026Q3' },
  ...{ companions: [], modifiers: [], whatWorked: [] },
});
const votes = (count: number, teams: number, of: DenialFacts): PooledVote[] =>
  Array.from({ length: count }, (_, i) => ({ voter: `${cellOf(of)} ${i % teams}`, facts: of }));

describe('a cell is shown', () => {
  const cell = facts('97530', 'Aetna', '97');
  it.each([
    [4, 4, undefined],
    [5, 2, undefined],
    [5, 3, 5],
    [7, 3, 5],
    [8, 3, 10],
    [12, 12, 10],
    [13, 4, 15],
  ])('%i reports by %i teams', (count, teams, shown) => {
    expect(publish(votes(count, teams, cell))[0]?.reports).toBe(shown);
  });

  it('with its outcome only where both ways it ended are large enough', () => {
    const won = facts('97530', 'Aetna', '97', 'overturned');
    const overturned = (lost: number, win: number): number | null | undefined =>
      publish([...votes(lost, 3, cell), ...votes(win, 3, won)])[0]?.overturned;
    expect([overturned(4, 6), overturned(5, 4), overturned(5, 6), overturned(0, 9)]).toEqual([
      null,
      null,
      5,
      null,
    ]);
  });
});

const anyVotes = fc.array(
  fc.record({
    voter: fc.nat({ max: 5 }).map(String),
    facts: fc
      .record({
        code: fc.constantFrom('97530', '97140', '97110'),
        payer: fc.constantFrom('Aetna', 'UHC', 'Medicare'),
        carc: fc.constantFrom('97', '50'),
        outcome: fc.constantFrom('denied' as const, 'overturned' as const),
      })
      .map(({ code, payer, carc, outcome }) => facts(code, payer, carc, outcome)),
  }),
  { maxLength: 120 },
);
const keyOf = ({ code, payer, carc }: PublishedCell): string => cellOf(facts(code, payer, carc));

describe('subtraction', () => {
  it('finds nothing: whatever the hidden cells hold, the same is published', () => {
    fc.assert(
      fc.property(anyVotes, anyVotes, (those, others) => {
        const shown = publish(those);
        const visible = new Set(shown.map(keyOf));
        const kept = those.filter(({ facts: of }) => visible.has(cellOf(of)));
        const otherwise = new Set(publish(others).map(keyOf));
        const hidden = others.filter(
          ({ facts: of }) => !visible.has(cellOf(of)) && !otherwise.has(cellOf(of)),
        );
        expect(publish([...kept, ...hidden])).toEqual(shown);
      }),
    );
  });

  it('of two days finds less than a whole step: one report more changes nothing, or a whole step', () => {
    fc.assert(
      fc.property(anyVotes, anyVotes, (those, [more]) => {
        if (more === undefined) return;
        const before = new Map(publish(those).map((cell) => [keyOf(cell), cell.reports]));
        for (const cell of publish([...those, more])) {
          expect([0, 5]).toContain(cell.reports - (before.get(keyOf(cell)) ?? cell.reports));
        }
      }),
    );
  });

  it('every count is a multiple of five, and none is under five', () => {
    fc.assert(
      fc.property(anyVotes, (those) => {
        for (const { reports, overturned } of publish(those)) {
          expect([reports % 5, (overturned ?? 0) % 5, reports >= 5]).toEqual([0, 0, true]);
        }
      }),
    );
  });
});
