/**
 * CMS's total-time rule: the pool's minutes together set the number of units; every code keeps its whole
 * 15-minute blocks, and what is left goes to the largest remainders. Equal remainders are the clinician's
 * choice: the larger total, then the first entered, is shown and every other allowed allocation is listed.
 * Source: Pub. 100-04 chapter 5, section 20.2.C.
 */
import { unitsFor, type UnitLadder } from './ladder.ts';

export interface PoolAllocation {
  readonly minutes: number;
  readonly totalUnits: number;
  /** Units of each service, in the order given. */
  readonly units: readonly number[];
  /** Every other allowed allocation, in the same order; empty where there is no tie. */
  readonly alternatives: readonly (readonly number[])[];
  /** How many allocations are allowed in all; larger than the list only past `mostAlternatives`. */
  readonly allowed: number;
}

/** Past this, alternatives are counted but no longer listed. */
export const mostAlternatives = 1_000;

/** `minutes`: whole minutes of each code of one patient, date and plan of care. */
export function allocatePool(minutes: readonly number[], ladder: UnitLadder): PoolAllocation {
  const total = minutes.reduce((sum, each) => sum + each, 0);
  const totalUnits = unitsFor(total, ladder);
  if (totalUnits === 0) {
    return { minutes: total, totalUnits, units: minutes.map(() => 0), alternatives: [], allowed: 1 };
  }
  const base = minutes.map((each) => Math.floor(each / ladder.blockMinutes));
  const extra = totalUnits - base.reduce((sum, each) => sum + each, 0);
  if (extra === 0) return { minutes: total, totalUnits, units: base, alternatives: [], allowed: 1 };

  const left = minutes.map((each) => each % ladder.blockMinutes);
  const ranked = minutes
    .map((_, index) => index)
    .filter((index) => at(left, index) > 0)
    .sort((a, b) => at(left, b) - at(left, a) || at(minutes, b) - at(minutes, a) || a - b);
  const last = ranked[extra - 1];
  const boundary = last === undefined ? Infinity : at(left, last);
  const sure = ranked.filter((index) => at(left, index) > boundary);
  const tied = ranked.filter((index) => at(left, index) === boundary);
  const open = extra - sure.length;

  const grant = (chosen: readonly number[]): number[] => {
    const units = base.slice();
    for (const winner of sure) units[winner] = at(units, winner) + 1;
    for (const winner of chosen) units[winner] = at(units, winner) + 1;
    return units;
  };
  return {
    minutes: total,
    totalUnits,
    units: grant(tied.slice(0, open)),
    alternatives:
      open < tied.length
        ? choices(tied, open, mostAlternatives + 1)
            .slice(1)
            .map(grant)
        : [],
    allowed: binomial(tied.length, open),
  };
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0;

/** The first `most` ways to choose `count` of `items`; the very first one takes them in order. */
function choices(items: readonly number[], count: number, most: number): number[][] {
  const found: number[][] = [];
  const choose = (from: number, chosen: readonly number[]): void => {
    if (found.length >= most) return;
    if (chosen.length === count) {
      found.push([...chosen]);
      return;
    }
    const lastStart = items.length - (count - chosen.length);
    for (let next = from; next <= lastStart; next += 1) choose(next + 1, [...chosen, at(items, next)]);
  };
  choose(0, []);
  return found;
}

function binomial(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
}
