import { describe, expect, it } from 'vitest';
import { citationOf, holdsOn } from '../../../src/core/sources/citation.ts';

describe('the days a value holds', () => {
  const year = { from: '2025-01-01', to: '2025-12-31' };
  it.each([
    { date: '2024-12-31', holds: false },
    { date: '2025-01-01', holds: true },
    { date: '2025-12-31', holds: true },
    { date: '2026-01-01', holds: false },
  ])('$date lies in 2025: $holds', ({ date, holds }) => {
    expect(holdsOn(year, date)).toBe(holds);
  });

  it('has no end where none is known', () => {
    expect(holdsOn({ from: '2025-01-01', to: null }, '2099-12-31')).toBe(true);
  });
});

describe('how we know a value', () => {
  it('is a citation a reader can open, or the place to verify a belief', () => {
    const citation = { source: 'RVU26C', locator: '97110' };
    expect(citationOf({ basis: 'file', citation })).toEqual({ citation });
    expect(citationOf({ basis: 'believed', verifyAt: 'CMS' })).toEqual({ verifyAt: 'CMS' });
  });
});
