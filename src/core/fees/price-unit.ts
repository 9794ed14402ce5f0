/**
 * price = (work x GPCIw + PE x GPCIp + MP x GPCIm) x CF, rounded half-up once, at the cent.
 * Source: RVU26A documentation; checked against every amount of PFREV25C. Exact: RVUs in hundredths, indices
 * in thousandths, the factor in ten-thousandths, the kept share of PE in percent, multiplied as integers.
 */
import type { Cents } from '../money/cents.ts';
import type { GeographicIndices, RelativeValues } from './relative-values.ts';

export interface UnitPriceFactors {
  readonly values: Pick<RelativeValues, 'work' | 'malpractice'>;
  /** The practice-expense RVU of the setting, in hundredths. */
  readonly pe: number;
  /** 100 for a full unit; the multiple-procedure share for a reduced one. */
  readonly peShare: number;
  readonly indices: GeographicIndices;
  /** Dollars per RVU in ten-thousandths. */
  readonly conversionFactor: number;
}

/**
 * 10^-2 RVU x 10^-3 index x 10^-2 percent x 10^-4 factor = 10^-11 dollars; a cent is 10^9 of them. Their product
 * may pass what a number holds exactly, so a factor of 10^5 is taken off on the way; what that cuts off is less than
 * the smallest step left, and moves no rounding.
 */
export function priceUnit({ values, pe, peShare, indices, conversionFactor }: UnitPriceFactors): Cents {
  const whole = values.work * indices.work + values.malpractice * indices.malpractice;
  const sum = whole * 100 + pe * indices.pe * peShare;
  const rest = sum % 100_000;
  const shortened =
    ((sum - rest) / 100_000) * conversionFactor + Math.floor((rest * conversionFactor) / 100_000);
  return Math.floor((shortened + 5_000) / 10_000);
}
