/** A table of pair edits packed into typed arrays gives back every row, whatever order they came in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collectPairs,
  mergedPairs,
  pairRows,
  spanOf,
  type PairRow,
  type PairTable,
} from '../../../src/core/edits/pair-table.ts';
import type { ServiceDate } from '../../../src/core/claim/service-date.ts';

const day = (text: string): ServiceDate => text as ServiceDate;

function packed(rows: readonly PairRow[]): PairTable {
  const pairs = collectPairs();
  for (const { column1, column2, ...window } of rows)
    pairs.add(pairs.codeOf(column1), pairs.codeOf(column2), pairs.windowOf(window));
  return pairs.build();
}

const row = fc.record({
  column1: fc.constantFrom('97150', '97110', '97140', 'G0283', '0001A'),
  column2: fc.constantFrom('97110', '97530', '97164', '97032', 'V5362'),
  firstDay: fc.constantFrom(null, day('2019-01-01'), day('2020-10-01'), day('2024-07-01')),
  lastDay: fc.constantFrom(null, day('2019-12-31'), day('2025-06-30')),
  indicator: fc.constantFrom('0', '1', '9') as fc.Arbitrary<PairRow['indicator']>,
  rationale: fc.constantFrom('Misuse', 'More extensive procedure'),
});

const inOrder = (rows: Iterable<PairRow>): string[] => [...rows].map((each) => JSON.stringify(each)).sort();

describe('a packed table of pair edits', () => {
  it('holds exactly the rows it was given', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const keysInOrder = rows.map(({ column1, column2, firstDay, lastDay, indicator, rationale }) => ({
          ...{ column1, column2, firstDay, lastDay, indicator, rationale },
        }));
        expect(inOrder(pairRows(packed(rows)))).toEqual(inOrder(keysInOrder));
      }),
    );
  });

  it('is the same table in whatever order the rows came', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        expect(packed([...rows].reverse())).toEqual(packed(rows));
      }),
    );
  });

  it('lists pairs in order of their codes, and is put together again from its blocks', () => {
    const edit = { firstDay: null, lastDay: null, indicator: '1', rationale: 'Misuse' } as const;
    const table = packed([
      { column1: '97150', column2: '97530', ...edit },
      { column1: '97110', column2: '97164', ...edit },
      { column1: '97150', column2: '97110', ...edit },
    ]);
    const pairs = [...pairRows(table)].map(({ column1, column2 }) => `${column1}/${column2}`);
    expect(pairs).toEqual(['97110/97164', '97150/97110', '97150/97530']);
    const blocks = table.codes.map((_, rank) => {
      const [from, to] = [table.starts[rank], table.starts[rank + 1]];
      return { rank, column2: table.column2.slice(from, to), window: table.window.slice(from, to) };
    });
    expect(mergedPairs(table.codes, table.windows, blocks)).toEqual(table);
  });

  it.each([
    [[2, 4, 4, 4, 9], 4, [1, 4]],
    [[2, 4, 9], 2, [0, 1]],
    [[2, 4, 9], 9, [2, 3]],
    [[2, 4, 9], 5, [2, 2]],
    [[], 5, [0, 0]],
  ])('in %j finds %i at %j', (ranks, wanted, span) => {
    expect(spanOf(new Uint16Array(ranks), wanted)).toEqual(span);
  });

  it('grows past its first room', () => {
    const pairs = collectPairs();
    const window = pairs.windowOf({ firstDay: null, lastDay: null, indicator: '1', rationale: 'Misuse' });
    for (let i = 0; i < 70_000; i += 1)
      pairs.add(pairs.codeOf('97150'), pairs.codeOf(String(10_000 + (i % 30_000))), window);
    const table = pairs.build();
    expect([table.column2.length, table.codes.length]).toEqual([70_000, 30_001]);
  });
});
