/** Days of one stretch have the same answers; a day on which anything begins or has ended starts a new one. */
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../src/adapters/rules/rule-book.ts';
import { stretches } from '../../../src/core/reference/stretches.ts';
import { date } from '../../support/claim-days.ts';

const edits = { first: [date('2026-02-10')], last: [date('2026-03-05')] };
const stretchOf = stretches({ editDays: () => edits }, ruleBook);

describe('the stretch of a date', () => {
  it.each([
    ['2026-01-01', '2026-02-09', true],
    ['2026-02-09', '2026-02-10', false],
    ['2026-02-10', '2026-03-05', true],
    ['2026-03-05', '2026-03-06', false],
    ['2026-03-31', '2026-04-01', false],
    ['2024-03-08', '2024-03-09', false],
    ['2025-01-01', '2026-01-01', false],
  ])('%s and %s lie in one: %s', (a, b, same) => {
    expect(stretchOf(date(a)) === stretchOf(date(b))).toBe(same);
  });
});
