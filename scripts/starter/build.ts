/**
 * Builds data/starter/ and data/sources.json from a folder of plain CMS figures.
 *   npx tsx scripts/starter/build.ts FOLDER
 * Run by a maintainer when a new CMS quarter is taken over; the product itself never needs FOLDER.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { csvLine, parseCsv, type Row } from '../../src/adapters/starter/csv.ts';
import { packZips } from '../../src/core/places/zip-runs.ts';
import { townLines } from './towns.ts';
import therapyCodes from '../../data/rules/therapy-codes.json' with { type: 'json' };
import sources, { type Source } from './sources.ts';

const from = process.argv[2];
if (from === undefined)
  throw new Error('name the folder of figures: npx tsx scripts/starter/build.ts FOLDER');
const to = 'data/starter';
const read = (name: string): Row[] => {
  const bytes = readFileSync(join(from, name));
  return parseCsv((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
};

const officeVisits = Array.from({ length: 14 }, (_, i) => String(99202 + i));
const chiropractic = ['98940', '98941', '98942', '98943'];
const kept = new Set([...therapyCodes.codes.map((row) => row.code), ...officeVisits, ...chiropractic]);
for (const edit of read('ptp_rehab.csv')) kept.add(edit['col1'] ?? '').add(edit['col2'] ?? '');
for (const row of read('rvu_RVU26D_therapy.csv')) kept.add(row['code'] ?? '');

const shapes = {
  rvu: (rows: Row[]) =>
    pick(rows, (row) => kept.has(row['code'] ?? ''), [
      ...['code', 'modifier', 'status', 'work', 'pe_nonfac', 'pe_fac', 'mp', 'pctc', 'global', 'mult_proc'],
      ...['nonfac_na', 'fac_na'],
    ]),
  gpci: indices,
  'gpci-no-floor': indices,
  counties: (rows: Row[]) =>
    pick(rows, () => true, ['mac', 'locality', 'state', 'fee_schedule_area', 'counties']),
  zip: (rows: Row[]) => {
    const runs = packZips(
      rows.map((row) => ({
        zip: row['zip'] ?? '',
        place: [row['state'], row['carrier'], row['locality'], row['plus4_flag']].join(','),
      })),
    );
    return ['state,mac,locality,plus4,zips', ...runs.map((run) => `${run.place},${run.zips}`)];
  },
  cities: (rows: Row[]) => townLines(rows, read('locality_counties_2025.csv')),
  /** `whole`: read for chosen codes already. */
  ptp: (rows: Row[], whole: boolean) =>
    pick(
      rows.map(compactDays),
      (row) => whole || (kept.has(row['col1'] ?? '') && kept.has(row['col2'] ?? '')),
      ['col1', 'col2', 'prior_1996', 'effective', 'deletion', 'modifier_indicator', 'rationale'],
    ),
  mue: limits,
  'mue-outpatient': limits,
  addon: (rows: Row[]) =>
    pick(rows, (row) => kept.has(row['addon_code'] ?? '') && kept.has(row['primary_code'] ?? ''), [
      ...['primary_code', 'addon_code', 'aoc_type'],
    ]),
};

function indices(rows: Row[]): string[] {
  return pick(rows, () => true, [
    ...['mac', 'locality', 'state', 'locality_name', 'work_gpci', 'pe_gpci', 'mp_gpci'],
  ]);
}

function limits(rows: Row[]): string[] {
  return pick(rows, (row) => kept.has(row['code'] ?? ''), ['code', 'mue', 'mai', 'rationale']);
}

/** "2019-12-31" as CMS writes it: "20191231". */
function compactDays(row: Row): Row {
  const compact = (day = ''): string => day.replaceAll('-', '');
  return { ...row, effective: compact(row['effective']), deletion: compact(row['deletion']) };
}

/** A table read in part ships whole, and says which codes it was read for. */
function coverage(covers: Source['covers']): { readonly covers?: object } {
  if (covers === undefined) return {};
  const codes = readFileSync(join(from ?? '', covers.listed), 'utf8')
    .split(/\s+/)
    .filter(Boolean);
  return { covers: { core: covers.core, codes } };
}

function pick(rows: Row[], wanted: (row: Row) => boolean, columns: readonly string[]): string[] {
  return [
    columns.join(','),
    ...rows.filter(wanted).map((row) => csvLine(columns.map((name) => row[name] ?? ''))),
  ];
}

rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
const manifest = sources.map(({ facts, covers, ...source }) => {
  const covered = coverage(covers);
  const lines = shapes[source.kind](read(facts), covers !== undefined);
  const text = `${lines.join('\n')}\n`;
  writeFileSync(join(to, source.file), text);
  return {
    ...source,
    ...covered,
    rows: lines.length - 1,
    sha256: createHash('sha256').update(text).digest('hex'),
  };
});
writeFileSync('data/sources.json', `${JSON.stringify({ releases: manifest }, null, 2)}\n`);
for (const { file, rows } of manifest) process.stdout.write(`${file}: ${rows} rows\n`);
