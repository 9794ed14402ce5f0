/** Rows over pages: all of them, in order, none alone where two could stand together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRows } from '../../../src/adapters/toolkit/split-rows.ts';

const ten = (count: number): number[] => Array<number>(count).fill(10);

describe('rows of ten points', () => {
  it.each([
    { name: 'fit', rows: 3, first: 30, counts: [3] },
    { name: 'go on', rows: 12, first: 50, counts: [5, 7] },
    { name: 'leave no row alone at the foot', rows: 6, first: 19, counts: [0, 6] },
    { name: 'leave no row alone at the head', rows: 6, first: 50, counts: [4, 2] },
    { name: 'wait for the next page where there is no room', rows: 2, first: 5, counts: [0, 2] },
    { name: 'may be one', rows: 1, first: 5, counts: [0, 1] },
    { name: 'fill several pages', rows: 25, first: 30, counts: [3, 10, 10, 2] },
  ])('$name', ({ rows, first, counts }) => {
    expect(splitRows(ten(rows), { first, further: 100 })).toEqual(counts);
  });
});

it('holds for any rows', () => {
  const any = fc.array(fc.integer({ min: 8, max: 60 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(any, fc.integer({ min: 0, max: 400 }), (heights, first) => {
      const counts = splitRows(heights, { first, further: 400 });
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(heights.length);
      let row = 0;
      counts.forEach((count, i) => {
        const sum = heights.slice(row, row + count).reduce((all, each) => all + each, 0);
        expect(sum).toBeLessThanOrEqual(i === 0 ? first : 400);
        row += count;
      });
      if (heights.length > 1) expect(counts).not.toContain(1);
      expect(counts.slice(1)).not.toContain(0);
    }),
  );
});
