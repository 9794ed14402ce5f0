/** The reference file: CMS tables, read-only once written. A change here needs a new `schemaVersion`. */
export const schemaVersion = 4;

/** What an older file lacks, by its version: it is brought up to date in place, so that what was imported stays. */
export const upgrades: ReadonlyMap<number, string> = new Map([
  [3, 'alter table release add column provenance text; alter table release add column covers text;'],
]);

/**
 * Everything belongs to one release and can be removed with it. `content` names the figures themselves, so that
 * one release in two file formats is known to be the same. Pair edits, millions of rows, lie as one row for each
 * column 1 code: `pairs` holds the ranks of its column 2 codes, then their windows (two bytes each).
 */
export const schema = `
create table origin (fingerprint text not null);
create table release (
  id integer primary key, kind text not null, name text not null, title text not null,
  first_day text not null, last_day text not null, rows integer not null, sha256 text not null,
  content text not null, conversion_factor integer, origin text not null, verified text, provenance text,
  covers text, unique (kind, name)
);
create table relative_value (
  release integer not null, code text not null, modifier text not null,
  status text not null, work integer not null, pe_nonfacility integer not null,
  pe_facility integer not null, malpractice integer not null, pctc text not null, global text not null,
  multiple_procedure text not null, nonfacility_na integer not null, facility_na integer not null,
  primary key (release, code, modifier)
) without rowid;
create table geographic_index (
  release integer not null, mac text not null, locality text not null,
  state text not null, name text not null, work integer not null, pe integer not null,
  malpractice integer not null, primary key (release, mac, locality)
) without rowid;
create table zip (
  release integer not null, first text not null, last text not null,
  mac text not null, locality text not null, state text not null, plus4 integer not null,
  primary key (release, first, mac, locality)
) without rowid;
create table county (
  release integer not null, mac text not null, locality text not null,
  state text not null, area text not null, counties text not null
);
create table city (
  release integer not null, key text not null, sort text not null, state text not null, name text not null,
  mac text not null, locality text not null, zips integer not null,
  primary key (release, key, sort, state, name, mac, locality)
) without rowid;
create table pair_codes (release integer primary key, codes text not null);
create table pair_window (
  release integer not null, id integer not null, first_day text, last_day text,
  indicator text not null, rationale text not null, primary key (release, id)
) without rowid;
create table pair_block (key integer primary key, release integer not null, pairs blob not null);
create table unit_limit (
  release integer not null, code text not null, units integer not null,
  adjudication text not null, rationale text not null, primary key (release, code)
) without rowid;
create table add_on (
  release integer not null, add_on text not null, primary_code text not null,
  type text not null, primary key (release, add_on, primary_code)
) without rowid;
create table imaging_cap (
  release integer not null, code text not null, modifier text not null, status text not null,
  mac text not null, locality text not null, facility integer not null, nonfacility integer not null,
  primary key (release, code, modifier, mac, locality)
) without rowid;
create table anesthesia (
  release integer not null, mac text not null, locality text not null, name text not null,
  factor integer not null, primary key (release, mac, locality)
) without rowid;
`;

/** Every table whose rows belong to a release. */
export const releaseTables: readonly string[] = [
  ...['relative_value', 'geographic_index', 'zip', 'county', 'city', 'pair_codes', 'pair_window'],
  ...['pair_block', 'unit_limit', 'add_on', 'imaging_cap', 'anesthesia'],
];

/** Key of pair_block: release, then the rank of the column 1 code. */
export const blockKey = (release: number, rank: number): number => release * 65_536 + rank;
