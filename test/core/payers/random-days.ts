/** A profile that copies Medicare's rules, and random days for it. */
import fc from 'fast-check';
import type { FactValues, PayerFact, PayerProfile } from '../../../src/core/payers/profile.ts';
import { date, type GivenLine } from '../../support/claim-days.ts';

const provenance = {
  ...{ from: date('2020-01-01'), to: null, label: 'our contract', addedBy: '' },
  ...{ source: { kind: 'contract' }, read: date('2026-01-01'), expires: date('2027-01-01') },
} as const;

const profileOf = (
  facts: readonly Pick<PayerFact, 'topic' | 'value'>[],
  expires = '2027-01-01',
): PayerProfile => ({
  ...{ name: 'Copycat', aliases: [], product: 'commercial', rates: [] },
  facts: facts.map((fact) => ({ ...provenance, expires: date(expires), ...fact }) as PayerFact),
});

export const percentOfMedicare = (share: number): FactValues['fee-basis'] => ({
  ...{ kind: 'percent-of-medicare', share, year: null, locality: null, lesserOfCharge: true },
});

/** Medicare's rules as a profile states them; sequestration is Medicare's alone. */
export const likeMedicare = profileOf([
  { topic: 'unit-rule', value: { rule: 'cms' } },
  { topic: 'reduction', value: { kind: 'cms' } },
  { topic: 'assistant-cut', value: { percent: 15, of: 'payer-part', modifiers: ['CQ', 'CO'] } },
  { topic: 'fee-basis', value: percentOfMedicare(10_000) },
  { topic: 'patient-part', value: { copay: null, coinsurance: 20, deductible: null } },
]);

const minutes = fc.integer({ min: 0, max: 60 });
const line: fc.Arbitrary<GivenLine> = fc
  .record({
    code: fc.constantFrom(
      '97110',
      '97140',
      '97530',
      '97112',
      '97035',
      '97161',
      '97010',
      'G0283',
      '97150',
      '97116',
    ),
    minutes,
    share: fc.integer({ min: 0, max: 100 }),
    charge: fc.option(fc.integer({ min: 0, max: 20_000 })),
  })
  .map(({ code, minutes: all, share, charge }) => ({
    ...{ code, minutes: all, modifiers: ['GP'], assistantMinutes: Math.floor((all * share) / 100) },
    ...(charge === null ? {} : { charge }),
  }));
export const lines = fc.array(line, { minLength: 1, maxLength: 6 });
export const serviceDates = fc.constantFrom('2026-03-02', '2026-11-29', '2025-06-02').map(date);
