/** What is left of a day where the bundled code of a pair denies. Prices RVU26C, national; pairs NCCI 2024Q3. */
import { expect, it } from 'vitest';
import { reviewDay } from '../../../src/core/review/review-day.ts';
import { claimDay, date, type GivenLine } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const reference = openMemoryReference();
const left = (...lines: readonly GivenLine[]) =>
  reviewDay(claimDay(lines), reference.on(date('2026-08-01'))).afterDenials;

it('prices what stays anew: the full unit passes from 97110 to 97150 (18.04, not 14.03)', () => {
  expect(left({ code: '97110', minutes: 30 }, { code: '97150', minutes: 30 })).toMatchObject({
    codes: ['97110'],
    totals: { allowed: 1804, coinsurance: 361, sequestration: 29, medicarePaid: 1414, partial: false },
  });
});

it('names every code that denies, whatever else stands in the day', () => {
  const day = [
    { code: '97140', minutes: 20 },
    { code: '97530', minutes: 23 },
    { code: '97150', minutes: 30 },
  ];
  expect(left(...day)).toMatchObject({ codes: ['97140', '97530'], totals: { allowed: 1804 } });
});

it('is not asked where no pair denies, or a modifier opens it', () => {
  expect(left({ code: '97110', minutes: 30 }, { code: '97140', minutes: 20 })).toBeUndefined();
  expect(
    left({ code: '97110', minutes: 30, modifiers: ['GP', 'XU'] }, { code: '97150', minutes: 30 }),
  ).toBeUndefined();
});
