/**
 * Which release of a CMS table answers a date of service (DATA: freshness).
 * Yearly tables (relative values, indices): the release whose quarter holds the date; else the newest of the
 * same calendar year begun before it; else the earliest later one of that year. A fee never crosses a year.
 * Standing tables (PTP, MUE, add-on): the newest begun on or before the date, also of an earlier year.
 */
import { quarterOf, yearOf, type ServiceDate } from '../claim/service-date.ts';

/**
 * rvu, rvu-qp: relative values with the conversion factor of most clinicians, and of qualifying participants.
 * gpci-no-floor: the indices with the work index below 1 where no floor is enacted; for scenarios, never a price.
 * cities: which locality each city and county lies in, drawn from the ZIP table; made here, never imported.
 * payment: CMS's own dollar amounts, kept only as the mark they leave on what they were checked against.
 */
export type TableKind =
  | ('rvu' | 'rvu-qp' | 'gpci' | 'gpci-no-floor' | 'ptp' | 'ptp-hospital')
  | ('mue' | 'mue-outpatient' | 'mue-dme' | 'addon')
  | ('zip' | 'counties' | 'cities' | 'oppscap' | 'anes' | 'payment');

export interface Release {
  readonly kind: TableKind;
  readonly name: string;
  readonly title: string;
  readonly firstDay: ServiceDate;
  readonly lastDay: ServiceDate;
  readonly rows: number;
  /** Of the file it came from. */
  readonly sha256: string;
  /** Dollars per RVU in ten-thousandths, as the relative-value file states it; null for other tables. */
  readonly conversionFactor: number | null;
  /** starter: bundled with the program, an excerpt. imported: a whole file of CMS's. */
  readonly origin: 'starter' | 'imported';
  /** What of CMS's own dollar amounts it reproduced; null where nothing was there to check against. */
  readonly verified: string | null;
  /** Where it was read from, where that was not CMS's own file. */
  readonly provenance?: string | null;
  /** Pair edits read in part; null and absent: a whole table. */
  readonly covers?: PairCoverage | null;
}

/**
 * The pairs a table read in part speaks of: both codes listed, one of them of the core. Its rows hold their start
 * days, so it answers earlier dates too; no row means no edit.
 */
export interface PairCoverage {
  readonly core: readonly string[];
  readonly codes: readonly string[];
}

/**
 * covers: its quarter holds the date. unchanged: older, but the release after the date says the same. older: so many
 * quarters behind. later: begun after the date.
 */
export type Freshness =
  | { readonly kind: 'covers' }
  | { readonly kind: 'unchanged'; readonly next: string }
  | { readonly kind: 'older'; readonly quarters: number }
  | { readonly kind: 'later' };

export interface ReleaseInForce {
  readonly release: Release;
  readonly freshness: Freshness;
}

export function releaseOfYear(releases: readonly Release[], date: ServiceDate): ReleaseInForce | undefined {
  const ofYear = byFirstDay(releases).filter((release) => yearOf(release.firstDay) === yearOf(date));
  return newestBegun(ofYear, date) ?? earliest(ofYear);
}

export function standingRelease(releases: readonly Release[], date: ServiceDate): ReleaseInForce | undefined {
  return newestBegun(byFirstDay(releases), date);
}

/** The first release begun after the date; of its calendar year where a fee must not cross one. */
export function nextRelease(
  releases: readonly Release[],
  date: ServiceDate,
  within: 'year' | 'any',
): Release | undefined {
  const year = yearOf(date);
  return byFirstDay(releases).find(
    ({ firstDay }) => firstDay > date && (within === 'any' || yearOf(firstDay) === year),
  );
}

const byFirstDay = (releases: readonly Release[]): Release[] =>
  [...releases].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));

function newestBegun(sorted: readonly Release[], date: ServiceDate): ReleaseInForce | undefined {
  const release = sorted.findLast(({ firstDay }) => firstDay <= date);
  if (release === undefined) return undefined;
  const quarters = quarterOf(date) - quarterOf(release.lastDay);
  return { release, freshness: quarters > 0 ? { kind: 'older', quarters } : { kind: 'covers' } };
}

function earliest(sorted: readonly Release[]): ReleaseInForce | undefined {
  const [release] = sorted;
  return release && { release, freshness: { kind: 'later' } };
}
