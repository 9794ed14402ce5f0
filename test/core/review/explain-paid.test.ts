/**
 * What came against what was expected, with the one cause that each amount has. Amounts are arithmetic on RVU26C:
 * 97110 is 29.06 in full and 22.21 reduced (national, not a QP).
 */
import { describe, expect, it } from 'vitest';
import { explainPaid } from '../../../src/core/review/explain-paid.ts';
import { parseDecimal } from '../../../src/core/money/decimal.ts';
import { claimDay, date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const reference = openMemoryReference();
const inForce = reference.on(date('2026-07-02'));
const cents = (text: string): number => parseDecimal(text, 2) ?? NaN;
const three = claimDay([{ code: '97110', units: 3, modifiers: ['GP'] }], {});
const explained = (received: string, day = three) =>
  explainPaid(day, cents(received), inForce, reference.places.localities);

describe('three units of 97110', () => {
  it.each([
    ['57.60', 'as-expected', '73.48 less 20 % is 58.78, less 2 % is 57.60'],
    ['58.78', 'sequestration', '73.48 less 20 %, nothing taken off'],
    ['48.96', 'assistant', '58.78 less 15 % is 49.96, less 2 % is 48.96'],
    ['52.24', 'other-therapy-that-day', '3 x 22.21 is 66.63, less 20 % is 53.30, less 2 % is 52.23'],
    ['68.35', 'no-reduction', '3 x 29.06 is 87.18, less 20 % is 69.74, less 2 % is 68.35'],
    ['57.89', 'qualifying-participant', 'factor 33.5675: 29.20 and 2 x 22.32, less 20 %, less 2 %'],
    ['40.20', 'fewer-units', '51.27 less 20 % is 41.02, less 2 % is 40.20'],
    ['73.48', 'patient-share', 'the allowed amount itself'],
    ['57.72', 'locality', 'Dallas: 73.63 less 20 % is 58.90, less 2 % is 57.72'],
    ['72.30', 'patient-share', '57.60 and the coinsurance of 14.70'],
    ['49.96', 'sequestration', 'less 15 % and nothing sequestered: two causes together'],
    ['18.40', 'deductible', '50.01 of deductible leaves 23.47, less 20 %, less 2 %'],
  ])('paid %s: %s (%s)', (received, cause) => {
    const { expected, allowed, causes } = explained(received);
    expect([expected, allowed]).toEqual([cents('57.60'), cents('73.48')]);
    expect(causes.map((each) => each.cause)).toContain(cause);
  });

  it('says plainly that nothing explains it', () => {
    expect(explained('200.00').causes).toEqual([]);
  });

  it('says the arithmetic of its cause', () => {
    expect(explained('48.96').causes[0]?.why).toBe(
      "The assistant reduction of 15 % of Medicare's share was taken off: 48.96.",
    );
    expect(explained('57.60').causes[0]?.why).toBe('It is what Medicare pays on 73.48 allowed: 57.60.');
  });

  it('has no word on a day without a price', () => {
    const contractor = claimDay([{ code: '97799', units: 1, modifiers: ['GP'] }], {});
    expect(explained('20.00', contractor)).toEqual({ expected: null, allowed: null, causes: [] });
  });
});
