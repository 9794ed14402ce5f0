import { describe, expect, it } from 'vitest';
import { settleLine } from '../../../src/core/fees/settle-line.ts';
import { parseDecimal } from '../../../src/core/money/decimal.ts';
import cases from './settle-line.cases.json' with { type: 'json' };

const cents = (text: string): number => parseDecimal(text, 2) ?? NaN;

describe('who pays the allowed amount', () => {
  it.each(cases)('$name', ({ input, expected }) => {
    const rates = {
      coinsurance: 20,
      assistantReduction: input.assistant ? 15 : 0,
      sequestration: input.sequestration ? 2 : 0,
    };
    expect(settleLine(cents(input.allowed), cents(input.deductibleLeft), rates)).toEqual({
      allowed: cents(input.allowed),
      deductible: cents(expected.deductible),
      coinsurance: cents(expected.coinsurance),
      assistantReduction: cents(expected.assistantReduction),
      sequestration: cents(expected.sequestration),
      medicarePaid: cents(expected.medicarePaid),
      patientOwes: cents(expected.deductible) + cents(expected.coinsurance),
      providerOwes: 0,
    });
  });
});
