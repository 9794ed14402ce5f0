/** What the payer after Medicare does with what Medicare leaves: Medigap by its letter, a QMB nothing, others not computed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../src/adapters/rules/rule-book.ts';
import { settleSecond } from '../../../src/core/payers/second-payer.ts';
import { date } from '../../support/claim-days.ts';

const { medigap } = ruleBook.statedRules(date('2026-11-29'));
const cents = fc.integer({ min: 0, max: 100_000 });
const shares = fc
  .record({ coinsurance: cents, deductible: cents, denied: cents })
  .map(({ denied, ...owed }) => ({ ...owed, patientOwes: owed.coinsurance + owed.deductible + denied }));

describe('Medigap', () => {
  /** By the chart of the citation in data/rules/medigap.json: coinsurance 10.00, deductible 30.00. */
  it.each([
    ['A', 1000, 3000],
    ['C', 4000, 0],
    ['F', 4000, 0],
    ['G', 1000, 3000],
    ['K', 500, 3500],
    ['L', 750, 3250],
    ['N', 1000, 3000],
    [undefined, 1000, 3000],
  ] as const)('plan %s pays %i and leaves %i', (plan, pays, patientOwes) => {
    const left = { coinsurance: 1000, deductible: 3000, patientOwes: 4000 };
    expect(settleSecond({ kind: 'medigap', plan }, left, medigap)).toMatchObject({ pays, patientOwes });
  });

  it('of a letter that is no plan is not computed', () => {
    const left = { coinsurance: 1000, deductible: 0, patientOwes: 1000 };
    expect(settleSecond({ kind: 'medigap', plan: 'Z' }, left, medigap)).toMatchObject({
      ...{ pays: null, patientOwes: null },
    });
  });

  it('and the patient together owe what Medicare leaves, and never less than nothing', () => {
    const plans = medigap?.value.map(({ plan }) => plan) ?? [];
    expect(plans).toHaveLength(10);
    fc.assert(
      fc.property(shares, fc.constantFrom(...plans), (left, plan) => {
        const { pays, patientOwes, perhapsOwed } = settleSecond({ kind: 'medigap', plan }, left, medigap);
        expect((pays ?? -1) + (patientOwes ?? -1)).toBe(left.patientOwes);
        expect(Math.min(pays ?? -1, patientOwes ?? -1, (pays ?? -1) - perhapsOwed) >= 0).toBe(true);
      }),
    );
  });
});

it('of a QMB the patient owes no cost sharing, only what Medicare denied', () => {
  fc.assert(
    fc.property(shares, (left) => {
      const { patientOwes, pays } = settleSecond({ kind: 'qmb' }, left, medigap);
      expect([patientOwes, pays]).toEqual([left.patientOwes - left.coinsurance - left.deductible, null]);
    }),
  );
});

it.each([{ kind: 'medicaid' }, { kind: 'other', name: 'Aetna', rule: 'ama' }] as const)(
  'what $kind pays is not computed',
  (second) => {
    fc.assert(
      fc.property(shares, (left) => {
        expect(settleSecond(second, left, medigap)).toMatchObject({ pays: null, patientOwes: null });
      }),
    );
  },
);
