/**
 * Prices the lines of a claim day together, because one unit of the day keeps its practice expense whole and
 * every other reducible unit is halved, and because the deductible runs through the lines in order. A line that
 * Medicare denies takes no part in the reduction and is priced as if it stood alone.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { isDenied, type Liability } from '../claim/liability.ts';
import { shareOf, type Cents } from '../money/cents.ts';
import type { GeographicIndices, RelativeValues } from './relative-values.ts';
import { fullUnitLine, type Candidate } from './full-unit.ts';
import { priceUnit } from './price-unit.ts';
import {
  addShares,
  deniedShares,
  noShares,
  settleLine,
  type ShareRates,
  type Shares,
} from './settle-line.ts';
import { paidNothing, payabilityOf, pricedFromValues } from './status.ts';

export interface LineToPrice {
  readonly code: HcpcsCode;
  readonly units: number;
  readonly assisted: boolean;
  readonly charge: Cents | null;
  readonly values: RelativeValues | undefined;
  /** Therapy lines are non-facility in every setting. */
  readonly facility: boolean;
  readonly liability: Liability;
}

export interface DayRates {
  readonly indices: GeographicIndices;
  readonly conversionFactor: number;
  /** Percent of practice expense kept on reduced units; 100 where no reduction applies. */
  readonly reducedPe: number;
  readonly shares: ShareRates;
  readonly deductible: Cents;
  /** Hundredths of a percent of the schedule; null for participating practitioners. */
  readonly nonParticipating: { readonly allowed: number; readonly limitingCharge: number } | null;
}

export interface PricedLine {
  readonly fullUnit: Cents;
  /** Null where the multiple-procedure reduction does not touch the code. */
  readonly reducedUnit: Cents | null;
  readonly fullUnits: number;
  readonly reducedUnits: number;
  /** Before the lesser-of-charge rule. */
  readonly schedule: Cents;
  readonly shares: Shares;
  readonly limitingCharge: Cents | null;
}

export interface DayEstimate {
  /** Null for a line without a price. */
  readonly lines: readonly (PricedLine | null)[];
  readonly totals: Shares;
  /** Position of the line that keeps the day's full unit; undefined where none competes. */
  readonly fullLine: number | undefined;
  /** True where a line has no price and is missing from the totals. */
  readonly partial: boolean;
}

/** `holder` overrides which line keeps the full unit (the other way round of an assistant split). */
export function estimateDay(lines: readonly LineToPrice[], rates: DayRates, holder?: number): DayEstimate {
  const units = lines.map((line) => unitPrices(line, rates));
  const competing = lines.some(({ liability }) => isDenied(liability))
    ? units.map((price, i) => (isDenied(lines[i]?.liability ?? 'usual') ? undefined : price))
    : units;
  const full = holder ?? fullUnitLine(competing);

  const { coinsurance, sequestration } = rates.shares;
  const unassisted = { coinsurance, assistantReduction: 0, sequestration };
  let deductibleLeft = rates.deductible;
  let totals = noShares;
  const priced = lines.map((line, i): PricedLine | null => {
    const price = units[i];
    if (price === undefined) return null;
    const keepsOne = line.units > 0 && (i === full || isDenied(line.liability));
    const reducedUnits = price.reducedUnit === null ? 0 : line.units - (keepsOne ? 1 : 0);
    const fullUnits = line.units - reducedUnits;
    const { fullUnit, reducedUnit } = price;
    const amountAt = (share: number): Cents =>
      fullUnits * shareOf(fullUnit, share, everything) +
      reducedUnits * shareOf(reducedUnit ?? 0, share, everything);
    const { nonParticipating } = rates;
    const schedule =
      nonParticipating === null
        ? fullUnits * fullUnit + reducedUnits * (reducedUnit ?? 0)
        : amountAt(nonParticipating.allowed);
    const limitingCharge = nonParticipating && amountAt(nonParticipating.limitingCharge);
    const allowed = line.charge === null ? schedule : Math.min(line.charge, schedule);
    const { liability } = line;
    const shares =
      liability === 'patient' || liability === 'provider'
        ? deniedShares(allowed, liability)
        : settleLine(allowed, deductibleLeft, line.assisted ? rates.shares : unassisted);
    deductibleLeft -= shares.deductible;
    totals = addShares(totals, shares);
    return { fullUnit, reducedUnit, fullUnits, reducedUnits, schedule, shares, limitingCharge };
  });
  return { lines: priced, totals, fullLine: full, partial: priced.includes(null) };
}

/** In hundredths of a percent. */
const everything = 10_000;

interface UnitPrices extends Candidate {
  readonly reducedUnit: Cents | null;
}

function unitPrices(line: LineToPrice, rates: DayRates): UnitPrices | undefined {
  const { values, code, assisted, units } = line;
  const nothing: UnitPrices = {
    ...{ code, assisted, units, reducible: false, pe: 0, fullUnit: 0, reducedUnit: null },
  };
  if (values === undefined) return isDenied(line.liability) ? nothing : undefined;
  const payability = payabilityOf(values.status);
  if (paidNothing(payability) || (payability === 'other-code' && isDenied(line.liability))) return nothing;
  const pe = line.facility ? values.peFacility : values.peNonFacility;
  if (!pricedFromValues(payability) || values.work + pe + values.malpractice === 0) return undefined;
  const { indices, conversionFactor } = rates;
  const at = (peShare: number): Cents => priceUnit({ values, pe, peShare, indices, conversionFactor });
  const reducible = values.multipleProcedure === '5' && rates.reducedPe < 100;
  const reducedUnit = reducible ? at(rates.reducedPe) : null;
  return { code, assisted, units, reducible, pe, fullUnit: at(100), reducedUnit };
}
