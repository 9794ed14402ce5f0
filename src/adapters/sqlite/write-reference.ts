/** Writes a whole reference file beside its place and renames it in: readers see the old one or the new one. */
import Database from 'better-sqlite3';
import { renameSync, rmSync } from 'node:fs';
import type { Release } from '../../core/sources/release.ts';
import type { PairRow, TableRows } from '../../core/sources/table-rows.ts';
import { pairKey } from './pair-key.ts';
import { schema, schemaVersion } from './schema.ts';

export interface ReleaseTable {
  readonly release: Release;
  readonly table: TableRows;
}

interface Writing {
  readonly tables: Iterable<ReleaseTable>;
  /** Names the set of files this came from. */
  readonly fingerprint: string;
  readonly onTable: (release: Release) => void;
}

export function writeReference(file: string, { tables, fingerprint, onTable }: Writing): void {
  const beside = `${file}.${process.pid}.new`;
  rmSync(beside, { force: true });
  const db = new Database(beside);
  try {
    db.pragma('journal_mode = off');
    db.pragma('synchronous = off');
    db.exec(schema);
    db.pragma(`user_version = ${schemaVersion}`);
    db.transaction(() => {
      db.prepare('insert into origin values (?)').run(fingerprint);
      let id = 0;
      for (const { release, table } of tables) {
        id += 1;
        insertRelease(db, id, release);
        insertTable(db, id, table);
        onTable(release);
      }
    })();
    db.pragma('synchronous = full');
    db.close();
    renameSync(beside, file);
  } catch (error) {
    db.close();
    rmSync(beside, { force: true });
    throw error;
  }
}

function insertRelease(db: Database.Database, id: number, release: Release): void {
  const { kind, name, title, firstDay, lastDay, rows, sha256, verified } = release;
  db.prepare('insert into release values (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    ...[id, kind, name, title, firstDay, lastDay, rows, sha256, verified],
  );
}

function insertTable(db: Database.Database, release: number, table: TableRows): void {
  switch (table.kind) {
    case 'rvu': {
      const insert = inserter(db, 'relative_value', 13);
      for (const row of table.rows) {
        const { code, modifier, status, work, peNonFacility, peFacility, malpractice, pcTc } = row;
        const flags = [Number(row.nonFacilityNa), Number(row.facilityNa)];
        const values = [work, peNonFacility, peFacility, malpractice, pcTc];
        insert([release, code, modifier, status, ...values, row.global, row.multipleProcedure, ...flags]);
      }
      return;
    }
    case 'gpci': {
      const insert = inserter(db, 'geographic_index', 8);
      for (const { mac, locality, state, name, work, pe, malpractice } of table.rows) {
        insert([release, mac, locality, state, name, work, pe, malpractice]);
      }
      return;
    }
    case 'zip': {
      const insert = inserter(db, 'zip', 7);
      for (const { first, last, mac, locality, state, plus4 } of table.rows) {
        insert([release, first, last, mac, locality, state, Number(plus4)]);
      }
      return;
    }
    case 'counties': {
      const insert = inserter(db, 'county', 6);
      for (const { mac, locality, state, area, counties } of table.rows) {
        insert([release, mac, locality, state, area, counties]);
      }
      return;
    }
    case 'ptp':
      insertPairs(db, release, table.rows);
      return;
    case 'mue': {
      const insert = inserter(db, 'unit_limit', 5);
      for (const { code, units, adjudication, rationale } of table.rows) {
        insert([release, code, units, adjudication, rationale]);
      }
      return;
    }
    case 'addon': {
      const insert = inserter(db, 'add_on', 4);
      for (const { addOn, primary, type } of table.rows) insert([release, addOn, primary, type]);
      return;
    }
  }
}

type Cell = string | number | null;

function inserter(db: Database.Database, table: string, columns: number): (row: readonly Cell[]) => void {
  const statement = db.prepare(`insert into ${table} values (${Array(columns).fill('?').join(', ')})`);
  return (row) => void statement.run(...row);
}

function insertPairs(db: Database.Database, release: number, rows: Iterable<PairRow>): void {
  const codes = dictionary(db, 'code', 'code');
  const rationales = dictionary(db, 'rationale', 'text');
  const insert = inserter(db, 'pair_edit', 5);
  const next = new Map<number, number>();
  for (const { column1, column2, firstDay, lastDay, indicator, rationale } of rows) {
    const first = pairKey({ release, column1: codes(column1), column2: codes(column2) });
    const key = next.get(first) ?? first;
    next.set(first, key + 1);
    insert([key, compact(firstDay), compact(lastDay), Number(indicator), rationales(rationale)]);
  }
}

const compact = (date: string | null): number | null =>
  date === null ? null : Number(date.replaceAll('-', ''));

/** Ids of texts, given in order of first use and shared by every release of the file. */
function dictionary(db: Database.Database, table: string, column: string): (text: string) => number {
  const rows = db.prepare(`select id, ${column} as text from ${table}`).all() as {
    id: number;
    text: string;
  }[];
  const ids = new Map(rows.map(({ id, text }) => [text, id]));
  const insert = inserter(db, table, 2);
  return (text) => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    const id = ids.size + 1;
    ids.set(text, id);
    insert([id, text]);
    return id;
  };
}
