/** The rows of one claim day reviewed together, and what is written behind each of them. */
import { withDefaults } from '../../../core/claim/claim-defaults.ts';
import type { ClaimDay, ServiceLine } from '../../../core/claim/claim-day.ts';
import { payerOf } from '../../../core/claim/payer.ts';
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import { dollars, type Cents } from '../../../core/money/cents.ts';
import type { Place } from '../../../core/places/place.ts';
import { readPlace } from '../../../core/places/read-place.ts';
import type { Places, ReferenceData } from '../../../core/ports.ts';
import type { ComputedDay } from '../../../core/review/compute-day.ts';
import type { Finding } from '../../../core/review/finding.ts';
import { inspectDay, type Bill } from '../../../core/review/inspect-day.ts';
import { atStake } from './at-stake.ts';

export interface RowsOfDay {
  readonly date: ServiceDate;
  readonly lines: readonly ServiceLine[];
  /** The day without its lines: payer and place, and every default. */
  readonly about: ClaimDay;
}

export interface ReviewedRows {
  /** The added cells of each row, in order. */
  readonly cells: readonly (readonly string[])[];
  readonly kinds: readonly string[];
  /** Allowed amounts that will deny as billed. */
  readonly atStake: Cents;
}

/** A day of this payer and place, as the file writes them; empty where it does not say. */
export function dayOf(payer: string, locality: string, places: Places): ClaimDay {
  const read = locality === '' ? undefined : readPlace(locality, places);
  const place: Place | undefined = read?.kind === 'found' ? read.place : read && { kind: 'unknown' };
  const told = {
    lines: [],
    ...(payer === '' ? {} : { payer: payerOf(payer) }),
    ...(place === undefined ? {} : { place }),
  };
  return withDefaults(told, true);
}

export function reviewRows(
  { date, lines, about }: RowsOfDay,
  reference: ReferenceData,
  bill: Bill,
): ReviewedRows {
  const day = { ...about, lines };
  const inForce = reference.on(date);
  const { computed, findings } = inspectDay(day, inForce, bill);
  const said = findings.filter(({ kind, severity }) => kind !== 'stale-data' && severity !== 'info');
  const release = inForce.feeSchedule?.rvu.release.name;
  return {
    cells: lines.map((line, i) => cellsOf(i, line, { computed, findings: said, release })),
    kinds: findings.map(({ kind }) => kind),
    atStake: atStake(computed, findings),
  };
}

interface Reviewed {
  readonly computed: ComputedDay;
  readonly findings: readonly Finding[];
  readonly release: string | undefined;
}

/** A service gathered from several rows stands behind the first of them; the others say which. */
function cellsOf(
  row: number,
  { code }: ServiceLine,
  { computed, findings, release }: Reviewed,
): readonly string[] {
  const services = computed.units.services.flatMap((service, i) => (service.lines.includes(row) ? [i] : []));
  const [own] = services;
  const first = own !== undefined && computed.units.services[own]?.lines[0] === row;
  const partner = (i: number): boolean =>
    computed.units.services[i]?.lines.length === 0 && partnerOf(i, computed) === own;
  const billed = computed.lines.flatMap((line, i) =>
    first && (line.service === own || partner(line.service)) ? [{ line, i }] : [],
  );
  const sum = (amount: 'allowed' | 'medicarePaid'): string => {
    const priced = billed.map(({ i }) => computed.estimate?.lines[i]?.shares[amount]);
    return priced.includes(undefined)
      ? ''
      : dollars(priced.reduce<Cents>((total, each) => total + (each ?? 0), 0));
  };
  const mine = findings.filter(({ codes }) => codes.includes(code));
  const cited = new Set([
    ...(release === undefined ? [] : [`${release} ${code}`]),
    ...mine.flatMap(({ citation, verifyAt }) =>
      citation === undefined ? (verifyAt ?? []) : `${citation.source} ${citation.locator}`,
    ),
  ]);
  return [
    String(billed.reduce((total, { line }) => total + (line.code === code ? line.units : 0), 0)),
    ...[sum('allowed'), sum('medicarePaid')],
    first
      ? billed.map(({ line }) => `${[line.code, ...line.modifiers].join(' ')} x${line.units}`).join(' | ')
      : 'on the row above',
    mine.map(({ kind, severity, message }) => `${severity} ${kind}: ${message}`).join(' | '),
    [...cited].join(' | '),
  ];
}

/** A family member nobody entered stands beside the one that was. */
function partnerOf(index: number, { units }: ComputedDay): number | undefined {
  const own = units.services[index]?.counting;
  const found = units.services.findIndex(
    ({ counting, lines }) =>
      lines.length > 0 &&
      counting.kind === 'family' &&
      own?.kind === 'family' &&
      counting.first === own.first,
  );
  return found < 0 ? undefined : found;
}
