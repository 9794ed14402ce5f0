/** Every pair of codes billed on the day, judged on its date: the edit in force, the last one that ended, or none. */
import { codesOf } from '../claim/codes-of.ts';
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { judgePair, type PairVerdict } from '../edits/pair-edit.ts';
import type { RulesInForce } from '../ports.ts';
import type { ReleaseInForce } from '../sources/release.ts';
import type { DayUnits } from '../units/allocate-day.ts';

export interface PairOfDay {
  readonly codes: readonly [HcpcsCode, HcpcsCode];
  readonly verdict: PairVerdict;
  /** The table that says so. */
  readonly table: ReleaseInForce;
}

/** Where the minutes tie, a pair counts if both codes earn units in any allowed allocation. */
export function pairsOfDay(units: DayUnits, { ptp, date }: RulesInForce): readonly PairOfDay[] {
  if (ptp === undefined || units.services.length < 2) return none;
  const codes = codesOf(units.services);
  const tied = units.alternatives.length > 0;
  const pairs: PairOfDay[] = [];
  for (let i = 0; i < codes.length; i += 1) {
    for (let j = i + 1; j < codes.length; j += 1) {
      const [a, b] = [codes[i], codes[j]];
      if (a === undefined || b === undefined) continue;
      const both = tied
        ? areBothBilled(unitsInEach(a, units), unitsInEach(b, units))
        : shownUnits(a, units) > 0 && shownUnits(b, units) > 0;
      if (!both) continue;
      const table = ptp.of(a, b);
      if (table !== undefined) pairs.push({ codes: [a, b], verdict: judgePair(table.edits, date), table });
    }
  }
  return pairs;
}

const none: readonly PairOfDay[] = [];

function areBothBilled(a: readonly number[], b: readonly number[]): boolean {
  for (let each = 0; each < a.length; each += 1) if ((a[each] ?? 0) > 0 && (b[each] ?? 0) > 0) return true;
  return false;
}

/**
 * Units of a code in every allowed allocation, first the one shown: in a tie the choice shown must not decide what
 * is found.
 */
export function unitsInEach(code: string, { services, alternatives }: DayUnits): readonly number[] {
  const shown = shownUnits(code, { services });
  if (alternatives.length === 0) return [shown];
  const others = alternatives.map((units) =>
    services.reduce((sum, service, i) => sum + (service.code === code ? (units[i] ?? 0) : 0), 0),
  );
  return [shown, ...others];
}

function shownUnits(code: string, { services }: Pick<DayUnits, 'services'>): number {
  let shown = 0;
  for (const service of services) if (service.code === code) shown += service.units;
  return shown;
}

/** In any allowed allocation. */
export const mostUnits = (code: string, units: DayUnits): number =>
  units.alternatives.length === 0 ? shownUnits(code, units) : Math.max(...unitsInEach(code, units));
