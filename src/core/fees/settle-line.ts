/**
 * Who pays the allowed amount: deductible first, then 20 % coinsurance; from Medicare's own share come the
 * assistant reduction (15 % of that share, not of the allowed amount) and then sequestration.
 * Sources: 42 USC 1395m(k)(1)(B) and 1395m(v)(1); sequestration rate believed (data/rules/sequestration.json).
 */
import { percentOf, type Cents } from '../money/cents.ts';

export interface Shares {
  readonly allowed: Cents;
  readonly deductible: Cents;
  readonly coinsurance: Cents;
  readonly assistantReduction: Cents;
  readonly sequestration: Cents;
  readonly medicarePaid: Cents;
}

/** Percentages in force on the date; 0 where one does not apply. */
export interface ShareRates {
  readonly coinsurance: number;
  readonly assistantReduction: number;
  readonly sequestration: number;
}

export function settleLine(allowed: Cents, deductibleLeft: Cents, rates: ShareRates): Shares {
  const deductible = Math.min(allowed, deductibleLeft);
  const coinsurance = percentOf(allowed - deductible, rates.coinsurance);
  const medicare = allowed - deductible - coinsurance;
  const assistantReduction = percentOf(medicare, rates.assistantReduction);
  const sequestration = percentOf(medicare - assistantReduction, rates.sequestration);
  const medicarePaid = medicare - assistantReduction - sequestration;
  return { allowed, deductible, coinsurance, assistantReduction, sequestration, medicarePaid };
}

export const noShares: Shares = {
  ...{ allowed: 0, deductible: 0, coinsurance: 0 },
  ...{ assistantReduction: 0, sequestration: 0, medicarePaid: 0 },
};

export const addShares = (a: Shares, b: Shares): Shares => ({
  allowed: a.allowed + b.allowed,
  deductible: a.deductible + b.deductible,
  coinsurance: a.coinsurance + b.coinsurance,
  assistantReduction: a.assistantReduction + b.assistantReduction,
  sequestration: a.sequestration + b.sequestration,
  medicarePaid: a.medicarePaid + b.medicarePaid,
});
