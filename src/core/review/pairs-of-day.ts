/** Every pair of codes billed on the day, judged on its date: the edit in force, the last one that ended, or none. */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { judgePair, type PairVerdict } from '../edits/pair-edit.ts';
import type { RulesInForce } from '../ports.ts';
import type { DayUnits } from '../units/allocate-day.ts';

export interface PairOfDay {
  readonly codes: readonly [HcpcsCode, HcpcsCode];
  readonly verdict: PairVerdict;
}

/** Where the minutes tie, a pair counts if both codes earn units in any allowed allocation. */
export function pairsOfDay(units: DayUnits, { ptp, date }: RulesInForce): readonly PairOfDay[] {
  if (ptp === undefined) return [];
  const allocations = allocationsOf(units);
  const codes = [...new Set(units.services.map(({ code }) => code))];
  return codes.flatMap((a, i) =>
    codes
      .slice(i + 1)
      .filter((b) => allocations.some((unitsOf) => unitsOf(a) > 0 && unitsOf(b) > 0))
      .map((b) => ({ codes: [a, b] as const, verdict: judgePair(ptp.edits(a, b), date) })),
  );
}

/** Units by code in every allowed allocation: in a tie the choice shown must not decide what is found. */
export const allocationsOf = ({ services, alternatives }: DayUnits): readonly ((code: string) => number)[] =>
  [services.map(({ units }) => units), ...alternatives].map(
    (units) => (code) =>
      services.reduce((sum, service, i) => sum + (service.code === code ? (units[i] ?? 0) : 0), 0),
  );
