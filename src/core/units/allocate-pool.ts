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
  const { blockMinutes } = ladder;
  let [total, whole] = [0, 0];
  const base: number[] = [];
  for (const each of minutes) {
    const blocks = Math.floor(each / blockMinutes);
    base.push(blocks);
    total += each;
    whole += blocks;
  }
  const totalUnits = unitsFor(total, ladder);
  const sole = (units: readonly number[]): PoolAllocation => ({
    ...{ minutes: total, totalUnits, units, alternatives: none, allowed: 1 },
  });
  const extra = totalUnits - whole;
  if (extra === 0) return sole(base);

  const left = (index: number): number => at(minutes, index) % blockMinutes;
  const ranked = byRemainder(minutes, blockMinutes);
  const [last, next] = [ranked[extra - 1], ranked[extra]];
  const boundary = last === undefined ? Infinity : left(last);
  if (next === undefined || left(next) !== boundary) return sole(granted(base, ranked.slice(0, extra)));
  const sure = ranked.filter((index) => left(index) > boundary);
  const tied = ranked.filter((index) => left(index) === boundary);
  const open = extra - sure.length;
  const grant = (chosen: readonly number[]): number[] => granted(granted(base, sure), chosen);
  return {
    ...{
      minutes: total,
      totalUnits,
      units: grant(tied.slice(0, open)),
      allowed: binomial(tied.length, open),
    },
    alternatives: choices(tied, open, mostAlternatives + 1)
      .slice(1)
      .map(grant),
  };
}

const none: PoolAllocation['alternatives'] = [];

/** Positions of what has minutes left over: the largest remainder first, then the larger total, then the first entered. */
function byRemainder(minutes: readonly number[], block: number): number[] {
  const left = (index: number): number => at(minutes, index) % block;
  const positions: number[] = [];
  for (let index = 0; index < minutes.length; index += 1) if (left(index) > 0) positions.push(index);
  const order = (a: number, b: number): number =>
    left(b) - left(a) || at(minutes, b) - at(minutes, a) || a - b;
  const [first, second] = positions;
  // Two are a day's usual number, and sorting them costs more than all the rest.
  if (first !== undefined && second !== undefined && positions.length === 2)
    return order(first, second) <= 0 ? positions : [second, first];
  return positions.length < 2 ? positions : positions.sort(order);
}

function granted(base: readonly number[], winners: readonly number[]): number[] {
  const units = base.slice();
  for (const winner of winners) units[winner] = at(units, winner) + 1;
  return units;
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
