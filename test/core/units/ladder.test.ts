import { describe, expect, it } from 'vitest';
import { bandOf, minutesToNextUnit, unitsFor } from '../../../src/core/units/ladder.ts';
import { ladder } from '../../support/count-units.ts';
import cases from './ladder.cases.json' with { type: 'json' };

describe('the unit ladder of 15-minute codes', () => {
  it.each(cases.bands)('$from to $to minutes are $units units', ({ units, from, to }) => {
    const minutes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    expect(minutes.map((each) => unitsFor(each, ladder))).toEqual(minutes.map(() => units));
    expect(bandOf(units, ladder)).toEqual({ from, to });
  });

  it.each(cases.toNextUnit)('from $minutes minutes it takes $more more', ({ minutes, more }) => {
    expect(minutesToNextUnit(minutes, ladder)).toBe(more);
  });

  it('gives one unit more every 15 minutes, over a whole day', () => {
    const day = Array.from({ length: 1441 }, (_, minutes) => minutes);
    const jumps = day.filter(
      (minutes) => minutes > 0 && unitsFor(minutes, ladder) > unitsFor(minutes - 1, ladder),
    );
    expect(jumps).toEqual(Array.from({ length: 96 }, (_, unit) => 8 + 15 * unit));
  });
});
