/** The price formula with its figures, as a reviewer would write it down. */
import { printDecimal } from '../money/decimal.ts';
import type { UnitPriceFactors } from './price-unit.ts';

/** "(0.45 x 1.000 + 0.5 x 0.41 x 1.000 + 0.01 x 1.000) x 33.4009" */
export function priceFormula({ values, pe, peShare, indices, conversionFactor }: UnitPriceFactors): string {
  const kept = peShare === 100 ? '' : `${peShare / 100} x `;
  const terms = [
    `${printDecimal(values.work, 2)} x ${printDecimal(indices.work, 3)}`,
    `${kept}${printDecimal(pe, 2)} x ${printDecimal(indices.pe, 3)}`,
    `${printDecimal(values.malpractice, 2)} x ${printDecimal(indices.malpractice, 3)}`,
  ];
  return `(${terms.join(' + ')}) x ${printDecimal(conversionFactor, 4)}`;
}
