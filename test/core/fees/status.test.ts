import { describe, expect, it } from 'vitest';
import { paidNothing, payabilityOf, pricedFromValues } from '../../../src/core/fees/status.ts';

/** Source: RVU26A documentation, Attachment A: only A, R and T rows are paid from their RVUs. */
describe('status indicators', () => {
  it.each([
    { status: 'A', means: 'payable', priced: true, nothing: false },
    { status: 'R', means: 'restricted', priced: true, nothing: false },
    { status: 'T', means: 'conditional', priced: true, nothing: false },
    { status: 'B', means: 'bundled', priced: false, nothing: true },
    { status: 'M', means: 'reporting-only', priced: false, nothing: true },
    { status: 'C', means: 'contractor', priced: false, nothing: false },
    { status: 'I', means: 'other-code', priced: false, nothing: false },
    { status: 'N', means: 'non-covered', priced: false, nothing: false },
    { status: 'X', means: 'not-priced-here', priced: false, nothing: false },
    { status: 'P', means: 'not-priced-here', priced: false, nothing: false },
    { status: 'E', means: 'not-priced-here', priced: false, nothing: false },
    { status: 'J', means: 'not-priced-here', priced: false, nothing: false },
    { status: 'D', means: 'ended', priced: false, nothing: false },
    { status: 'H', means: 'ended', priced: false, nothing: false },
  ])('$status is $means', ({ status, means, priced, nothing }) => {
    const payability = payabilityOf(status);
    expect(payability).toBe(means);
    expect(pricedFromValues(payability)).toBe(priced);
    expect(paidNothing(payability)).toBe(nothing);
  });
});
