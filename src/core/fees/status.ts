/**
 * What a fee schedule status indicator means for payment (RVU26A documentation, Attachment A; our words).
 * Only A, R and T rows are paid from their RVUs.
 */
import { mapOf } from '../map-of.ts';

export type Payability =
  | 'payable'
  | 'restricted'
  | 'conditional'
  | 'bundled'
  | 'contractor'
  | 'other-code'
  | 'non-covered'
  | 'not-priced-here'
  | 'reporting-only'
  | 'ended';

const byIndicator = mapOf<Payability>({
  A: 'payable',
  R: 'restricted',
  T: 'conditional',
  B: 'bundled',
  C: 'contractor',
  I: 'other-code',
  N: 'non-covered',
  X: 'not-priced-here',
  P: 'not-priced-here',
  E: 'not-priced-here',
  J: 'not-priced-here',
  M: 'reporting-only',
});

export const payabilityOf = (status: string): Payability => byIndicator.get(status) ?? 'ended';

/** A line of this status has a price only if its row carries RVUs. */
export const pricedFromValues = (payability: Payability): boolean =>
  payability === 'payable' || payability === 'restricted' || payability === 'conditional';

/** Nothing is paid for it, and that is known: allowed 0.00. */
export const paidNothing = (payability: Payability): boolean =>
  payability === 'bundled' || payability === 'reporting-only';
