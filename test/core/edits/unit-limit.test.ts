import { describe, expect, it } from 'vitest';
import { unitsPast, type UnitLimit } from '../../../src/core/edits/unit-limit.ts';
import cases from './unit-limit.cases.json' with { type: 'json' };

describe('medically unlikely edits', () => {
  it.each(cases)('$name', ({ input, expected }) => {
    expect(unitsPast(input.limit as UnitLimit, input.lines) ?? null).toBe(expected);
  });
});
