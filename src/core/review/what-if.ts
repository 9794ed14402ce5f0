/** The same day a little different: the other unit rule, the other allocations, one more unit. */
import type { ClaimDay, ServiceLine, UnitRule } from '../claim/claim-day.ts';
import { isDenied } from '../claim/liability.ts';
import type { Shares } from '../fees/settle-line.ts';
import type { Cents } from '../money/cents.ts';
import type { RulesInForce } from '../ports.ts';
import { isStatedTimed } from '../units/allocate-day.ts';
import type { CountedService } from '../units/group-lines.ts';
import { minutesToNextFamilyUnit } from '../units/family-units.ts';
import { minutesToNextUnit } from '../units/ladder.ts';
import { computeDay, priceUnits, type ComputedDay } from './compute-day.ts';

export interface Totals extends Shares {
  readonly partial: boolean;
}

export interface Allocation {
  /** Units by code; zeros included. */
  readonly units: ReadonlyMap<string, number>;
  readonly totals: Totals | null;
}

export const totalsOf = ({ estimate }: ComputedDay): Totals | null =>
  estimate === undefined ? null : { ...estimate.totals, partial: estimate.partial };

/** Every other allowed allocation of a tie, timed codes only, with what the day would pay. */
export function otherAllocations(computed: ComputedDay, day: ClaimDay, inForce: RulesInForce): Allocation[] {
  const timed = ({ counting, ...service }: CountedService): boolean =>
    counting.kind === 'pooled' || isStatedTimed({ ...service, counting }, inForce.therapyCode);
  return computed.units.alternatives.map((units) => {
    const services = computed.units.services.map((service, i) => ({ ...service, units: units[i] ?? 0 }));
    const priced = priceUnits({ ...computed.units, services }, day, inForce);
    return { units: unitsByCode(services.filter(timed)), totals: totalsOf(priced) };
  });
}

export interface OtherRule extends Allocation {
  readonly rule: UnitRule;
}

/** The day counted by the rule that was not used, at Medicare's rates. */
export function underOtherRule(day: ClaimDay, inForce: RulesInForce): OtherRule {
  const rule = day.rule === 'cms' ? 'ama' : 'cms';
  const computed = computeDay({ ...day, rule }, inForce);
  return { rule, units: unitsByCode(computed.units.services), totals: totalsOf(computed) };
}

export interface NextUnit {
  readonly code: string;
  readonly minutes: number;
  /** What the day's allowed total would gain; null where the day has no price. */
  readonly allowed: Cents | null;
}

/**
 * The fewest minutes to one more timed unit. Minutes are added to the longest code of that pool, the first
 * entered among equals, and the whole day is counted and priced again. Charges are left out: a longer line would
 * be charged more. `code`: whose minutes they are; in a family, the member that gains the unit.
 */
export function nextUnit(computed: ComputedDay, day: ClaimDay, inForce: RulesInForce): NextUnit | null {
  const nearest = nearestUnit(computed, day, inForce);
  if (nearest === undefined) return null;
  const { service, minutes } = nearest;
  const target = service.lines[0] ?? 0;
  if (isNotPaid(computed, service)) return null;
  const longer = (more: number): ComputedDay => {
    const lines = day.lines.map((line, i) => ({
      ...withoutCharge(line),
      ...(i === target ? { minutes: (line.minutes ?? 0) + more } : {}),
    }));
    return computeDay({ ...day, lines }, inForce);
  };
  const [now, then] = [longer(0), longer(minutes)];
  const gaining = then.lines.findIndex((line, i) => line.units > (now.lines[i]?.units ?? 0));
  const priced = then.estimate?.lines[gaining] ?? null;
  const gained = then.estimate && now.estimate && then.estimate.totals.allowed - now.estimate.totals.allowed;
  return {
    code: service.counting.kind === 'family' ? (then.lines[gaining]?.code ?? service.code) : service.code,
    ...{ minutes, allowed: priced === null ? null : (gained ?? null) },
  };
}

/** More minutes of what Medicare denies add nothing. */
const isNotPaid = ({ units, lines, coverage }: ComputedDay, service: CountedService): boolean =>
  lines.some(
    (line, i) => units.services[line.service] === service && isDenied(coverage[i]?.liability ?? 'usual'),
  );

function withoutCharge(line: ServiceLine): ServiceLine {
  const { code, modifiers, minutes, assistantMinutes, units } = line;
  return {
    ...{ code, modifiers },
    ...(minutes === undefined ? {} : { minutes }),
    ...(assistantMinutes === undefined ? {} : { assistantMinutes }),
    ...(units === undefined ? {} : { units }),
  };
}

interface Nearest {
  readonly service: CountedService;
  readonly minutes: number;
}

function nearestUnit({ units }: ComputedDay, day: ClaimDay, inForce: RulesInForce): Nearest | undefined {
  const ladder = inForce.rules.ladder.value;
  const of = (index: number): CountedService[] => units.services.slice(index, index + 1);
  const pooled = units.pools.flatMap((pool): Nearest[] => {
    const members = pool.members.flatMap(of);
    if (day.rule === 'ama') {
      return members.map((service) => ({
        service,
        minutes: minutesToNextUnit(service.minutes ?? 0, ladder),
      }));
    }
    const [first, ...rest] = members;
    if (first === undefined) return [];
    const longest = rest.reduce(
      (best, each) => ((each.minutes ?? 0) > (best.minutes ?? 0) ? each : best),
      first,
    );
    return [{ service: longest, minutes: minutesToNextUnit(pool.minutes, ladder) }];
  });
  const families = units.services.flatMap((service): Nearest[] => {
    if (service.counting.kind !== 'family' || service.lines.length === 0) return [];
    const minutes = minutesToNextFamilyUnit(familyMinutes(service, units.services), service.counting.family);
    return minutes === undefined ? [] : [{ service, minutes }];
  });
  const candidates = pooled.length > 0 ? pooled : families;
  return candidates.reduce<Nearest | undefined>(
    (best, each) => (best === undefined || each.minutes < best.minutes ? each : best),
    undefined,
  );
}

/** What was entered on either member of the family, under one plan of care. */
function familyMinutes(
  { counting, discipline }: CountedService,
  services: readonly CountedService[],
): number {
  const members = services.filter(
    (each) =>
      each.counting.kind === 'family' &&
      counting.kind === 'family' &&
      each.counting.first === counting.first &&
      each.discipline === discipline &&
      each.lines.length > 0,
  );
  return members.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}

export function unitsByCode(services: readonly CountedService[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const service of services) units.set(service.code, (units.get(service.code) ?? 0) + service.units);
  return units;
}
