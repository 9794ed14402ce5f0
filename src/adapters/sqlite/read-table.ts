/** All rows of one release, as they were handed over; for checks and comparisons. */
import type Database from 'better-sqlite3';
import { mergedPairs, type PairTable } from '../../core/edits/pair-table.ts';
import type { TableKind } from '../../core/sources/release.ts';
import type { RelativeValueRow, TableRows, ZipRow } from '../../core/sources/table-rows.ts';
import { pairBlocks, pairCodes, pairWindows } from './pair-lookup.ts';

export function readTable(db: Database.Database, release: number, kind: TableKind): TableRows {
  const all = <Row>(sql: string): Row[] =>
    db.prepare<[number], Row>(`select ${sql} where release = ?`).all(release);
  switch (kind) {
    case 'rvu':
    case 'rvu-qp':
      return {
        kind,
        rows: all<Stored<RelativeValueRow, 'nonFacilityNa' | 'facilityNa'>>(
          `code, modifier, status, work, pe_nonfacility as peNonFacility, pe_facility as peFacility, malpractice,
           pctc as pcTc, global, multiple_procedure as multipleProcedure, nonfacility_na as nonFacilityNa,
           facility_na as facilityNa from relative_value`,
        ).map((row) => ({
          ...row,
          nonFacilityNa: row.nonFacilityNa === 1,
          facilityNa: row.facilityNa === 1,
        })),
      };
    case 'gpci':
    case 'gpci-no-floor':
      return { kind, rows: all('mac, locality, state, name, work, pe, malpractice from geographic_index') };
    case 'zip':
      return {
        kind,
        rows: all<Stored<ZipRow, 'plus4'>>('first, last, state, mac, locality, plus4 from zip').map(
          (row) => ({ ...row, plus4: row.plus4 === 1 }),
        ),
      };
    case 'counties':
      return { kind, rows: all('mac, locality, state, area, counties from county') };
    case 'cities':
      return { kind, rows: all('sort, state, name, mac, locality, zips from city') };
    case 'ptp':
    case 'ptp-hospital':
      return { kind, pairs: readPairs(db, release) };
    case 'mue':
    case 'mue-outpatient':
    case 'mue-dme':
      return { kind, rows: all('code, units, adjudication, rationale from unit_limit') };
    case 'addon':
      return { kind, rows: all('primary_code as "primary", add_on as addOn, type from add_on') };
    case 'oppscap':
      return {
        kind,
        rows: all(
          'code, modifier, status, mac, locality, facility, nonfacility as nonFacility from imaging_cap',
        ),
      };
    case 'anes':
      return { kind, rows: all('mac, locality, name, factor from anesthesia') };
    case 'payment':
      return { kind, rows: [] };
  }
}

/** Flags are 0 and 1 in the file. */
type Stored<Row, Flags extends keyof Row> = Omit<Row, Flags> & Readonly<Record<Flags, number>>;

function readPairs(db: Database.Database, release: number): PairTable {
  const codes = pairCodes(db, release);
  return mergedPairs(codes, pairWindows(db, release), pairBlocks(db, release));
}
