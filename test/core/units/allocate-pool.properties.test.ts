import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocatePool } from '../../../src/core/units/allocate-pool.ts';
import { ladder } from '../../support/count-units.ts';
import { allowedAllocations } from '../../support/enumerate-allocations.ts';

const pool = fc.array(fc.integer({ min: 0, max: 75 }), { minLength: 1, maxLength: 7 });
const asText = (vectors: readonly (readonly number[])[]): string[] => vectors.map(String).sort();

describe('any pool of timed minutes', () => {
  it('allows exactly the allocations that an enumeration of every unit vector finds', () => {
    fc.assert(
      fc.property(pool, (minutes) => {
        const { units, alternatives, allowed } = allocatePool(minutes, ladder);
        const expected = allowedAllocations(minutes);
        expect(asText([units, ...alternatives])).toEqual(asText(expected));
        expect(allowed).toBe(expected.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('has as many units as the ladder gives its total', () => {
    fc.assert(
      fc.property(pool, (minutes) => {
        const { units, totalUnits } = allocatePool(minutes, ladder);
        const total = minutes.reduce((sum, each) => sum + each, 0);
        const onLadder = total < 8 ? 0 : Math.floor((total + 7) / 15);
        expect(totalUnits).toBe(onLadder);
        expect(units.reduce((sum, each) => sum + each, 0)).toBe(onLadder);
      }),
    );
  });

  it('never has fewer units when minutes rise', () => {
    fc.assert(
      fc.property(pool, fc.nat(), fc.integer({ min: 1, max: 60 }), (minutes, which, more) => {
        const longer = minutes.map((each, i) => (i === which % minutes.length ? each + more : each));
        const [before, after] = [allocatePool(minutes, ladder), allocatePool(longer, ladder)];
        expect(Math.min(after.totalUnits, before.totalUnits)).toBe(before.totalUnits);
      }),
    );
  });

  it('allows the same allocations in whatever order its codes are entered', () => {
    fc.assert(
      fc.property(pool, fc.infiniteStream(fc.nat()), (minutes, keys) => {
        const order = minutes
          .map((_, index) => ({ index, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ index }) => index);
        const shuffled = allocatePool(
          order.map((index) => minutes[index] ?? 0),
          ladder,
        );
        const back = [shuffled.units, ...shuffled.alternatives].map((units) =>
          minutes.map((_, index) => units[order.indexOf(index)]),
        );
        const { units, alternatives } = allocatePool(minutes, ladder);
        expect(back.map(String).sort()).toEqual(asText([units, ...alternatives]));
      }),
    );
  });
});

describe('a tie beyond what a reader can weigh', () => {
  it('is counted in full and listed up to 1,000 alternatives', () => {
    const { allowed, alternatives, totalUnits } = allocatePool(Array<number>(14).fill(7), ladder);
    expect({ totalUnits, allowed, listed: alternatives.length }).toEqual({
      totalUnits: 7,
      allowed: 3432,
      listed: 1000,
    });
  });
});
