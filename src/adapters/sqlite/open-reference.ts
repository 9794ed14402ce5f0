/** The reference file, opened read-only, as a store of tables. Every look-up is one prepared statement. */
import Database from 'better-sqlite3';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { TableStore } from '../../core/reference/compose-reference.ts';
import type { GeographicIndices } from '../../core/fees/relative-values.ts';
import type { Locality } from '../../core/places/place.ts';
import type { Release } from '../../core/sources/release.ts';
import type { LimitRow, PairRow, RelativeValueRow } from '../../core/sources/table-rows.ts';
import { lastPairKey, pairKey } from './pair-key.ts';
import { schemaVersion } from './schema.ts';

export interface OpenReference {
  readonly store: TableStore;
  /** The set of files it was written from. */
  readonly fingerprint: string;
  readonly close: () => void;
}

/** Undefined where the file was written by another version of the program and must be written anew. */
export function openReference(file: string): OpenReference | undefined {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  if (db.pragma('user_version', { simple: true }) !== schemaVersion) {
    db.close();
    return undefined;
  }
  const { fingerprint } = db.prepare('select fingerprint from origin').get() as { fingerprint: string };
  return { store: tableStore(db), fingerprint, close: () => db.close() };
}

type StoredRelease = Release & { readonly id: number };

function tableStore(db: Database.Database): TableStore {
  const all = lazy(db);
  const releases = db
    .prepare(
      `select id, kind, name, title, first_day as firstDay, last_day as lastDay, rows, sha256, verified
       from release order by kind, first_day`,
    )
    .all() as StoredRelease[];
  const idOf = (release: Release): number => (release as StoredRelease).id;

  const values = all<[number, string], StoredValues>(
    `select code, modifier, status, work, pe_nonfacility as peNonFacility, pe_facility as peFacility, malpractice,
       pctc as pcTc, global, multiple_procedure as multipleProcedure, nonfacility_na as nonFacilityNa,
       facility_na as facilityNa
     from relative_value where release = ? and code = ? and modifier = ''`,
  );
  const indices = all<[number, string, string], GeographicIndices>(
    `select work, pe, malpractice from geographic_index where release = ? and mac = ? and locality = ?`,
  );
  const limits = all<[number, string], LimitRow>(
    `select code, units, adjudication, rationale from unit_limit where release = ? and code = ?`,
  );
  const held = all<[string, string], object>(
    `select 1 from (select code from relative_value where code = ? union all select code from unit_limit
     where code = ?) limit 1`,
  );
  const zips = all<[string, string], Locality>(
    `select 'locality' as kind, z.mac, z.locality, z.state, coalesce(g.name, z.state) as name
     from zip z left join geographic_index g on g.mac = z.mac and g.locality = z.locality
       and g.release = (select id from release where kind = 'gpci' order by first_day desc limit 1)
     where z.release = (select id from release where kind = 'zip' order by first_day desc limit 1)
       and z.first <= ? and z.last >= ?`,
  );
  return {
    releases,
    relativeValues: (release, code) => {
      const [row] = values(idOf(release), code);
      return row && { ...row, nonFacilityNa: row.nonFacilityNa === 1, facilityNa: row.facilityNa === 1 };
    },
    indices: (release, { mac, locality }) => indices(idOf(release), mac, locality)[0],
    edits: editLookup(db, idOf),
    limit: (release, code) => limits(idOf(release), code)[0],
    everHeld: (code) => held(code, code).length > 0,
    places: {
      byZip: (zip) => zips(zip, zip),
      localities: newestLocalities(db),
    },
  };
}

type StoredValues = Omit<RelativeValueRow, 'nonFacilityNa' | 'facilityNa'> & {
  readonly nonFacilityNa: number;
  readonly facilityNa: number;
};

/** Prepares a statement at its first use: a command that needs two look-ups prepares two. */
const lazy =
  (db: Database.Database) =>
  <Parameters extends unknown[], Row>(sql: string): ((...given: Parameters) => Row[]) => {
    let statement: Database.Statement<Parameters, Row> | undefined;
    return (...given) => (statement ??= db.prepare<Parameters, Row>(sql)).all(...given);
  };

interface StoredEdit {
  readonly key: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly indicator: number;
  readonly rationale: string;
}

function editLookup(db: Database.Database, idOf: (release: Release) => number): TableStore['edits'] {
  const all = lazy(db);
  const codeId = all<[string], { id: number }>('select id from code where code = ?');
  const rows = all<[number, number, number, number], StoredEdit>(
    `select key, first_day as firstDay, last_day as lastDay, indicator, text as rationale
     from pair_edit join rationale on rationale.id = pair_edit.rationale
     where key between ? and ? or key between ? and ?`,
  );
  return (release, a, b): readonly PairRow[] => {
    const idA = codeId(a)[0]?.id;
    const idB = codeId(b)[0]?.id;
    if (idA === undefined || idB === undefined) return [];
    const forward = pairKey({ release: idOf(release), column1: idA, column2: idB });
    const backward = pairKey({ release: idOf(release), column1: idB, column2: idA });
    return rows(forward, lastPairKey(forward), backward, lastPairKey(backward)).map((row) => {
      const along = row.key >= forward && row.key <= lastPairKey(forward);
      return {
        ...(along ? { column1: a, column2: b } : { column1: b, column2: a }),
        firstDay: spelledOut(row.firstDay),
        lastDay: spelledOut(row.lastDay),
        indicator: String(row.indicator) as PairRow['indicator'],
        rationale: row.rationale,
      };
    });
  };
}

function spelledOut(day: number | null): ServiceDate | null {
  if (day === null) return null;
  const digits = String(day);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as ServiceDate;
}

const newestLocalities = (db: Database.Database): readonly Locality[] =>
  db
    .prepare(
      `select 'locality' as kind, mac, locality, state, name from geographic_index
       where release = (select id from release where kind = 'gpci' order by first_day desc limit 1)`,
    )
    .all() as Locality[];
