import { describe, expect, it } from 'vitest';
import { parseServiceDate, quarterOf, yearOf } from '../../../src/core/claim/service-date.ts';
import { date } from '../../support/claim-days.ts';
import cases from './service-date.cases.json' with { type: 'json' };

describe('a date of service', () => {
  it.each(cases.days)('reads $text', ({ text, year, quarterOfYear }) => {
    const read = date(text);
    expect(read).toBe(text);
    expect(yearOf(read)).toBe(year);
    expect(quarterOf(read) - 4 * year + 1).toBe(quarterOfYear);
  });

  it.each(cases.notDays)('refuses "$text": $why', ({ text }) => {
    expect(parseServiceDate(text)).toBe(undefined);
  });

  it('counts quarters across the turn of a year', () => {
    expect(quarterOf(date('2026-01-01')) - quarterOf(date('2025-12-31'))).toBe(1);
    expect(quarterOf(date('2026-11-23')) - quarterOf(date('2024-09-30'))).toBe(9);
  });
});
