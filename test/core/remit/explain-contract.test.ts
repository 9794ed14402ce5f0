/** Another payer than Medicare: what came beside the terms the clinic keeps. Rates are made up; the sums are by hand. */
import { describe, expect, it } from 'vitest';
import { explainClaim } from '../../../src/core/remit/explain-claim.ts';
import { national } from '../../../src/core/places/place.ts';
import { payerTermsOf } from '../../../src/core/payers/payer-terms-of.ts';
import type { PayerFact, PayerProfile, Provenance } from '../../../src/core/payers/profile.ts';
import type { PaidLine } from '../../../src/core/remit/remittance.ts';
import type { ServiceDate } from '../../../src/core/claim/service-date.ts';
import type { HcpcsCode } from '../../../src/core/claim/hcpcs-code.ts';
import type { Modifier } from '../../../src/core/claim/modifier.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook as book } from '../../support/playbook.ts';

const reference = openMemoryReference();
const day = (text: string): ServiceDate => text as ServiceDate;
const date = day('2026-03-02');

const provenance: Provenance = {
  from: day('2026-01-01'),
  to: null,
  source: { kind: 'contract' },
  label: 'our contract',
  addedBy: '',
  read: day('2026-01-01'),
  expires: day('2027-01-01'),
};
const fact = (of: Pick<PayerFact, 'topic' | 'value'>): PayerFact => ({ ...provenance, ...of }) as PayerFact;

const rate = (code: string, amount: number, from: string, to: string | null) => ({
  ...{ code, modifier: null, amount, from: day(from), to: to === null ? null : day(to) },
});
const lastYears = [rate('97110', 3500, '2025-01-01', '2025-12-31')];
const thisYears = [rate('97110', 4000, '2026-01-01', null), rate('97140', 3800, '2026-01-01', null)];

const profile = (facts: readonly PayerFact[]): PayerProfile => ({
  ...{ name: 'Linden Health', aliases: [], product: 'commercial', facts },
  rates: [{ ...provenance, rates: [...lastYears, ...thisYears] }],
});

interface Told {
  readonly code: string;
  readonly units: number;
  readonly charge: number;
  readonly allowed: number;
  readonly patient?: number;
  readonly modifiers?: readonly string[];
  readonly denied?: string;
}

function paidLine({ code, units, charge, allowed, patient = 0, modifiers = ['GP'], denied }: Told): PaidLine {
  const taken = { group: 'CO', reason: denied ?? '45', amount: charge - allowed };
  return {
    ...{
      code: code as HcpcsCode,
      modifiers: modifiers as readonly Modifier[],
      sent: undefined,
      charge,
      date,
    },
    ...{ paid: allowed - patient, unitsPaid: units, unitsSent: units, allowed: undefined, remarks: [] },
    adjustments: [taken, ...(patient === 0 ? [] : [{ group: 'PR', reason: '3', amount: patient }])],
  };
}

/** expected allowed, expected paid, causes, act, deadline */
function explained(lines: readonly Told[], facts: readonly PayerFact[] = []): unknown[] {
  const payers = [profile(facts)];
  const claim = {
    ...{ claimId: 'A1', status: '1', filing: 'CI', charge: 0, paid: 0, patient: 0, placeOfService: '11' },
    ...{ received: undefined, date: undefined, adjustments: [], remarks: [], lines: lines.map(paidLine) },
  };
  const payment = { payer: 'LINDEN HEALTH', paidOn: day('2026-04-15'), payeePlace: undefined };
  const where = { place: national, placeOfService: '11', date: undefined };
  return explainClaim(claim, payment, where, {
    ...{ reference, book },
    termsOf: (payer, service) =>
      payerTermsOf({ names: [payer], reference, payers, service, today: date })?.terms,
  }).map(({ expectedAllowed, expectedPaid, causes, act, deadline }) => [
    ...[expectedAllowed, expectedPaid, causes.join('+'), act, deadline],
  ]);
}

const twoUnits = { code: '97110', units: 2, charge: 18000 };

describe('a payer whose contract is kept', () => {
  it('is as expected at its rates, less the copay the remittance states', () => {
    expect(explained([{ ...twoUnits, allowed: 8000, patient: 2500 }])).toEqual([
      [8000, 5500, 'as-expected', 'none', null],
    ]);
  });

  it.each([
    ['last year’s rates', { ...twoUnits, allowed: 7000 }, [], 'wrong-year'],
    [
      'an assistant’s cut nobody agreed',
      { ...twoUnits, allowed: 6800, modifiers: ['GP', 'CQ'] },
      [],
      'assistant',
    ],
    ['no usual amount', { ...twoUnits, allowed: 6543 }, [], 'unexplained'],
  ] as const)('is underpaid by %s', (_, line, facts, cause) => {
    expect(explained([line], facts)).toEqual([[8000, 8000, cause, 'ask-payer', null]]);
  });

  it('is underpaid where multiple procedures are reduced without a term of it', () => {
    const [told] = explained(
      [{ ...twoUnits, allowed: 8000 }],
      [fact({ topic: 'reduction', value: { kind: 'cms' } })],
    );
    expect(told).toEqual([expect.any(Number), expect.any(Number), 'mppr', 'ask-payer', null]);
  });

  it('pays one amount a visit, whatever its lines are', () => {
    const visit = { kind: 'visit', amount: 9500, lesserOfCharge: false } as const;
    const lines = [
      { ...twoUnits, allowed: 6900 },
      { code: '97140', units: 1, charge: 9000, allowed: 2000 },
    ];
    expect(explained(lines, [fact({ topic: 'fee-basis', value: visit })])).toEqual([
      [7500, 7500, 'unexplained', 'ask-payer', null],
      [2000, 2000, 'as-expected', 'none', null],
    ]);
  });

  it('keeps the price of what it refused, and the payer’s own days for an appeal', () => {
    const lines = [
      { ...twoUnits, allowed: 8000 },
      { code: '97140', units: 1, charge: 9000, allowed: 0, denied: '97' },
    ];
    expect(explained(lines, [fact({ topic: 'appeal', value: { days: 90 } })])).toEqual([
      [8000, 8000, 'as-expected', 'none', null],
      [3800, 3800, 'bundled', 'appeal', '2026-07-14'],
    ]);
  });

  it('is not compared on a code the contract has no rate of', () => {
    expect(explained([{ code: '97161', units: 1, charge: 20000, allowed: 9000 }])).toEqual([
      [null, null, 'unexplained', 'none', null],
    ]);
  });
});
