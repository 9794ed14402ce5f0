/**
 * Units of a whole claim day. Pooled codes share the day's minutes within each plan of care (GP, GO, GN apart)
 * under CMS's rule, or stand alone under the AMA's; untimed codes are one unit; families count on their own.
 * Sources: Pub. 100-04 chapter 5, section 20.2; pooling by discipline as reported by physicaltherapy.com 3957.
 */
import type { UnitRule } from '../claim/claim-day.ts';
import { allocatePool, mostAlternatives, type PoolAllocation } from './allocate-pool.ts';
import { emitFamilies } from './emit-families.ts';
import { unitsFor, type UnitLadder } from './ladder.ts';
import { withUnits, type CodeBook, type CountedService, type Service } from './group-lines.ts';

export interface Pool {
  /** Positions in `services`. */
  readonly members: readonly number[];
  readonly minutes: number;
  readonly units: number;
}

export interface DayUnits {
  readonly services: readonly CountedService[];
  readonly pools: readonly Pool[];
  /** Pooled codes only; a line of stated units adds its units but no minutes. */
  readonly timedMinutes: number;
  readonly timedUnits: number;
  /** Units of every service, for each other allowed allocation. */
  readonly alternatives: readonly (readonly number[])[];
  readonly allowedAllocations: number;
}

interface Rules {
  readonly rule: UnitRule;
  readonly ladder: UnitLadder;
  readonly codes: CodeBook;
}

export function allocateDay(grouped: readonly Service[], { rule, ladder, codes }: Rules): DayUnits {
  const services = emitFamilies(grouped);
  const members = poolsOf(services);
  const allocations = members.map((pool) => {
    const minutes = pool.map((index) => services[index]?.minutes ?? 0);
    return rule === 'cms' ? allocatePool(minutes, ladder) : allocateAlone(minutes, ladder);
  });
  const pools = members.map((pool, p) => ({
    members: pool,
    minutes: allocations[p]?.minutes ?? 0,
    units: allocations[p]?.totalUnits ?? 0,
  }));
  const spread = (chosen: readonly (readonly number[])[]): number[] => {
    const units = services.map((service) => service.units);
    members.forEach((pool, p) => pool.forEach((index, i) => (units[index] = chosen[p]?.[i] ?? 0)));
    return units;
  };
  const ways = allocations.every(isSole) ? undefined : combinations(allocations);
  const shown = spread(ways?.[0] ?? allocations.map(({ units }) => units));
  const counted = services.map((service, index) => {
    const units = shown[index] ?? 0;
    return units === service.units ? service : withUnits(service, units);
  });
  let [timedMinutes, timedUnits, allowedAllocations] = [0, 0, 1];
  for (const { minutes, totalUnits, allowed } of allocations) {
    timedMinutes += minutes;
    timedUnits += totalUnits;
    allowedAllocations *= allowed;
  }
  for (const service of counted) if (isStatedTimed(service, codes)) timedUnits += service.units;
  const alternatives = ways === undefined ? none : ways.slice(1).map(spread);
  return { services: counted, pools, timedMinutes, timedUnits, alternatives, allowedAllocations };
}

const isSole = ({ alternatives }: PoolAllocation): boolean => alternatives.length === 0;

const none: DayUnits['alternatives'] = [];

/** A line of stated units of a 15-minute code: its minutes are unknown, its units count. */
export const isStatedTimed = (service: Service, codes: CodeBook): boolean =>
  service.counting.kind === 'stated' && codes(service.code)?.timing.kind === 'pooled';

function poolsOf(services: readonly Service[]): number[][] {
  const pools: number[][] = [];
  services.forEach(({ counting, discipline }, index) => {
    if (counting.kind !== 'pooled') return;
    const pool = pools.find((members) => services[members[0] ?? 0]?.discipline === discipline);
    if (pool === undefined) pools.push([index]);
    else pool.push(index);
  });
  return pools;
}

function allocateAlone(minutes: readonly number[], ladder: UnitLadder): PoolAllocation {
  const units = minutes.map((each) => unitsFor(each, ladder));
  return { minutes: sum(minutes), totalUnits: sum(units), units, alternatives: [], allowed: 1 };
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** Every way to combine the pools' allowed allocations; the first is the one shown. */
function combinations(pools: readonly PoolAllocation[]): (readonly (readonly number[])[])[] {
  return pools.reduce<(readonly (readonly number[])[])[]>(
    (so, pool) =>
      so
        .flatMap((chosen) => [pool.units, ...pool.alternatives].map((units) => [...chosen, units]))
        .slice(0, mostAlternatives + 1),
    [[]],
  );
}
