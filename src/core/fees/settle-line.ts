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
  /** Deductible and coinsurance; the whole of a line that is denied at the patient's cost. */
  readonly patientOwes: Cents;
  /** What the provider writes off of a line that is denied at its own cost. */
  readonly providerOwes: Cents;
}

/** Percentages in force on the date; 0 where one does not apply. */
export interface ShareRates {
  readonly coinsurance: number;
  readonly assistantReduction: number;
  readonly sequestration: number;
}

/** A line Medicare denies: the allowed amount is owed by whom the notice modifier names. */
export const deniedShares = (allowed: Cents, owes: 'patient' | 'provider'): Shares => ({
  ...noShares,
  allowed,
  ...(owes === 'patient' ? { patientOwes: allowed } : { providerOwes: allowed }),
});

export function settleLine(allowed: Cents, deductibleLeft: Cents, rates: ShareRates): Shares {
  const deductible = Math.min(allowed, deductibleLeft);
  const coinsurance = percentOf(allowed - deductible, rates.coinsurance);
  const medicare = allowed - deductible - coinsurance;
  const assistantReduction = percentOf(medicare, rates.assistantReduction);
  const sequestration = percentOf(medicare - assistantReduction, rates.sequestration);
  const medicarePaid = medicare - assistantReduction - sequestration;
  const patientOwes = deductible + coinsurance;
  return {
    ...{ allowed, deductible, coinsurance, assistantReduction, sequestration, medicarePaid },
    ...{ patientOwes, providerOwes: 0 },
  };
}

export const noShares: Shares = {
  ...{ allowed: 0, deductible: 0, coinsurance: 0 },
  ...{ assistantReduction: 0, sequestration: 0, medicarePaid: 0, patientOwes: 0, providerOwes: 0 },
};

export const addShares = (a: Shares, b: Shares): Shares => ({
  allowed: a.allowed + b.allowed,
  deductible: a.deductible + b.deductible,
  coinsurance: a.coinsurance + b.coinsurance,
  assistantReduction: a.assistantReduction + b.assistantReduction,
  sequestration: a.sequestration + b.sequestration,
  medicarePaid: a.medicarePaid + b.medicarePaid,
  patientOwes: a.patientOwes + b.patientOwes,
  providerOwes: a.providerOwes + b.providerOwes,
});
