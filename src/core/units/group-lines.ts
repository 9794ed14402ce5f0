/**
 * Lines become services: minutes of one code under one plan of care are added before anything is counted,
 * and an untimed code is one service however often it is entered (First Coast 0508065: one line a code a day).
 * A line that states units without minutes is taken as given and stays alone.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { AssistantTitle, ClaimDay, ServiceLine } from '../claim/claim-day.ts';
import type { FirstOfFamily, TherapyCode, Timing } from '../claim/therapy-code.ts';
import {
  assistantModifiers,
  disciplineOf,
  disciplines,
  planOfDiscipline,
  type Discipline,
  type Modifier,
} from '../claim/modifier.ts';
import type { Cents } from '../money/cents.ts';

export type CodeBook = (code: HcpcsCode) => TherapyCode | undefined;

export interface Service {
  readonly code: HcpcsCode;
  readonly discipline: Discipline | undefined;
  readonly modifiers: readonly Modifier[];
  /** Which lines of the day it gathers, counted from 0; more than one means the code was entered again. */
  readonly lines: readonly number[];
  /** Null where units were stated without minutes, or no minutes were given at all. */
  readonly minutes: number | null;
  readonly assistantMinutes: number;
  readonly assistantTitle: AssistantTitle | undefined;
  readonly statedUnits: number | null;
  readonly charge: Cents | null;
  readonly counting:
    | { readonly kind: 'pooled' }
    | { readonly kind: 'once' }
    | { readonly kind: 'stated' }
    | { readonly kind: 'family'; readonly first: HcpcsCode; readonly family: FirstOfFamily };
}

export interface CountedService extends Service {
  readonly units: number;
}

/** Written out, for it is done for every line of a year of claims: a spread costs ten times as much. */
export const withUnits = (service: Service, units: number): CountedService => ({
  code: service.code,
  discipline: service.discipline,
  modifiers: service.modifiers,
  lines: service.lines,
  minutes: service.minutes,
  assistantMinutes: service.assistantMinutes,
  assistantTitle: service.assistantTitle,
  statedUnits: service.statedUnits,
  charge: service.charge,
  counting: service.counting,
  units,
});

export function groupLines(day: Pick<ClaimDay, 'lines' | 'discipline'>, codes: CodeBook): readonly Service[] {
  const services: Service[] = [];
  let [stated, once] = [false, false];
  day.lines.forEach((line, index) => {
    const service = asService(line, index, planOfCare(line, day, codes), codes);
    if (isStated(service)) stated = true;
    if (isOnce(service)) once = true;
    const at =
      services.length === 0 || isStated(service)
        ? -1
        : services.findIndex((earlier) => same(earlier, service) && !isStated(earlier));
    // Not looked up where there is none: V8 takes a place before the first for the name of a property.
    const earlier = at < 0 ? undefined : services[at];
    if (earlier === undefined) services.push(service);
    else services[at] = together(earlier, service);
  });
  return stated && once ? underStatedUnits(services) : services;
}

const isStated = ({ counting }: Service): boolean => counting.kind === 'stated';
const isOnce = ({ counting }: Service): boolean => counting.kind === 'once';
const same = (a: Service, b: Service): boolean => a.code === b.code && a.discipline === b.discipline;

/** An untimed code entered with its units and again by its minutes is one service. */
function underStatedUnits(services: readonly Service[]): readonly Service[] {
  const statedOf = (once: Service): Service | undefined =>
    services.find((service) => isStated(service) && same(service, once));
  const kept = services.filter((service) => !isOnce(service) || statedOf(service) === undefined);
  return kept.map((service) => {
    const once = services.find((each) => isOnce(each) && statedOf(each) === service);
    return once === undefined
      ? service
      : { ...service, lines: [...service.lines, ...once.lines], minutes: once.minutes };
  });
}

/** As its modifier says; else as the request says; else the only plan of the day, where the code can be under it. */
function planOfCare(
  line: ServiceLine,
  { lines, discipline }: Pick<ClaimDay, 'lines' | 'discipline'>,
  codes: CodeBook,
): Discipline | undefined {
  const own = disciplineOf(line.modifiers);
  if (own !== undefined || line.modifiers.some((modifier) => disciplines.includes(modifier))) return own;
  const plans = new Set(lines.flatMap(({ modifiers }) => disciplineOf(modifiers) ?? []));
  const [only] = plans.size === 1 ? plans : [];
  const plan = planOfDiscipline(discipline) ?? only;
  return codes(line.code)?.disciplines.some((each) => planOfDiscipline(each) === plan) ? plan : undefined;
}

function asService(
  line: ServiceLine,
  index: number,
  discipline: Discipline | undefined,
  codes: CodeBook,
): Service {
  const minutes = line.minutes ?? null;
  return {
    code: line.code,
    discipline,
    modifiers: line.modifiers,
    lines: [index],
    minutes,
    assistantMinutes: line.assistantMinutes ?? (assistantAlone(line) ? (minutes ?? 0) : 0),
    assistantTitle: line.assistantTitle,
    statedUnits: line.units ?? null,
    charge: line.charge ?? null,
    counting: countingOf(line, codes),
  };
}

/** CQ, CO or the assistant's title on a line whose assistant minutes nobody stated: all of it is the assistant's. */
const assistantAlone = (line: ServiceLine): boolean =>
  line.assistantTitle !== undefined ||
  line.modifiers.some((modifier) => assistantModifiers.includes(modifier));

function countingOf(line: ServiceLine, codes: CodeBook): Service['counting'] {
  const known = codes(line.code);
  const timing = known?.timing ?? untimedUnknown;
  const untimed = timing.kind === 'untimed' || timing.kind === 'conditional';
  const onceADay = timing.kind === 'untimed' && !known?.unitsMustBeStated && known !== undefined;
  const minutesSayNothing = line.minutes === undefined || (untimed && !onceADay);
  if (line.units !== undefined && minutesSayNothing) return { kind: 'stated' };
  if (untimed) return { kind: 'once' };
  if (timing.kind === 'pooled') return { kind: 'pooled' };
  const first = timing.kind === 'first' ? line.code : timing.first;
  const family = codes(first)?.timing;
  return family?.kind === 'first' ? { kind: 'family', first, family } : { kind: 'once' };
}

const untimedUnknown: Timing = { kind: 'untimed' };

/** What one of the two leaves open stays open for both. */
function together(a: Service, b: Service): Service {
  const sum = (x: number | null, y: number | null): number | null =>
    x === null || y === null ? null : x + y;
  return {
    ...a,
    modifiers: [...new Set([...a.modifiers, ...b.modifiers])],
    lines: [...a.lines, ...b.lines],
    minutes: a.minutes === null && b.minutes === null ? null : (a.minutes ?? 0) + (b.minutes ?? 0),
    assistantMinutes: a.assistantMinutes + b.assistantMinutes,
    assistantTitle: a.assistantTitle ?? b.assistantTitle,
    statedUnits: sum(a.statedUnits, b.statedUnits),
    charge: sum(a.charge, b.charge),
  };
}
