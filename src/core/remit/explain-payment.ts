/**
 * Why the payment on an allowed amount is what it is: deductible, coinsurance, the assistant's share and sequestration
 * are taken in their order, then with one of them left out or taken wrongly.
 */
import { settleLine, type ShareRates, type Shares } from '../fees/settle-line.ts';
import { dollars, percentOf, type Cents } from '../money/cents.ts';
import type { Cause } from './line-outcome.ts';

export interface PaymentFacts {
  readonly allowed: Cents;
  readonly paid: Cents;
  /** PR-1 of the line. */
  readonly deductible: Cents;
  readonly assisted: boolean;
  readonly rates: ShareRates;
}

export interface PaymentReading {
  readonly causes: readonly Cause[];
  readonly why: string;
}

const oneCent = 1;

/** Medicare's part of an allowed amount. */
export const settle = ({ allowed, deductible, assisted, rates }: Omit<PaymentFacts, 'paid'>): Shares =>
  settleLine(allowed, deductible, assisted ? rates : { ...rates, assistantReduction: 0 });

export function explainPayment(facts: PaymentFacts): PaymentReading | undefined {
  const { paid, allowed, assisted, rates } = facts;
  const near = (amount: Cents): boolean => Math.abs(amount - paid) <= oneCent;
  const usual = settle(facts);
  if (near(usual.medicarePaid)) return { causes: [], why: '' };
  const unsequestered = { ...rates, sequestration: 0 };
  const changed = (change: Partial<PaymentFacts>): Cents => settle({ ...facts, ...change }).medicarePaid;
  const share = percentOf(allowed, rates.assistantReduction);
  const tries: readonly (readonly [Cents, Cause[], string])[] = [
    [changed({ rates: unsequestered }), ['sequestration'], 'sequestration was not taken off'],
    [usual.medicarePaid - usual.sequestration, ['sequestration'], 'sequestration was taken off twice'],
    [
      usual.medicarePaid + usual.sequestration - percentOf(allowed, rates.sequestration),
      ['sequestration'],
      `sequestration was taken off the allowed amount: ${rates.sequestration} % of ${dollars(allowed)}`,
    ],
    [
      changed({ assisted: !assisted }),
      ['assistant'],
      assisted
        ? 'the assistant reduction was not taken off'
        : `the assistant reduction of ${rates.assistantReduction} % was taken off a line without CQ or CO`,
    ],
    [
      settle({ ...facts, assisted: false }).medicarePaid - share,
      ['assistant'],
      `${rates.assistantReduction} % of the allowed ${dollars(allowed)} was taken off, not of Medicare's share`,
    ],
    [
      changed({ assisted: !assisted, rates: unsequestered }),
      ['assistant', 'sequestration'],
      `the assistant reduction was ${assisted ? 'not ' : ''}taken off and sequestration was not`,
    ],
    [changed({ deductible: 0 }), ['deductible'], 'the deductible was named and not taken off'],
  ];
  for (const [amount, causes, words] of tries)
    if (near(amount)) return { causes, why: `${words}: ${dollars(amount)}` };
  return undefined;
}
