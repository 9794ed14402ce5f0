/** The reference file: CMS tables, read-only once written. A change here needs a new `schemaVersion`. */
export const schemaVersion = 1;

/**
 * pair_edit.key packs release, column 1, column 2 and a running number, so that all rows of one pair lie
 * together and the table is its own index. Days there are integers (20191231) or null.
 */
export const schema = `
create table release (
  id integer primary key, kind text not null, name text not null, title text not null,
  first_day text not null, last_day text not null, rows integer not null, sha256 text not null,
  verified text, unique (kind, name)
);
create table origin (fingerprint text not null);
create table relative_value (
  release integer not null references release, code text not null, modifier text not null,
  status text not null, work integer not null, pe_nonfacility integer not null,
  pe_facility integer not null, malpractice integer not null, pctc text not null, global text not null,
  multiple_procedure text not null, nonfacility_na integer not null, facility_na integer not null,
  primary key (release, code, modifier)
) without rowid;
create table geographic_index (
  release integer not null references release, mac text not null, locality text not null,
  state text not null, name text not null, work integer not null, pe integer not null,
  malpractice integer not null, primary key (release, mac, locality)
) without rowid;
create table zip (
  release integer not null references release, first text not null, last text not null,
  mac text not null, locality text not null, state text not null, plus4 integer not null,
  primary key (release, first, mac, locality)
) without rowid;
create table county (
  release integer not null references release, mac text not null, locality text not null,
  state text not null, area text not null, counties text not null
);
create table code (id integer primary key, code text not null unique);
create table rationale (id integer primary key, text text not null unique);
create table pair_edit (
  key integer primary key, first_day integer, last_day integer, indicator integer not null,
  rationale integer not null references rationale
);
create table unit_limit (
  release integer not null references release, code text not null, units integer not null,
  adjudication text not null, rationale text not null, primary key (release, code)
) without rowid;
create table add_on (
  release integer not null references release, add_on text not null, primary_code text not null,
  type text not null, primary key (release, add_on, primary_code)
) without rowid;
`;
