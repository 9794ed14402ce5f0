/** A payer's own arithmetic: like Medicare's where its terms are, exact in percent, never raised by a cap. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capUnits } from '../../../src/core/payers/cap-units.ts';
import { payLines, type LineToPay, type TermsToPay } from '../../../src/core/payers/pay-lines.ts';
import type { FactValues, PayerProfile } from '../../../src/core/payers/profile.ts';
import { termsOf } from '../../../src/core/payers/terms.ts';
import { inspectDay } from '../../../src/core/review/inspect-day.ts';
import { reviewDay } from '../../../src/core/review/review-day.ts';
import type { ToldDay } from '../../../src/core/claim/claim-defaults.ts';
import { payerOf } from '../../../src/core/claim/payer.ts';
import { claimDay, date, type GivenLine } from '../../support/claim-days.ts';
import { likeMedicare, lines, percentOfMedicare, serviceDates } from './random-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const reference = openMemoryReference();
const today = date('2026-11-29');

const told = (
  given: readonly GivenLine[],
  profile: PayerProfile,
  facts: Omit<ToldDay, 'lines'>,
  service = today,
) => {
  const terms = termsOf([profile], { service, today }, reference.on);
  const day = claimDay(given, {
    ...facts,
    payer: payerOf('Copycat'),
    ...(terms === undefined ? {} : { terms }),
  });
  return { day, inForce: reference.on(service) };
};

describe("a profile that copies Medicare's rules", () => {
  it("gives Medicare's answer to the cent on 10,000 days", () => {
    fc.assert(
      fc.property(lines, serviceDates, fc.integer({ min: 0, max: 30_000 }), (given, service, deductible) => {
        const { day: about, inForce } = told(
          given,
          likeMedicare,
          { rule: 'cms', deductibleRemaining: deductible, sequestration: false },
          service,
        );
        const { computed, payer } = inspectDay(about, inForce);
        expect(payer?.paid?.lines).toEqual(
          computed.estimate?.lines.map((priced) =>
            priced === null
              ? null
              : {
                  allowed: priced.shares.allowed,
                  assistantCut: priced.shares.assistantReduction,
                  patientOwes: priced.shares.patientOwes,
                  payerPays: priced.shares.medicarePaid,
                },
          ),
        );
      }),
      { numRuns: 10_000 },
    );
  }, 180_000);
});

const toPay: fc.Arbitrary<LineToPay> = fc
  .record({
    code: fc.constantFrom('97110', '97140', '97530', '97161'),
    timed: fc.boolean(),
    assisted: fc.boolean(),
    charge: fc.option(fc.integer({ min: 0, max: 30_000 })),
    units: fc.integer({ min: 0, max: 8 }),
    rate: fc.integer({ min: 0, max: 10_000 }),
    full: fc.integer({ min: 1, max: 10_000 }),
    kept: fc.integer({ min: 0, max: 100 }),
    reducible: fc.boolean(),
    first: fc.boolean(),
  })
  .map(({ full, kept, reducible, first, ...rest }) => ({
    ...rest,
    medicare: {
      full,
      reduced: reducible ? Math.floor((full * kept) / 100) : null,
      reducedUnits: reducible ? Math.max(0, rest.units - (first ? 1 : 0)) : 0,
    },
  }));
const day = fc.array(toPay, { minLength: 1, maxLength: 6 });

const cap: fc.Arbitrary<FactValues['visit-cap']> = fc.record({
  per: fc.constantFrom('dollars', 'units', 'codes', 'minutes'),
  most: fc.integer({ min: 1, max: 120 }),
});

const bases: fc.Arbitrary<FactValues['fee-basis']> = fc.oneof(
  fc.record({ kind: fc.constant('table' as const), lesserOfCharge: fc.boolean() }),
  fc.integer({ min: 1, max: 40_000 }).map(percentOfMedicare),
  fc.record({
    kind: fc.constantFrom('visit' as const, 'case' as const),
    amount: fc.integer({ min: 0, max: 20_000 }),
    lesserOfCharge: fc.boolean(),
  }),
);

const terms: fc.Arbitrary<TermsToPay> = fc.record({
  basis: bases,
  reduction: fc.oneof(
    fc.constant({ kind: 'none' as const }),
    fc.constant({ kind: 'cms' as const }),
    fc.record({ kind: fc.constant('second-percent' as const), percent: fc.integer({ min: 0, max: 100 }) }),
  ),
  caps: fc.array(cap, { maxLength: 2 }),
  cut: fc.record({
    percent: fc.integer({ min: 0, max: 100 }),
    of: fc.constantFrom('allowed' as const, 'payer-part' as const),
  }),
  patient: fc.record({
    copay: fc.option(fc.integer({ min: 0, max: 6_000 })),
    coinsurance: fc.option(fc.integer({ min: 0, max: 100 })),
    deductible: fc.constant(null),
  }),
  deductibleLeft: fc.integer({ min: 0, max: 30_000 }),
});

describe('percent of Medicare', () => {
  it('pays every unit at exactly that percent, rounded half-up once', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40_000 }), (given, share) => {
        const bare: TermsToPay = {
          ...{ basis: { ...percentOfMedicare(share), lesserOfCharge: false }, reduction: { kind: 'cms' } },
          ...{ caps: [], cut: { percent: 0, of: 'allowed' }, patient: undefined, deductibleLeft: 0 },
        };
        const cents = (amount: number): number =>
          Number((2n * BigInt(amount) * BigInt(share) + 10_000n) / 20_000n);
        const exact = given.map(({ units, medicare }) => {
          const { full = 0, reduced = null, reducedUnits = 0 } = medicare ?? {};
          return (units - reducedUnits) * cents(full) + reducedUnits * cents(reduced ?? full);
        });
        expect(payLines(given, bare).lines.map((paid) => paid?.allowed)).toEqual(exact);
      }),
    );
  });

  it('at twice the share pays exactly twice', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 4 }), (given, times) => {
        const at = (share: number) =>
          payLines(given, {
            ...{ basis: { ...percentOfMedicare(share), lesserOfCharge: false }, reduction: { kind: 'none' } },
            ...{ caps: [], cut: { percent: 0, of: 'allowed' }, patient: undefined, deductibleLeft: 0 },
          }).totals.allowed;
        expect(at(10_000 * times)).toBe(times * at(10_000));
      }),
    );
  });
});

describe('a cap', () => {
  it('never raises what is allowed or paid', () => {
    fc.assert(
      fc.property(day, terms, cap, (given, held, another) => {
        const before = payLines(given, { ...held, caps: [] }).totals;
        const after = payLines(given, { ...held, caps: [...held.caps, another] }).totals;
        expect([after.allowed <= before.allowed, after.payerPays <= before.payerPays]).toEqual([true, true]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [
      'units',
      4,
      [
        [50, 50],
        [40, 40],
      ],
    ],
    ['minutes', 60, [[50, 50, 50], [40]]],
    ['codes', 1, [[50, 50, 50], []]],
  ] as const)('of %s keeps the best paid of the day', (per, most, kept) => {
    const given = [
      { code: '97110', timed: true, units: per === 'units' ? [50, 50] : [50, 50, 50] },
      { code: '97140', timed: true, units: [40, 40, 30] },
    ];
    expect(capUnits(given, { per, most })).toEqual(kept);
  });

  it('and every other step leaves the parts adding up', () => {
    fc.assert(
      fc.property(day, terms, (given, held) => {
        const { totals } = payLines(given, held);
        const ofPart = held.cut.of === 'payer-part' ? totals.assistantCut : 0;
        expect(totals.payerPays + totals.patientOwes + ofPart).toBe(totals.allowed);
        expect(Math.min(totals.payerPays, totals.patientOwes, totals.allowed) >= 0).toBe(true);
      }),
    );
  });
});

describe('an expired fact', () => {
  it('never enters the arithmetic without being called expired', () => {
    fc.assert(
      fc.property(lines, fc.subarray([...likeMedicare.facts], { minLength: 1 }), (given, old) => {
        const stale = {
          ...likeMedicare,
          facts: likeMedicare.facts.map((fact) =>
            old.includes(fact) ? { ...fact, expires: date('2026-11-28') } : fact,
          ),
        };
        const { day: about, inForce } = told(given, stale, { rule: 'cms' });
        const { payer, findings, confidence } = reviewDay(about, inForce);
        const called = findings.filter(({ kind }) => kind === 'contract-expired').length;
        const used = payer?.used.filter(({ expired }) => expired).length;
        expect([called, used === 0 || confidence.grade === 'low']).toEqual([used, true]);
      }),
      { numRuns: 300 },
    );
  });
});
