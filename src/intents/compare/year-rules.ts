/** The parameters a year is known by, as they stand on a date; "-" where none is held. */
import { spokenDollars } from '../../core/money/cents.ts';
import { printDecimal } from '../../core/money/decimal.ts';
import type { RulesInForce } from '../../core/ports.ts';

export function yearRules({ rules, feeSchedule }: RulesInForce): readonly (readonly [string, string])[] {
  const factor = (qualifying: boolean): string => {
    const value = feeSchedule?.conversionFactor(qualifying)?.value;
    return value === undefined ? '-' : printDecimal(value, 4);
  };
  const money = (cents: number | undefined): string =>
    cents === undefined ? '-' : `$${spokenDollars(cents)}`;
  const percent = (value: number | undefined): string => (value === undefined ? '-' : `${value} %`);
  return [
    ['Conversion factor', factor(false)],
    ['Conversion factor, QP', factor(true)],
    ['KX threshold', money(rules.kxThreshold?.value)],
    ['Part B deductible', money(rules.partBDeductible?.value)],
    ['Review threshold', money(rules.targetedReview?.value)],
    ['Sequestration', percent(rules.sequestration?.value)],
    ['Assistant cut', percent(rules.assistantReduction?.value)],
  ];
}
