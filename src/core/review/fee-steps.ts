/** The working of a line's amounts, step by step, so that a reviewer can redo it by hand. */
import { isDenied, type Liability } from '../claim/liability.ts';
import { priceFormula } from '../fees/price-formula.ts';
import type { RelativeValues } from '../fees/relative-values.ts';
import type { DayRates, PricedLine } from '../fees/estimate-day.ts';
import { dollars } from '../money/cents.ts';
import type { ClaimLine } from './claim-lines.ts';

export interface StepsOfLine {
  readonly line: ClaimLine;
  readonly priced: PricedLine;
  readonly values: RelativeValues;
  readonly rates: DayRates;
  readonly facility: boolean;
  readonly liability: Liability;
}

export function feeSteps(of: StepsOfLine): readonly string[] {
  const { line, priced, values, rates } = of;
  const { shares } = priced;
  if (line.units === 0) return [];
  if (priced.fullUnit === 0) return [`Status ${values.status}: nothing is paid for it`];
  if (isDenied(of.liability))
    return [...unitSteps(of), `Medicare denies it: it pays ${dollars(shares.medicarePaid)}`];
  const medicare = shares.allowed - shares.deductible - shares.coinsurance;
  const afterAssistant = medicare - shares.assistantReduction;
  return [
    ...unitSteps(of),
    ...(shares.allowed < priced.schedule
      ? [
          `Allowed: the charge of ${dollars(shares.allowed)} is less than the schedule's ${dollars(priced.schedule)}`,
        ]
      : []),
    ...(shares.deductible > 0 ? [`Deductible first: ${dollars(shares.deductible)}`] : []),
    `Coinsurance: ${rates.shares.coinsurance} % of ${dollars(shares.allowed - shares.deductible)} = ${dollars(shares.coinsurance)}`,
    ...(shares.assistantReduction > 0
      ? [
          `Assistant: ${rates.shares.assistantReduction} % of Medicare's ${dollars(medicare)} = ${dollars(shares.assistantReduction)}`,
        ]
      : []),
    ...(shares.sequestration > 0
      ? [
          `Sequestration: ${rates.shares.sequestration} % of ${dollars(afterAssistant)} = ${dollars(shares.sequestration)}`,
        ]
      : []),
    `Medicare pays ${dollars(shares.medicarePaid)}`,
  ];
}

function unitSteps({ line, priced, values, rates, facility }: StepsOfLine): string[] {
  const { fullUnit, reducedUnit, fullUnits, reducedUnits, schedule } = priced;
  const pe = facility ? values.peFacility : values.peNonFacility;
  const formula = (peShare: number): string => priceFormula({ ...rates, values, pe, peShare });
  const parts = [
    ...(fullUnits > 0 ? [`${fullUnits} x ${dollars(fullUnit)}`] : []),
    ...(reducedUnits > 0 ? [`${reducedUnits} x ${dollars(reducedUnit ?? 0)}`] : []),
  ];
  const discount =
    rates.nonParticipating === null
      ? ''
      : `, each at ${rates.nonParticipating.allowed / 100} % (non-participating)`;
  return [
    ...(fullUnits > 0 ? [`Full unit: ${formula(100)} = ${dollars(fullUnit)}`] : []),
    ...(reducedUnits > 0 ? [`Reduced unit: ${formula(rates.reducedPe)} = ${dollars(reducedUnit ?? 0)}`] : []),
    `Fee schedule for ${line.units}: ${parts.join(' + ')}${discount} = ${dollars(schedule)}`,
  ];
}
