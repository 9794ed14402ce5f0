import { describe, expect, it } from 'vitest';
import { dayUnits, unitsInOrder } from '../../support/count-units.ts';
import type { GivenLine } from '../../support/claim-days.ts';
import poolCases from './allocate-pool.cases.json' with { type: 'json' };
import dayCases from './allocate-day.cases.json' with { type: 'json' };
import familyCases from './families.cases.json' with { type: 'json' };

describe("one pool of 15-minute codes: CMS's total against the AMA's code by code", () => {
  it.each(poolCases)('$name', ({ input, expected }) => {
    const counted = dayUnits(input.lines, input.rule as 'cms' | 'ama');
    expect(unitsInOrder(counted)).toEqual(expected.units);
    expect(counted.alternatives).toEqual(expected.alternatives);
    expect(counted.allowedAllocations).toBe(expected.alternatives.length + 1);
    expect({ minutes: counted.timedMinutes, units: counted.timedUnits }).toEqual({
      minutes: expected.timedMinutes,
      units: expected.timedUnits,
    });
  });
});

describe('a whole day: plans of care apart, untimed codes, stated units', () => {
  it.each(dayCases)('$name', ({ input, expected }) => {
    const counted = dayUnits(input.lines as readonly GivenLine[]);
    expect(unitsInOrder(counted)).toEqual(expected.units);
    expect(counted.timedMinutes).toBe(expected.timedMinutes);
    expect(counted.timedUnits).toBe(expected.timedUnits);
  });
});

describe('families and other time bases', () => {
  it.each(familyCases)('$name', ({ input, expected }) => {
    const counted = dayUnits(input.lines);
    expect(unitsInOrder(counted)).toEqual(expected.units);
    expect({ minutes: counted.timedMinutes, units: counted.timedUnits }).toEqual({ minutes: 0, units: 0 });
  });
});
