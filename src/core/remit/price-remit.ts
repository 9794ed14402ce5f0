/** The lines of a remittance day priced as they were sent, under one set of circumstances. */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { liabilityOf } from '../claim/liability.ts';
import type { Modifier } from '../claim/modifier.ts';
import { estimateDay, type DayEstimate, type DayRates, type LineToPrice } from '../fees/estimate-day.ts';
import type { Cents } from '../money/cents.ts';
import type { RulesInForce } from '../ports.ts';
import { isTherapyLine } from '../review/compute-day.ts';
import { isAssisted } from './line-amounts.ts';

export interface LineSent {
  readonly code: HcpcsCode;
  readonly modifiers: readonly Modifier[];
  readonly units: number;
  readonly charge: Cents;
}

export interface Pricing {
  readonly inForce: RulesInForce;
  readonly rates: DayRates;
  readonly facility: boolean;
}

function linesOf(sent: readonly LineSent[], { inForce, facility }: Pricing): readonly LineToPrice[] {
  return sent.map((line) => ({
    ...{ code: line.code, units: line.units, charge: line.charge },
    assisted: isAssisted(line),
    values: inForce.feeSchedule?.relativeValues(line.code),
    facility: facility && !isTherapyLine(line, inForce),
    liability: liabilityOf(line.modifiers),
  }));
}

/** `holder`: the line that keeps the full unit, -1 for none. */
export const priceRemit = (sent: readonly LineSent[], pricing: Pricing, holder?: number): DayEstimate =>
  estimateDay(linesOf(sent, pricing), pricing.rates, holder);

/** The allowed amount of each line; null without a price. */
export const allowedOf = ({ lines }: DayEstimate): readonly (Cents | null)[] =>
  lines.map((line) => line && line.shares.allowed);
