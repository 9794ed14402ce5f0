/** The rows of one claim day reviewed together, and what is written behind each of them. */
import { withDefaults } from '../../../core/claim/claim-defaults.ts';
import type { ClaimDay, ServiceLine } from '../../../core/claim/claim-day.ts';
import { payerOf } from '../../../core/claim/payer.ts';
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import { withEditsOf } from '../../../core/edits/edits-at.ts';
import { dollars, type Cents } from '../../../core/money/cents.ts';
import type { Place } from '../../../core/places/place.ts';
import { readPlace } from '../../../core/places/read-place.ts';
import type { Places, ReferenceData } from '../../../core/ports.ts';
import type { Finding } from '../../../core/review/finding.ts';
import { inspectDay, type InspectedDay } from '../../../core/review/inspect-day.ts';
import type { PayerEstimate } from '../../../core/review/payer-estimate.ts';
import { rememberedPairs } from '../../../core/reference/remembered.ts';
import { underTerms, type HeldTerms } from '../../../core/payers/payer-terms-of.ts';
import type { PayerProfile } from '../../../core/payers/profile.ts';
import { payerTerms } from '../../../intents/answering/payer-terms.ts';
import { safeCell } from './safe-cell.ts';
import { atStake } from './at-stake.ts';
import { billServices, type BilledService } from './bill-services.ts';

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

/** What is held of the payers of a run, looked up once for each of their days. */
export interface HeldPayers {
  /** The columns of what the payer itself pays; without contracts they would stand empty. */
  readonly shown: boolean;
  readonly termsOn: (payer: string, date: ServiceDate) => HeldTerms | undefined;
}

/** Without profiles of the team's own what payers say in public holds as well. */
export const heldPayers = (reference: ReferenceData, own: OwnPayers | undefined): HeldPayers => ({
  shown: (own?.payers.length ?? 0) > 0,
  termsOn: rememberedPairs((payer: string, service: ServiceDate) =>
    payerTerms(payer, { payers: [], today: service, ...own, reference, service }),
  ),
});

export function reviewRows(
  { date, lines, about }: RowsOfDay,
  reference: ReferenceData,
  held: HeldPayers,
): ReviewedRows {
  const inForce = withEditsOf(about, lines.map(codeOf), reference.on(date));
  const terms = about.payer.kind === 'medicare' ? undefined : held.termsOn(about.payer.name, date);
  const day = terms === undefined ? { ...about, lines } : underTerms({ ...about, lines }, terms);
  const { computed, payer, findings } = inspectDay(day, inForce);
  const said = findings.filter(isSaid);
  const release = inForce.feeSchedule?.rvu.release.name;
  return {
    behind: behindRows({ lines, computed, payer, shown: held.shown, said, release }),
    findings,
    atStake: atStake(computed, findings, payer),
  };
}

const codeOf = ({ code }: ServiceLine): ServiceLine['code'] => code;

/** An old table is told once, at the end. */
const isSaid = ({ kind, severity }: Finding): boolean => kind !== 'stale-data' && severity !== 'info';

/** The added columns with the payer's two behind what to bill. */
export const withPayer = (added: readonly string[]): readonly string[] =>
  added.flatMap((name) => (name === 'bill_as' ? [name, 'payer_allowed', 'payer_pays'] : [name]));

interface RowsBehind extends Pick<InspectedDay, 'computed' | 'payer'> {
  readonly lines: readonly ServiceLine[];
  /** What the payer itself pays too. */
  readonly shown: boolean;
  readonly said: readonly Finding[];
  /** Of the fee schedule. */
  readonly release: string | undefined;
}

/** The added cells of each row: a service gathered from several rows stands behind the first of them. */
function behindRows({ lines, computed, payer, shown, said, release }: RowsBehind): readonly string[] {
  const { services } = computed.units;
  const billed = billServices(computed, payer);
  const first: string[] = [];
  billed.forEach((service, i) => {
    const row = services[i]?.lines[0];
    if (row !== undefined)
      first[row] = shown ? `${billingCells(service)},${payerCells(service, payer)}` : billingCells(service);
  });
  const others = shown ? `${onRowAbove},,` : onRowAbove;
  return lines.map((line, row) => `${first[row] ?? others},${findingCells(line, said, release)}`);
}

const onRowAbove = '0,0.00,0.00,on the row above';

/** Units, allowed, Medicare's part, and what to bill. */
function billingCells({ units, allowed, medicarePaid, priced, billAs }: BilledService): string {
  const amounts = priced ? `${dollars(allowed)},${dollars(medicarePaid)}` : ',';
  return `${units},${amounts},${safeCell(billAs)}`;
}

/** What the payer itself allows and pays, by its contract; empty where no rate of it is kept. */
function payerCells(
  { rated, payerAllowed, payerPays }: BilledService,
  payer: PayerEstimate | undefined,
): string {
  if (!rated) return ',';
  return `${dollars(payerAllowed)},${payer?.lacks.includes('patient-part') === true ? '' : dollars(payerPays)}`;
}

/** What is said of the row's code, and every source of it once. */
function findingCells(
  { code }: ServiceLine,
  findings: readonly Finding[],
  release: string | undefined,
): string {
  const mine = findings.length === 0 ? findings : findings.filter(({ codes }) => codes.includes(code));
  if (mine.length === 0) return release === undefined ? ',' : `,${scheduleCell(release, code)}`;
  const cited = new Set(release === undefined ? [] : [`${release} ${code}`]);
  for (const { citation, verifyAt } of mine) {
    const source = citation === undefined ? verifyAt : `${citation.source} ${citation.locator}`;
    if (source !== undefined) cited.add(source);
  }
  const said = mine.map(({ kind, severity, message }) => `${severity} ${kind}: ${message}`);
  return `${safeCell(said.join(' | '))},${safeCell([...cited].join(' | '))}`;
}

const scheduleCell = rememberedPairs((release: string, code: string) => safeCell(`${release} ${code}`));
