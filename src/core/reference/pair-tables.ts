/**
 * Which release of the pair edits speaks of a pair on a date: the newest begun, whole or read in part. Where that is
 * older than the date, a later table read in part that covers the pair, since its rows hold their start days.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { ServiceDate } from '../claim/service-date.ts';
import type { PairEdit } from '../edits/pair-edit.ts';
import type { PairTable, PairTables } from '../ports.ts';
import { standingRelease, type Release, type ReleaseInForce } from '../sources/release.ts';
import type { TableStore } from './parts.ts';
import { rememberedPairs } from './remembered.ts';

export function pairTables(
  store: TableStore,
  releases: readonly Release[],
  date: ServiceDate,
): PairTables | undefined {
  const whole = standingRelease(
    releases.filter(({ covers }) => !covers),
    date,
  );
  const inPart = releases
    .filter((release) => release.covers)
    .map((release) => ({ release, speaksOf: coverage(release) }));
  const shown =
    whole ??
    inPartOn(
      date,
      inPart.map(({ release }) => release),
    );
  if (shown === undefined) return undefined;
  const of = rememberedPairs((a: HcpcsCode, b: HcpcsCode): PairTable | undefined => {
    const covering = inPart
      .filter(({ release, speaksOf }) => speaksOf(a, b) || store.edits(release, a, b).length > 0)
      .map(({ release }) => release);
    const table = newerOf(whole, inPartOn(date, covering));
    if (table === undefined) return undefined;
    // Written out: a spread would give every pair a shape of its own, and days by the thousand read them.
    const { release, freshness } = table;
    return { release, freshness, edits: editsIn(store, release, a, b) };
  });
  return { ...shown, of };
}

const coverage = ({ covers }: Release): ((a: string, b: string) => boolean) => {
  const [core, codes] = [new Set(covers?.core), new Set(covers?.codes)];
  return (a, b) => codes.has(a) && codes.has(b) && (core.has(a) || core.has(b));
};

/** The newest begun, or the earliest later one, whose windows reach back. */
function inPartOn(date: ServiceDate, releases: readonly Release[]): ReleaseInForce | undefined {
  const begun = standingRelease(releases, date);
  const [later] = releases.filter(({ firstDay }) => firstDay > date);
  if (begun?.freshness.kind === 'covers' || later === undefined) return begun;
  return { release: later, freshness: { kind: 'covers' } };
}

function newerOf(
  whole: ReleaseInForce | undefined,
  inPart: ReleaseInForce | undefined,
): ReleaseInForce | undefined {
  if (whole === undefined || inPart === undefined) return whole ?? inPart;
  if (whole.freshness.kind === 'covers') return whole;
  return inPart.release.firstDay > whole.release.firstDay ? inPart : whole;
}

/** A row without a start counts from the release's own first day, never earlier. */
const editsIn = (store: TableStore, release: Release, a: HcpcsCode, b: HcpcsCode): readonly PairEdit[] =>
  store.edits(release, a, b).map((row) => ({
    column1: row.column1 as HcpcsCode,
    column2: row.column2 as HcpcsCode,
    indicator: row.indicator,
    from: row.firstDay ?? release.firstDay,
    to: row.lastDay,
    rationale: row.rationale,
  }));
