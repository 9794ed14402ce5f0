/** The arithmetic of a claim day: lines grouped, units counted, claim lines drawn, amounts estimated. */
import type { ClaimDay } from '../claim/claim-day.ts';
import { judgeCoverage, type LineCoverage } from '../coverage/judge-coverage.ts';
import { estimateDay, type DayEstimate, type DayRates, type LineToPrice } from '../fees/estimate-day.ts';
import type { RelativeValues } from '../fees/relative-values.ts';
import type { RulesInForce } from '../ports.ts';
import { allocateDay, type DayUnits } from '../units/allocate-day.ts';
import { groupLines } from '../units/group-lines.ts';
import { claimLines, type ClaimLine } from './claim-lines.ts';
import { disciplineOf } from '../claim/modifier.ts';

export interface ComputedDay {
  readonly units: DayUnits;
  readonly lines: readonly ClaimLine[];
  /** The schedule row of each line; undefined where the release has none. */
  readonly values: readonly (RelativeValues | undefined)[];
  /** Of each line: whether Medicare pays it at all, and who owes it where not. */
  readonly coverage: readonly LineCoverage[];
  /** Undefined where a factor of the price is not held for the date or the place. */
  readonly rates: DayRates | undefined;
  readonly estimate: DayEstimate | undefined;
  /**
   * Where therapist and assistant share the code that keeps the full unit: the estimate with that unit on the
   * assistant's line. CMS does not publish which of the two it is.
   */
  readonly otherWay: DayEstimate | undefined;
}

export const computeDay = (day: ClaimDay, inForce: RulesInForce): ComputedDay =>
  priceUnits(countUnits(day, inForce), day, inForce);

function countUnits(day: ClaimDay, inForce: RulesInForce): DayUnits {
  const codes = inForce.therapyCode;
  const ladder = inForce.rules.ladder.value;
  return allocateDay(groupLines(day, codes), { rule: day.rule, ladder, codes });
}

/** Prices a given count of units: the one shown, or an alternative of it. */
export function priceUnits(units: DayUnits, day: ClaimDay, inForce: RulesInForce): ComputedDay {
  return priceLines(units, claimLines(units.services, day, inForce.therapyCode), day, inForce);
}

export function priceLines(
  units: DayUnits,
  lines: readonly ClaimLine[],
  day: ClaimDay,
  inForce: RulesInForce,
): ComputedDay {
  const values = lines.map((line) => inForce.feeSchedule?.relativeValues(line.code));
  const rates = ratesOf(day, inForce);
  const coverage = lines.map(({ code, modifiers, service }, i) =>
    judgeCoverage({ code, modifiers, service: units.services[service], row: values[i] }, day, inForce),
  );
  const toPrice = linesToPrice({ lines, values, coverage }, day, inForce);
  const estimate = rates && estimateDay(toPrice, rates);
  const sibling = siblingOf(estimate?.fullLine, lines);
  const otherWay = rates && sibling !== undefined ? estimateDay(toPrice, rates, sibling) : undefined;
  return { units, lines, values, coverage, rates, estimate, otherWay };
}

/** The claim lines as the estimate takes them. */
export const linesToPrice = (
  { lines, values, coverage }: Pick<ComputedDay, 'lines' | 'values' | 'coverage'>,
  day: ClaimDay,
  inForce: RulesInForce,
): readonly LineToPrice[] =>
  lines.map((line, i) => ({
    code: line.code,
    units: line.units,
    assisted: line.assisted,
    charge: line.charge,
    values: values[i],
    facility: day.setting === 'facility' && !isTherapyLine(line, inForce),
    liability: coverage[i]?.liability ?? 'usual',
  }));

/** The other line of the service that a line came from. */
function siblingOf(index: number | undefined, lines: readonly ClaimLine[]): number | undefined {
  const line = index === undefined ? undefined : lines[index];
  const found = lines.findIndex((each) => each !== line && each.service === line?.service && each.units > 0);
  return found < 0 ? undefined : found;
}

/** Always-therapy codes, and sometimes-therapy codes under a plan of care: non-facility in every setting. */
export function isTherapyLine(line: Pick<ClaimLine, 'code' | 'modifiers'>, inForce: RulesInForce): boolean {
  const therapy = inForce.therapyCode(line.code)?.therapy;
  return therapy === 'always' || (therapy === 'sometimes' && disciplineOf(line.modifiers) !== undefined);
}

/** Undefined where a factor of the price is not held for the date or the place. */
export function ratesOf(day: ClaimDay, { feeSchedule, rules }: RulesInForce): DayRates | undefined {
  const indices = feeSchedule?.indices(day.place);
  const factor = feeSchedule?.conversionFactor(day.qualifyingParticipant);
  const { mppr, coinsurance, sequestration, assistantReduction, nonParticipating } = rules;
  if (!indices || !factor || !mppr || !coinsurance || !sequestration || !assistantReduction) return undefined;
  if (!day.participating && nonParticipating === undefined) return undefined;
  return {
    indices,
    conversionFactor: factor.value,
    // Critical access hospitals are outside both cuts (believed; setting-findings.ts says so).
    reducedPe: day.criticalAccessHospital === true ? 100 : mppr.value,
    deductible: day.deductibleRemaining,
    nonParticipating: day.participating ? null : (nonParticipating?.value ?? null),
    shares: {
      coinsurance: coinsurance.value,
      assistantReduction: day.criticalAccessHospital === true ? 0 : assistantReduction.value,
      sequestration: day.sequestration ? sequestration.value : 0,
    },
  };
}
