/**
 * Which release speaks of a code. The newest one does; where it is an excerpt without the code, the newest whole one
 * begun by the date. Where that is older than the date and the release after the date says the same, nothing changed
 * in between.
 */
import type { ServiceDate } from '../claim/service-date.ts';
import {
  nextRelease,
  releaseOfYear,
  standingRelease,
  type Release,
  type ReleaseInForce,
} from '../sources/release.ts';
import { fingerprintOf } from '../sources/fingerprint.ts';

export interface Held<Row> {
  readonly table: ReleaseInForce;
  readonly row: Row | undefined;
}

interface Choice {
  readonly newest: ReleaseInForce;
  /** Of this table. */
  readonly releases: readonly Release[];
  readonly date: ServiceDate;
  /** year: a fee never crosses a calendar year. */
  readonly within: 'year' | 'any';
}

export function heldOf<Row extends object>(
  choice: Choice,
  look: (release: Release) => Row | undefined,
): Held<Row> {
  const found = firstHeld(choice, look);
  const { table, row } = found;
  if (row === undefined || table.freshness.kind !== 'older') return found;
  const next = nextRelease(choice.releases, choice.date, choice.within);
  const after = next && look(next);
  if (next === undefined || after === undefined || figures(after) !== figures(row)) return found;
  return { row, table: { release: table.release, freshness: { kind: 'unchanged', next: next.name } } };
}

function firstHeld<Row>(
  { newest, releases, date, within }: Choice,
  look: (release: Release) => Row | undefined,
): Held<Row> {
  const row = look(newest.release);
  if (row !== undefined || newest.release.origin === 'imported') return { table: newest, row };
  const whole = releases.filter(({ origin }) => origin === 'imported');
  const older = within === 'year' ? releaseOfYear(whole, date) : standingRelease(whole, date);
  const held = older && look(older.release);
  return older === undefined || held === undefined
    ? { table: newest, row: undefined }
    : { table: older, row: held };
}

/** A row without where it stands. */
const figures = (row: object): string =>
  fingerprintOf(Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'citation')));
