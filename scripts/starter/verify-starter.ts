/** data/sources.json against data/starter: every file listed, unchanged, complete, free of overlaps and of prose. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv, type Row } from '../../src/adapters/starter/csv.ts';
import { readManifest, type Manifest } from '../../src/adapters/starter/read-starter.ts';
import { parseServiceDate } from '../../src/core/claim/service-date.ts';
import { unpackZips } from '../../src/core/places/zip-runs.ts';
import { firstFault, repeated, type Check } from './check.ts';
import type { TableKind } from '../../src/core/sources/release.ts';

type Listed = Manifest['releases'][number];

const mostBytes = 3_000_000;

/** The columns that make a row the only one of its kind; CMS's list of counties itself repeats a row. */
const keys: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  rvu: ['code', 'modifier'],
  gpci: ['mac', 'locality'],
  'gpci-no-floor': ['mac', 'locality'],
  zip: ['state', 'mac', 'locality', 'plus4'],
  cities: ['sort', 'state', 'mac', 'locality'],
  ptp: ['col1', 'col2', 'effective', 'deletion', 'modifier_indicator', 'rationale'],
  mue: ['code'],
  'mue-outpatient': ['code'],
  addon: ['primary_code', 'addon_code'],
};

/** Tables about codes hold figures and CMS's few stock reasons; a description would need a column or many texts. */
const columns: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  rvu: [
    ...['code', 'modifier', 'status', 'work', 'pe_nonfac', 'pe_fac', 'mp', 'pctc', 'global', 'mult_proc'],
    ...['nonfac_na', 'fac_na'],
  ],
  ptp: ['col1', 'col2', 'prior_1996', 'effective', 'deletion', 'modifier_indicator', 'rationale'],
  mue: ['code', 'mue', 'mai', 'rationale'],
  'mue-outpatient': ['code', 'mue', 'mai', 'rationale'],
  addon: ['primary_code', 'addon_code', 'aoc_type'],
};
const mostReasons = 20;
const longestCell = 60;

export function verifyStarter(dataFolder: string): readonly Check[] {
  const { releases } = readManifest(dataFolder);
  const folder = join(dataFolder, 'starter');
  return [
    ...releases.map((release) => verifyFile(folder, release)),
    { what: 'starter files are all listed', fault: firstFault(unlisted(folder, releases)) },
    { what: 'starter releases do not overlap', fault: firstFault(overlaps(releases)) },
    { what: 'starter set is under 3 MB', fault: tooLarge(folder) },
  ];
}

function verifyFile(folder: string, release: Listed): Check {
  const { kind, name, file, rows } = release;
  const what = `${kind} ${name}: ${rows} rows, checksum, keys and columns`;
  const path = join(folder, file);
  if (!existsSync(path)) return { what, fault: `${file} is listed in sources.json but missing; restore it.` };
  const bytes = readFileSync(path);
  if (createHash('sha256').update(bytes).digest('hex') !== release.sha256) {
    return { what, fault: `${file} is not the file sources.json lists (its checksum differs); restore it.` };
  }
  return { what, fault: firstFault(faultsOf(release, parseCsv(bytes.toString('utf8')))) };
}

function* faultsOf({ kind, file, ...release }: Listed, rows: readonly Row[]): Generator<string> {
  if (rows.length !== release.rows) {
    yield `${file} has ${rows.length} rows, sources.json says ${release.rows}.`;
  }
  if (parseServiceDate(release.firstDay) === undefined || parseServiceDate(release.lastDay) === undefined) {
    yield `${file}: its days in force are no dates.`;
  }
  if (release.firstDay > release.lastDay) yield `${file}: its last day lies before its first.`;
  const key = keys[kind];
  const twice = key && repeated(rows.map((row) => key.map((column) => row[column]).join(' ')));
  if (twice !== undefined) yield `${file} holds ${twice} twice.`;
  const expected = columns[kind];
  if (expected !== undefined) yield* prose(file, expected, rows);
  if (kind === 'zip') yield* zipsTwice(file, rows);
  if (kind === 'ptp') yield* standingTwice(file, rows);
}

function* prose(file: string, expected: readonly string[], rows: readonly Row[]): Generator<string> {
  const found = Object.keys(rows[0] ?? {});
  if (found.join() !== expected.join()) yield `${file} has the columns ${found.join(', ')}; expected others.`;
  const reasons = new Set(rows.map((row) => row['rationale'] ?? ''));
  if (reasons.size > mostReasons)
    yield `${file} holds ${reasons.size} different reasons: are they descriptions?`;
  const long = rows.flatMap((row) => Object.values(row)).find((cell) => cell.length > longestCell);
  if (long !== undefined) yield `${file} holds a long text ("${long.slice(0, 30)}…"); only figures may ship.`;
}

function* zipsTwice(file: string, rows: readonly Row[]): Generator<string> {
  const runs = rows.flatMap((row) => unpackZips(row['zips'] ?? '')).sort(([a], [b]) => (a < b ? -1 : 1));
  const at = runs.findIndex(([first], i) => i > 0 && first <= (runs[i - 1]?.[1] ?? ''));
  if (at > 0) yield `${file} places ZIP ${runs[at]?.[0] ?? ''} twice.`;
}

function* standingTwice(file: string, rows: readonly Row[]): Generator<string> {
  const standing = rows.filter((row) => row['deletion'] === '' && row['modifier_indicator'] !== '9');
  const twice = repeated(standing.map((row) => `${row['col1'] ?? ''}/${row['col2'] ?? ''}`));
  if (twice !== undefined) yield `${file} has two standing edits of ${twice}.`;
}

function* unlisted(folder: string, releases: readonly Listed[]): Generator<string> {
  const listed = new Set(releases.map(({ file }) => file));
  for (const file of readdirSync(folder)) {
    if (!listed.has(file)) yield `${file} lies in data/starter but is not listed in sources.json.`;
  }
}

function* overlaps(releases: readonly Listed[]): Generator<string> {
  for (const [i, a] of releases.entries()) {
    for (const b of releases.slice(i + 1)) {
      const together = a.firstDay <= b.lastDay && b.firstDay <= a.lastDay;
      if (a.kind === b.kind && together)
        yield `${a.kind} ${a.name} and ${b.name} are in force on the same days.`;
    }
  }
}

function tooLarge(folder: string): string | undefined {
  const bytes = readdirSync(folder).reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
  return bytes < mostBytes ? undefined : `data/starter has ${bytes} bytes, more than ${mostBytes}.`;
}
