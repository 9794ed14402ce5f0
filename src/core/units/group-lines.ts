/**
 * Lines become services: minutes of one code under one plan of care are added before anything is counted,
 * and an untimed code is one service however often it is entered (First Coast 0508065: one line a code a day).
 * A line that states units without minutes is taken as given and stays alone.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { ServiceLine } from '../claim/claim-day.ts';
import type { FirstOfFamily, TherapyCode } from '../claim/therapy-code.ts';
import { assistantModifiers, disciplineOf, type Discipline, type Modifier } from '../claim/modifier.ts';
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
  readonly statedUnits: number | null;
  readonly charge: Cents | null;
  readonly counting:
    | { readonly kind: 'pooled' }
    | { readonly kind: 'once' }
    | { readonly kind: 'stated' }
    | { readonly kind: 'family'; readonly first: HcpcsCode; readonly family: FirstOfFamily };
}

export function groupLines(lines: readonly ServiceLine[], codes: CodeBook): readonly Service[] {
  const services = new Map<string, Service>();
  lines.forEach((line, index) => {
    const service = asService(line, index, codes);
    const key =
      service.counting.kind === 'stated' ? `#${index}` : `${service.code} ${service.discipline ?? ''}`;
    const earlier = services.get(key);
    services.set(key, earlier === undefined ? service : together(earlier, service));
  });
  return [...services.values()];
}

function asService(line: ServiceLine, index: number, codes: CodeBook): Service {
  const minutes = line.minutes ?? null;
  return {
    code: line.code,
    discipline: disciplineOf(line.modifiers),
    modifiers: line.modifiers,
    lines: [index],
    minutes,
    assistantMinutes: line.assistantMinutes ?? (assistantAlone(line) ? (minutes ?? 0) : 0),
    statedUnits: line.units ?? null,
    charge: line.charge ?? null,
    counting: countingOf(line, codes),
  };
}

/** CQ or CO on a line whose assistant minutes nobody stated: the assistant furnished all of it. */
const assistantAlone = (line: ServiceLine): boolean =>
  line.modifiers.some((modifier) => assistantModifiers.includes(modifier));

function countingOf(line: ServiceLine, codes: CodeBook): Service['counting'] {
  const timing = codes(line.code)?.timing ?? { kind: 'untimed' };
  const untimed = timing.kind === 'untimed' || timing.kind === 'conditional';
  if (line.units !== undefined && (line.minutes === undefined || untimed)) return { kind: 'stated' };
  if (untimed) return { kind: 'once' };
  if (timing.kind === 'pooled') return { kind: 'pooled' };
  const first = timing.kind === 'first' ? line.code : timing.first;
  const family = codes(first)?.timing;
  return family?.kind === 'first' ? { kind: 'family', first, family } : { kind: 'once' };
}

function together(a: Service, b: Service): Service {
  const sum = (x: number | null, y: number | null): number | null =>
    x === null && y === null ? null : (x ?? 0) + (y ?? 0);
  return {
    ...a,
    modifiers: [...new Set([...a.modifiers, ...b.modifiers])],
    lines: [...a.lines, ...b.lines],
    minutes: sum(a.minutes, b.minutes),
    assistantMinutes: a.assistantMinutes + b.assistantMinutes,
    statedUnits: sum(a.statedUnits, b.statedUnits),
    charge: sum(a.charge, b.charge),
  };
}
