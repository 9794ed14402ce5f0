/**
 * What one unit of each code pays at the place: the full unit of the day and every further, reduced one, and
 * Medicare's share of each with the deductible met (RULES 4 and 5). Priced as a claim day of one unit is.
 */
import { withDefaults } from '../../claim/claim-defaults.ts';
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import type { TherapyCode } from '../../claim/therapy-code.ts';
import { settleLine } from '../../fees/settle-line.ts';
import type { DayRates } from '../../fees/estimate-day.ts';
import type { Cents } from '../../money/cents.ts';
import { computeDay, type ComputedDay } from '../../review/compute-day.ts';
import type { ToolkitRequest } from '../request.ts';
import { statusRemark } from './status-remark.ts';

export interface UnitMoney {
  readonly allowed: Cents;
  /** After coinsurance and sequestration. */
  readonly medicare: Cents;
}

export interface FeeRow {
  readonly code: HcpcsCode;
  /** What we hold of it; undefined where it is no therapy code. */
  readonly known: TherapyCode | undefined;
  /** Null where it has no price of its own. */
  readonly full: UnitMoney | null;
  /** Null where every unit is paid whole, or none. */
  readonly reduced: UnitMoney | null;
  /** What its status in the fee schedule says beside the price, or in place of one. */
  readonly remark: string | undefined;
}

/** no-schedule: no release of the year. no-factor: the release lacks something a price needs. */
export type Fees =
  | { readonly kind: 'priced'; readonly rows: readonly FeeRow[] }
  | { readonly kind: 'no-schedule' | 'no-factor' };

export function feesOf({ inForce, place, codes, qualifyingParticipant }: ToolkitRequest): Fees {
  if (inForce.feeSchedule === undefined) return { kind: 'no-schedule' };
  const days = codes.map((code) => {
    const lines = [{ code, units: 1, modifiers: [] }];
    return {
      code,
      computed: computeDay(withDefaults({ lines, place, qualifyingParticipant }, true), inForce),
    };
  });
  if (days.some(({ computed }) => computed.rates === undefined)) return { kind: 'no-factor' };
  const rows = days.map(({ code, computed }) => ({
    ...{ code, known: inForce.therapyCode(code) },
    ...moneyOf(code, computed),
    remark: statusRemark(code, inForce),
  }));
  return { kind: 'priced', rows };
}

function moneyOf(code: HcpcsCode, { lines, estimate, rates }: ComputedDay): Pick<FeeRow, 'full' | 'reduced'> {
  const priced = estimate?.lines[lines.findIndex((line) => line.code === code)];
  if (!priced || rates === undefined || priced.fullUnit === 0) return { full: null, reduced: null };
  return {
    full: shared(priced.fullUnit, rates),
    reduced: priced.reducedUnit === null ? null : shared(priced.reducedUnit, rates),
  };
}

const shared = (allowed: Cents, { shares }: DayRates): UnitMoney => ({
  allowed,
  medicare: settleLine(allowed, 0, { ...shares, assistantReduction: 0 }).medicarePaid,
});
