/** Writes the rows of one release; payment amounts are not kept, only the mark they leave. */
import type Database from 'better-sqlite3';
import type { PairTable } from '../../core/edits/pair-table.ts';
import { keyOf } from '../../core/places/place-name.ts';
import type { TableRows } from '../../core/sources/table-rows.ts';
import { blockKey } from './schema.ts';

export function insertTable(db: Database.Database, release: number, table: TableRows): void {
  const into = (name: string, columns: number): ((...cells: readonly Cell[]) => void) => {
    const statement = db.prepare(`insert into ${name} values (${Array(columns).fill('?').join(', ')})`);
    return (...cells) => void statement.run(release, ...cells);
  };
  switch (table.kind) {
    case 'rvu':
    case 'rvu-qp': {
      const insert = into('relative_value', 13);
      for (const row of table.rows) {
        const { code, modifier, status, work, peNonFacility, peFacility, malpractice, pcTc, global } = row;
        const figures = [work, peNonFacility, peFacility, malpractice] as const;
        const flags = [Number(row.nonFacilityNa), Number(row.facilityNa)] as const;
        insert(code, modifier, status, ...figures, pcTc, global, row.multipleProcedure, ...flags);
      }
      return;
    }
    case 'gpci':
    case 'gpci-no-floor': {
      const insert = into('geographic_index', 8);
      for (const { mac, locality, state, name, work, pe, malpractice } of table.rows) {
        insert(mac, locality, state, name, work, pe, malpractice);
      }
      return;
    }
    case 'zip': {
      const insert = into('zip', 7);
      for (const { first, last, mac, locality, state, plus4 } of table.rows) {
        insert(first, last, mac, locality, state, Number(plus4));
      }
      return;
    }
    case 'counties': {
      const insert = into('county', 6);
      for (const { mac, locality, state, area, counties } of table.rows) {
        insert(mac, locality, state, area, counties);
      }
      return;
    }
    case 'cities': {
      const insert = into('city', 8);
      for (const { sort, state, name, mac, locality, zips } of table.rows) {
        insert(keyOf[sort](name), sort, state, name, mac, locality, zips);
      }
      return;
    }
    case 'ptp':
    case 'ptp-hospital':
      insertPairs(db, release, table.pairs);
      return;
    case 'mue':
    case 'mue-outpatient':
    case 'mue-dme': {
      const insert = into('unit_limit', 5);
      for (const { code, units, adjudication, rationale } of table.rows) {
        insert(code, units, adjudication, rationale);
      }
      return;
    }
    case 'addon': {
      const insert = into('add_on', 4);
      for (const { addOn, primary, type } of table.rows) insert(addOn, primary, type);
      return;
    }
    case 'oppscap': {
      const insert = into('imaging_cap', 8);
      for (const { code, modifier, status, mac, locality, facility, nonFacility } of table.rows) {
        insert(code, modifier, status, mac, locality, facility, nonFacility);
      }
      return;
    }
    case 'anes': {
      const insert = into('anesthesia', 5);
      for (const { mac, locality, name, factor } of table.rows) insert(mac, locality, name, factor);
      return;
    }
    case 'payment':
      return;
    default:
      table satisfies never;
  }
}

type Cell = string | number | null;

function insertPairs(db: Database.Database, release: number, pairs: PairTable): void {
  db.prepare('insert into pair_codes values (?, ?)').run(release, pairs.codes.join(' '));
  const insertWindow = db.prepare('insert into pair_window values (?, ?, ?, ?, ?, ?)');
  pairs.windows.forEach(({ firstDay, lastDay, indicator, rationale }, id) =>
    insertWindow.run(release, id, firstDay, lastDay, indicator, rationale),
  );
  const insertBlock = db.prepare('insert into pair_block values (?, ?, ?)');
  pairs.codes.forEach((_, rank) => {
    const [from = 0, to = 0] = [pairs.starts[rank], pairs.starts[rank + 1]];
    if (from < to) insertBlock.run(blockKey(release, rank), release, blockOf(pairs, from, to));
  });
}

/** Little-endian, as every machine Node runs on keeps its typed arrays. */
function blockOf({ column2, window }: PairTable, from: number, to: number): Buffer {
  const both = new Uint16Array(2 * (to - from));
  both.set(column2.subarray(from, to));
  both.set(window.subarray(from, to), to - from);
  return Buffer.from(both.buffer);
}
