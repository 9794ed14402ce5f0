/** A line that becomes two shares its charge between them by units; the odd cent stays with the first. */
import { shareOf, type Cents } from './cents.ts';

export function splitCharge(
  charge: Cents | null,
  firstUnits: number,
  secondUnits: number,
): readonly [Cents | null, Cents | null] {
  if (charge === null) return [null, null];
  const units = firstUnits + secondUnits;
  const second = units === 0 ? 0 : shareOf(charge, secondUnits, units);
  return [charge - second, second];
}
