/** The bundled therapy starter set (data/starter, listed in data/sources.json) as typed rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseServiceDate, type ServiceDate } from '../../core/claim/service-date.ts';
import { collectPairs, type PairTable } from '../../core/edits/pair-table.ts';
import { parseDecimal } from '../../core/money/decimal.ts';
import { unpackZips } from '../../core/places/zip-runs.ts';
import type { Release } from '../../core/sources/release.ts';
import type { TableRows } from '../../core/sources/table-rows.ts';
import { parseCsv, type Row } from './csv.ts';

export interface StarterTable {
  readonly release: Release;
  readonly table: TableRows;
}

/** What data/sources.json says, and a name for this very set of files. */
export interface Manifest {
  readonly releases: readonly (Release & { readonly file: string })[];
  readonly fingerprint: string;
}

type Listed = Omit<Release, 'conversionFactor' | 'origin'> & {
  readonly file: string;
  readonly conversionFactor?: string;
};

export function readManifest(dataFolder: string): Manifest {
  const releases = readBundled(join(dataFolder, 'sources.json'), (text) =>
    (JSON.parse(text) as { releases: readonly Listed[] }).releases.map(
      ({ conversionFactor, ...release }) => ({
        ...release,
        conversionFactor:
          conversionFactor === undefined ? null : scaled({ conversionFactor }, 'conversionFactor', 4),
        origin: 'starter' as const,
      }),
    ),
  );
  return { releases, fingerprint: releases.map(({ sha256 }) => sha256).join(' ') };
}

export function* readStarter(dataFolder: string): Generator<StarterTable> {
  for (const { file, ...release } of readManifest(dataFolder).releases) {
    const table = readBundled(join(dataFolder, 'starter', file), (text) =>
      typed(release.kind, parseCsv(text)),
    );
    yield { release, table };
  }
}

/** A bundled file comes with the program: whatever is wrong with it, the remedy is one. */
function readBundled<T>(file: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is damaged or missing: install this program again.`, { cause: error });
  }
}

function typed(kind: Release['kind'], rows: readonly Row[]): TableRows {
  switch (kind) {
    case 'rvu':
      return { kind, rows: rows.map(relativeValues) };
    case 'gpci':
    case 'gpci-no-floor':
      return { kind, rows: rows.map(indices) };
    case 'zip':
      return { kind, rows: rows.flatMap(zips) };
    case 'counties':
      return { kind, rows: rows.map(counties) };
    case 'cities':
      return { kind, rows: rows.flatMap(cities) };
    case 'ptp':
      return { kind, pairs: pairs(rows) };
    case 'mue':
    case 'mue-outpatient':
      return { kind, rows: rows.map(limit) };
    case 'addon':
      return { kind, rows: rows.map(addOn) };
    default:
      throw new Error(`data/sources.json: no ${kind} table is bundled`);
  }
}

// eslint-disable-next-line unitwise/no-typed-index -- `name` is a column of our own files, written below
const text = (row: Row, name: string): string => row[name] ?? '';

function scaled(row: Row, name: string, places: number): number {
  const value = parseDecimal(text(row, name), places);
  if (value === undefined) throw new Error(`data/starter: "${text(row, name)}" is no figure (${name})`);
  return value;
}

const relativeValues = (row: Row) => ({
  code: text(row, 'code'),
  modifier: text(row, 'modifier'),
  status: text(row, 'status'),
  work: scaled(row, 'work', 2),
  peNonFacility: scaled(row, 'pe_nonfac', 2),
  peFacility: scaled(row, 'pe_fac', 2),
  malpractice: scaled(row, 'mp', 2),
  pcTc: text(row, 'pctc'),
  global: text(row, 'global'),
  multipleProcedure: text(row, 'mult_proc'),
  nonFacilityNa: text(row, 'nonfac_na') === 'NA',
  facilityNa: text(row, 'fac_na') === 'NA',
});

const indices = (row: Row) => ({
  mac: text(row, 'mac'),
  locality: text(row, 'locality'),
  state: text(row, 'state'),
  name: text(row, 'locality_name'),
  work: scaled(row, 'work_gpci', 3),
  pe: scaled(row, 'pe_gpci', 3),
  malpractice: scaled(row, 'mp_gpci', 3),
});

const zips = (row: Row) =>
  unpackZips(text(row, 'zips')).map(([first, last]) => ({
    first,
    last,
    state: text(row, 'state'),
    mac: text(row, 'mac'),
    locality: text(row, 'locality'),
    plus4: text(row, 'plus4') === '1',
  }));

const counties = (row: Row) => ({
  mac: text(row, 'mac'),
  locality: text(row, 'locality'),
  state: text(row, 'state'),
  area: text(row, 'fee_schedule_area'),
  counties: text(row, 'counties'),
});

/** "Dallas 105;Denton 4;Ennis": names with their number of ZIPs, one where none is written. */
const cities = (row: Row) =>
  text(row, 'names')
    .split(';')
    .map((entry) => {
      const [, name = entry, zips = '1'] = /^(.+) (\d+)$/.exec(entry) ?? [];
      return {
        sort: text(row, 'sort') === 'county' ? ('county' as const) : ('city' as const),
        state: text(row, 'state'),
        name,
        mac: text(row, 'mac'),
        locality: text(row, 'locality'),
        zips: Number(zips),
      };
    });

function pairs(rows: readonly Row[]): PairTable {
  const collected = collectPairs();
  for (const row of rows) {
    const window = collected.windowOf({
      firstDay: compactDate(text(row, 'effective')),
      lastDay: compactDate(text(row, 'deletion')),
      indicator: text(row, 'modifier_indicator') as '0' | '1' | '9',
      rationale: text(row, 'rationale'),
    });
    collected.add(collected.codeOf(text(row, 'col1')), collected.codeOf(text(row, 'col2')), window);
  }
  return collected.build();
}

const limit = (row: Row) => ({
  code: text(row, 'code'),
  units: Number(text(row, 'mue')),
  adjudication: text(row, 'mai') as '1' | '2' | '3',
  rationale: text(row, 'rationale'),
});

const addOn = (row: Row) => ({
  primary: text(row, 'primary_code'),
  addOn: text(row, 'addon_code'),
  type: text(row, 'aoc_type'),
});

/** "20191231"; empty where the copy at hand holds none. */
function compactDate(digits: string): ServiceDate | null {
  if (digits === '') return null;
  const date = parseServiceDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  if (date === undefined) throw new Error(`data/starter: "${digits}" is no date`);
  return date;
}
