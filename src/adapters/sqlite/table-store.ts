/** The reference file as a store of tables. Every look-up is one prepared statement, prepared at its first use. */
import type Database from 'better-sqlite3';
import type { TableStore } from '../../core/reference/parts.ts';
import type { GeographicIndices } from '../../core/fees/relative-values.ts';
import type { PairCoverage, Release } from '../../core/sources/release.ts';
import type { LimitRow, RelativeValueRow } from '../../core/sources/table-rows.ts';
import { lazy } from './lazy-statement.ts';
import { pairLookup, type ReleasePairs } from './pair-lookup.ts';
import { storedPlaces } from './stored-places.ts';

type StoredRelease = Release & { readonly id: number };

const storedRelease = (row: unknown): StoredRelease => {
  const { covers, ...release } = row as Omit<StoredRelease, 'covers'> & { readonly covers: string | null };
  return { ...release, covers: covers === null ? null : (JSON.parse(covers) as PairCoverage) };
};

export function tableStore(db: Database.Database): TableStore {
  const all = lazy(db);
  const releases = db
    .prepare(
      `select id, kind, name, title, first_day as firstDay, last_day as lastDay, rows, sha256,
         conversion_factor as conversionFactor, origin, verified, provenance, covers
       from release order by kind, first_day`,
    )
    .all()
    .map(storedRelease);
  const idOf = (release: Release): number => (release as StoredRelease).id;

  const values = all<[number, string, string], StoredValues>(
    `select code, modifier, status, work, pe_nonfacility as peNonFacility, pe_facility as peFacility, malpractice,
       pctc as pcTc, global, multiple_procedure as multipleProcedure, nonfacility_na as nonFacilityNa,
       facility_na as facilityNa
     from relative_value where release = ? and code = ? and modifier = ?`,
  );
  const indices = all<[number, string, string], GeographicIndices>(
    `select work, pe, malpractice from geographic_index where release = ? and mac = ? and locality = ?`,
  );
  const limits = all<[number, string], LimitRow>(
    `select code, units, adjudication, rationale from unit_limit where release = ? and code = ?`,
  );
  const primaries = all<[number, string], { code: string }>(
    'select primary_code as code from add_on where release = ? and add_on = ?',
  );
  const held = all<[string, string], object>(
    `select 1 from (select code from relative_value where code = ? union all select code from unit_limit
     where code = ?) limit 1`,
  );
  return {
    releases,
    relativeValues: (release, code, modifier) => {
      const [row] = values(idOf(release), code, modifier);
      return row && { ...row, nonFacilityNa: row.nonFacilityNa === 1, facilityNa: row.facilityNa === 1 };
    },
    indices: (release, { mac, locality }) => indices(idOf(release), mac, locality)[0],
    edits: editLookup(db, idOf),
    limit: (release, code) => limits(idOf(release), code)[0],
    primaries: (release, addOn) => primaries(idOf(release), addOn).map((row) => row.code),
    everHeld: (code) => held(code, code).length > 0,
    places: storedPlaces(db, all),
  };
}

type StoredValues = Omit<RelativeValueRow, 'nonFacilityNa' | 'facilityNa'> & {
  readonly nonFacilityNa: number;
  readonly facilityNa: number;
};

function editLookup(db: Database.Database, idOf: (release: Release) => number): TableStore['edits'] {
  const opened = new Map<number, ReleasePairs>();
  return (release, a, b) => {
    const id = idOf(release);
    const pairs = opened.get(id) ?? pairLookup(db, id);
    opened.set(id, pairs);
    return pairs(a, b);
  };
}
