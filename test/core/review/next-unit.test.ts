/** The fewest minutes to one more unit, and what the day's allowed total would gain by it. */
import { describe, expect, it } from 'vitest';
import { reviewDay } from '../../../src/core/review/review-day.ts';
import { claimDay, date, type GivenLine } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const reference = openMemoryReference();
const next = (lines: readonly GivenLine[], rule: 'cms' | 'ama' = 'cms') =>
  reviewDay(claimDay(lines, { rule }), reference.on(date('2026-08-01'))).nextUnit;

/** Source: the ladder of Pub. 100-04 chapter 5, section 20.2.C, and the CPT time rule; prices RVU26C, national. */
describe('the next unit', () => {
  it('of one code is the first minute of the next band, at the reduced price', () => {
    expect(next([{ code: '97110', minutes: 38 }])).toEqual({ code: '97110', minutes: 15, allowed: 2221 });
    expect(next([{ code: '97110', minutes: 52 }])).toEqual({ code: '97110', minutes: 1, allowed: 2221 });
  });

  it('of a pool is counted from its total and given to the longest code', () => {
    const day = [
      { code: '97140', minutes: 10 },
      { code: '97110', minutes: 25 },
    ];
    expect(next(day)).toMatchObject({ code: '97110', minutes: 3 });
  });

  it('under the AMA rule is the nearest of any one code', () => {
    const day = [
      { code: '97140', minutes: 10 },
      { code: '97110', minutes: 20 },
    ];
    expect(next(day, 'ama')).toMatchObject({ code: '97110', minutes: 3 });
  });

  it('of a family is counted from the minutes of both its members', () => {
    expect(next([{ code: '97129', minutes: 20 }])).toMatchObject({ code: '97130', minutes: 3 });
    const both = [
      { code: '97129', minutes: 15 },
      { code: '97130', minutes: 10 },
    ];
    expect(next(both)).toMatchObject({ code: '97130', minutes: 13 });
  });

  it('of a family entered on its add-on counts the entered line', () => {
    expect(next([{ code: '97130', minutes: 30 }])).toMatchObject({
      code: '97130',
      minutes: 8,
      allowed: 2104,
    });
  });

  it('does not exist where nothing on the day is timed', () => {
    expect(next([{ code: '97161' }])).toBe(null);
  });
});
