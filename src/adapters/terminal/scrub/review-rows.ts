/** The rows of one claim day reviewed together, and what is written behind each of them. */
import { withDefaults } from '../../../core/claim/claim-defaults.ts';
import type { ClaimDay, ServiceLine } from '../../../core/claim/claim-day.ts';
import { codesOf } from '../../../core/claim/codes-of.ts';
import { payerOf } from '../../../core/claim/payer.ts';
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import { withEditsOf } from '../../../core/edits/edits-at.ts';
import { dollars, type Cents } from '../../../core/money/cents.ts';
import type { Place } from '../../../core/places/place.ts';
import { readPlace } from '../../../core/places/read-place.ts';
import type { Places, ReferenceData } from '../../../core/ports.ts';
import type { ComputedDay } from '../../../core/review/compute-day.ts';
import type { Finding } from '../../../core/review/finding.ts';
import { inspectDay, type InspectedDay } from '../../../core/review/inspect-day.ts';
import type { CountedService } from '../../../core/units/group-lines.ts';
import { underTerms } from '../../../core/payers/payer-terms-of.ts';
import type { PayerProfile } from '../../../core/payers/profile.ts';
import { payerTerms } from '../../../intents/answering/payer-terms.ts';
import { safeCell } from './safe-cell.ts';
import { atStake } from './at-stake.ts';

export interface RowsOfDay {
  readonly date: ServiceDate;
  readonly lines: readonly ServiceLine[];
  /** The day without its lines: payer and place, and every default. */
  readonly about: ClaimDay;
}

export interface ReviewedRows {
  /** The added cells of each row, as they are written. */
  readonly behind: readonly string[];
  readonly findings: readonly Finding[];
  /** Allowed amounts that will deny as billed. */
  readonly atStake: Cents;
}

/** What a row says of its whole day, as the file writes it. */
export interface DayTexts {
  readonly payer: string;
  readonly locality: string;
  readonly placeOfService: string;
}

/** A day of this payer and place, as the file writes them; empty where it does not say. */
export function dayOf({ payer, locality, placeOfService }: DayTexts, places: Places): ClaimDay {
  const read = locality === '' ? undefined : readPlace(locality, places);
  const place: Place | undefined = read?.kind === 'found' ? read.place : read && { kind: 'unknown' };
  const told = {
    lines: [],
    ...(payer === '' ? {} : { payer: payerOf(payer) }),
    ...(place === undefined ? {} : { place }),
    ...(/^\d{2}$/.test(placeOfService) ? { placeOfService } : {}),
  };
  return withDefaults(told, true);
}

/** The team's own profiles, and the day they must not have expired by. */
export interface OwnPayers {
  readonly payers: readonly PayerProfile[];
  readonly today: ServiceDate;
}

/** The columns of what the payer itself pays; without contracts they would stand empty. */
export const showsPayer = (own: OwnPayers | undefined): boolean => (own?.payers.length ?? 0) > 0;

export function reviewRows(
  { date, lines, about }: RowsOfDay,
  reference: ReferenceData,
  own: OwnPayers | undefined,
): ReviewedRows {
  const inForce = withEditsOf(about, codesOf(lines), reference.on(date));
  // Without profiles of the team's own what payers say in public holds as well.
  const held = payerTerms(about.payer.name, {
    ...{ payers: [], today: date, ...own, reference, service: date },
  });
  const day = held === undefined ? { ...about, lines } : underTerms({ ...about, lines }, held);
  const { computed, payer, findings } = inspectDay(day, inForce);
  const said = findings.filter(({ kind, severity }) => kind !== 'stale-data' && severity !== 'info');
  const release = inForce.feeSchedule?.rvu.release.name;
  return {
    behind: lines.map(
      (line, row) =>
        `${billingCells(row, line, computed)},${showsPayer(own) ? payerCells(row, { computed, payer }) : ''}${findingCells(line, said, release)}`,
    ),
    findings,
    atStake: atStake(computed, findings, payer),
  };
}

/**
 * Units, allowed, Medicare's part, and what to bill. A service gathered from several rows stands behind the first of
 * them; the others say which.
 */
function billingCells(row: number, { code }: ServiceLine, computed: ComputedDay): string {
  const { units: counted, lines, estimate } = computed;
  const own = counted.services.findIndex((service) => service.lines.includes(row));
  if (counted.services[own]?.lines[0] !== row) return notFirst;
  let [units, allowed, medicarePaid]: [number, Cents, Cents] = [0, 0, 0];
  let priced = true;
  const billAs: string[] = [];
  lines.forEach((line, i) => {
    if (standsBeside(line.service, computed) !== own) return;
    const shares = estimate?.lines[i]?.shares;
    if (line.code === code) units += line.units;
    if (shares === undefined) priced = false;
    allowed += shares?.allowed ?? 0;
    medicarePaid += shares?.medicarePaid ?? 0;
    billAs.push(`${[line.code, ...line.modifiers].join(' ')} x${line.units}`);
  });
  const amounts = priced ? `${dollars(allowed)},${dollars(medicarePaid)}` : ',';
  return `${units},${amounts},${safeCell(billAs.join(' | '))}`;
}

/** The added columns with the payer's two behind what to bill. */
export const withPayer = (added: readonly string[]): readonly string[] =>
  added.flatMap((name) => (name === 'bill_as' ? [name, 'payer_allowed', 'payer_pays'] : [name]));

/** What the payer itself allows and pays, by its contract; empty where no rate of it is kept. */
function payerCells(row: number, { computed, payer }: Pick<InspectedDay, 'computed' | 'payer'>): string {
  const own = computed.units.services.findIndex((service) => service.lines.includes(row));
  const paid = computed.lines.flatMap((line, i) => {
    const each = payer?.paid?.lines[i];
    return standsBeside(line.service, computed) === own && each ? [each] : [];
  });
  if (paid.length === 0 || computed.units.services[own]?.lines[0] !== row) return ',,';
  const sum = (of: 'allowed' | 'payerPays'): Cents => paid.reduce((total, each) => total + each[of], 0);
  return `${dollars(sum('allowed'))},${payer?.lacks.includes('patient-part') === true ? '' : dollars(sum('payerPays'))},`;
}

const notFirst = '0,0.00,0.00,on the row above';

/** A family member nobody entered stands beside the one that was; every other service beside itself. */
function standsBeside(index: number, { units: { services } }: ComputedDay): number {
  const service = services[index];
  if (service?.lines.length !== 0) return index;
  const first = firstOf(service);
  return services.findIndex(
    (each) => each.lines.length > 0 && first !== undefined && firstOf(each) === first,
  );
}

const firstOf = ({ counting }: CountedService): string | undefined =>
  counting.kind === 'family' ? counting.first : undefined;

/** What is said of the row's code, and every source of it once. */
function findingCells(
  { code }: ServiceLine,
  findings: readonly Finding[],
  release: string | undefined,
): string {
  const schedule = release === undefined ? '' : `${release} ${code}`;
  const mine = findings.filter(({ codes }) => codes.includes(code));
  if (mine.length === 0) return `,${safeCell(schedule)}`;
  const cited = new Set(schedule === '' ? [] : [schedule]);
  for (const { citation, verifyAt } of mine) {
    const source = citation === undefined ? verifyAt : `${citation.source} ${citation.locator}`;
    if (source !== undefined) cited.add(source);
  }
  const said = mine.map(({ kind, severity, message }) => `${severity} ${kind}: ${message}`);
  return `${safeCell(said.join(' | '))},${safeCell([...cited].join(' | '))}`;
}
