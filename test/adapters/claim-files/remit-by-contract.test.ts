/** Lines another payer paid, beside the team's own contract with it; without one nothing is compared. */
import { expect, it } from 'vitest';
import { text835, type LineOf835 } from '../../../scripts/claims/write-835.ts';
import { read835 } from '../../../src/adapters/claim-files/read-835.ts';
import { payerProfile } from '../../../src/adapters/payer-profile-shape.ts';
import { remitCells } from '../../../src/adapters/terminal/remit/remit-cells.ts';
import type { PayerProfile } from '../../../src/core/payers/profile.ts';
import { national } from '../../../src/core/places/place.ts';
import { explainClaim } from '../../../src/core/remit/explain-claim.ts';
import { payerTerms } from '../../../src/intents/answering/payer-terms.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook as book } from '../../support/playbook.ts';

const reference = openMemoryReference();
const provenance = {
  ...{ source: { kind: 'contract' }, label: 'our contract', addedBy: '' },
  ...{ read: '2026-01-02', expires: '2027-01-02' },
};
const days = { from: '2026-01-01', to: null };
const rate = (code: string, amount: number) => ({ code, modifier: null, amount, ...days });
const aetna = (facts: readonly object[] = []): PayerProfile =>
  payerProfile.parse({
    ...{ name: 'Aetna', aliases: [], product: 'commercial' },
    facts: [{ topic: 'appeal', value: { days: 180 }, ...provenance, ...days }, ...facts],
    rates: [{ ...provenance, rates: [rate('97110', 3150), rate('97140', 2900)] }],
  });

/** allowed, paid, expected allowed, expected paid, difference, cause, act, deadline; then why */
function explained(lines: readonly LineOf835[], payers: readonly PayerProfile[]): readonly string[] {
  const rows: string[] = [];
  const termsOf = (payer: string, service: ReturnType<typeof date>) =>
    payerTerms(payer, { reference, payers, today: date('2026-11-30'), service })?.terms;
  const reader = read835({
    onClaim: (claim, payment) => {
      const facts = { place: national, placeOfService: '11', date: undefined };
      for (const outcome of explainClaim(claim, payment, facts, { reference, book, termsOf })) {
        const cells = remitCells(claim.claimId, outcome);
        rows.push(`${[cells[6], cells[7], ...cells.slice(10)].join(' ')}; ${outcome.why}`);
      }
    },
    onFault: ({ problem }) => rows.push(problem),
    onBalance: () => undefined,
  });
  reader.push(Buffer.from(text835({ payer: 'AETNA', claims: [{ id: 'A1', filing: '12', lines }] })));
  expect(reader.end()).toBe(undefined);
  return rows;
}

const line = (code: string, units: number, allowed: number, patient = 0): LineOf835 => ({
  ...{ code, units, charge: 18_000, allowed, paid: allowed - patient, date: '2026-03-02' },
  adjustments: [['CO-45', 18_000 - allowed] as const, ...(patient === 0 ? [] : [['PR-3', patient] as const])],
});

it('is as expected where it is paid by the contract, less the copay', () => {
  const [first, second] = explained([line('97110', 2, 6300, 3000), line('97140', 1, 2900)], [aetna()]);
  expect(first).toContain('63.00 33.00 63.00 33.00 0.00 as-expected none');
  expect(second).toContain('29.00 29.00 29.00 29.00 0.00 as-expected none');
});

it('is underpaid below it, to be asked about until the last day of its appeals', () => {
  const [first] = explained([line('97110', 2, 5000)], [aetna()]);
  expect(first).toContain('50.00 50.00 63.00 63.00 13.00 unexplained ask-payer 2026-');
  expect(first).toContain('the contract gives 63.00, 50.00 was allowed');
});

it('of a refused line is worth what the contract pays', () => {
  const refused: LineOf835 = {
    ...{ code: '97140', units: 1, charge: 16_000, allowed: 0, paid: 0, date: '2026-03-02' },
    adjustments: [['CO-197', 16_000]],
  };
  const [, second] = explained([line('97110', 2, 6300), refused], [aetna()]);
  expect(second).toContain('0.00 0.00 29.00 29.00 29.00 denied');
});

it('by the visit is compared as a whole', () => {
  const perVisit = { kind: 'visit', amount: 8500, lesserOfCharge: false };
  const basis = { topic: 'fee-basis', value: perVisit, ...provenance, ...days };
  const [first] = explained([line('97110', 2, 5000), line('97140', 1, 3500)], [aetna([basis])]);
  expect(first).toContain('as-expected none');
});

it('without a contract is not compared, and no figure of one is made up', () => {
  const [first] = explained([line('97110', 2, 5000)], []);
  expect(first).toContain('the rates of this payer are not held');
  expect(first).toContain('50.00 50.00    unexplained none');
});
