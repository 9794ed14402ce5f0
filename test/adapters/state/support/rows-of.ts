/** The rows of a table as they lie in the database, past the program; first runs a statement where one is given. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { query } from './server.ts';
import type { StateOptions } from '../../../../src/adapters/state/open-state.ts';

export type StoredRow = Readonly<Record<string, string | number | null>>;

export async function rowsOf(
  { home, databaseUrl }: StateOptions,
  table: string,
  before?: string,
): Promise<readonly StoredRow[]> {
  if (databaseUrl === undefined) {
    const db = new Database(join(home, 'state.sqlite'));
    if (before !== undefined) db.exec(before);
    const rows = db.prepare<[], StoredRow>(`select * from ${table}`).all();
    db.close();
    return rows;
  }
  if (before !== undefined) await query(databaseUrl, before);
  return query<StoredRow>(databaseUrl, `select * from ${table}`);
}

/** Every table of the database with the names of its columns. */
export async function tablesOf(options: StateOptions): Promise<ReadonlyMap<string, readonly string[]>> {
  const columns =
    options.databaseUrl === undefined
      ? `(select m.name as "table", p.name as "column" from sqlite_master m, pragma_table_info(m.name) p
          where m.type = 'table' and m.name not like 'sqlite_%')`
      : `(select table_name as "table", column_name as "column" from information_schema.columns
          where table_schema = current_schema()) columns`;
  const found = new Map<string, string[]>();
  for (const row of await rowsOf(options, columns)) {
    const table = String(row['table']);
    found.set(table, [...(found.get(table) ?? []), String(row['column'])]);
  }
  return found;
}
