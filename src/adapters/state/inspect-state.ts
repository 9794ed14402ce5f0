/** The team state looked at without changing it: no file is made, no migration run, no key drawn. For the doctor. */
import Database from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDatabase } from './dialects/dialect.ts';
import { openSqlite } from './dialects/dialect-sqlite.ts';
import { faultOf } from './dialects/fault-of.ts';
import { migrations, sayNewer, versionOf } from './migrations/migrate.ts';
import type { StateOptions } from './open-state.ts';
import { findFolderKey } from './sealing/folder-key.ts';
import { missingKeys, sayMissing } from './sealing/secrets.ts';
import { readStateKeys, type StateKey } from './sealing/state-keys.ts';
import { sayFault } from './state-db.ts';
import { findSetAside, inspect, saySetAside, stateFile } from './state-file.ts';
import { sealedTables, type SealedTable, type TableName, type Tables } from './tables.ts';

export type InspectedState =
  /** The first start makes it. */
  | { readonly kind: 'none' }
  /** `version` below `known`: the next start migrates it. */
  | {
      readonly kind: 'found';
      readonly database: 'sqlite' | 'postgres';
      readonly version: number;
      readonly known: number;
    }
  | { readonly kind: 'fault'; readonly sentence: string };

export type StatePlace = Pick<StateOptions, 'home' | 'databaseUrl' | 'stateKey'>;

export async function inspectState({ home, databaseUrl, stateKey }: StatePlace): Promise<InspectedState> {
  const read = stateKey === undefined ? undefined : readStateKeys(stateKey);
  if (read?.kind === 'fault') return read;
  try {
    if (databaseUrl === undefined) {
      const beside = findFolderKey(home);
      const keys = [...(read?.keys ?? []), ...(beside === undefined ? [] : [beside])];
      return await inspectFile(home, { keys, hasStateKey: read !== undefined });
    }
    if (read === undefined) {
      const sentence = 'DATABASE_URL needs STATE_KEY beside it: make it with "openssl rand -base64 32".';
      return { kind: 'fault', sentence };
    }
    const { openPostgres } = await import('./dialects/dialect-postgres.ts');
    return await inspectDatabase(openPostgres(databaseUrl, { connections: 1 }), {
      keys: read.keys,
      hasStateKey: true,
    });
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return { kind: 'fault', sentence: sayFault[fault] };
  }
}

interface KeysAtHand {
  readonly keys: readonly StateKey[];
  readonly hasStateKey: boolean;
}

/** SQLite writes beside a file that is only read, so a copy is read. */
async function inspectFile(home: string, atHand: KeysAtHand): Promise<InspectedState> {
  const file = stateFile(home);
  if (!existsSync(file)) {
    const aside = existsSync(home) ? findSetAside(home) : undefined;
    return aside === undefined ? { kind: 'none' } : { kind: 'fault', sentence: saySetAside(aside) };
  }
  const folder = mkdtempSync(join(tmpdir(), 'unitwise-doctor-'));
  try {
    const copy = join(folder, 'state.sqlite');
    await copyState(file, copy);
    const found = inspect(copy);
    if (found === 'damaged') return { kind: 'fault', sentence: sayFault.damaged };
    if (found === 'not ours') {
      return { kind: 'fault', sentence: `${file} is not a state database of Unitwise: move it away.` };
    }
    return await inspectDatabase(openSqlite(copy), atHand);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With a log beside it a program may be writing; then SQLite itself makes the copy. */
async function copyState(file: string, copy: string): Promise<void> {
  if (!existsSync(`${file}-wal`)) return copyFileSync(file, copy);
  const db = new Database(file, { readonly: true, timeout: 5_000 });
  try {
    await db.backup(copy);
  } finally {
    db.close();
  }
}

async function inspectDatabase(
  { reader, dialect, close }: OpenDatabase,
  { keys, hasStateKey }: KeysAtHand,
): Promise<InspectedState> {
  try {
    if (!(await hasTable(reader, 'schema_version'))) return { kind: 'none' };
    const version = await versionOf(reader);
    const known = migrations.at(-1)?.version ?? 0;
    if (version > known) return { kind: 'fault', sentence: sayNewer(version, known) };
    const sealed: SealedTable[] = [];
    for (const table of Object.keys(sealedTables) as SealedTable[]) {
      if (await hasTable(reader, table)) sealed.push(table);
    }
    const missing = await missingKeys(reader, keys, sealed);
    if (missing.length > 0) return { kind: 'fault', sentence: sayMissing(missing, hasStateKey) };
    return { kind: 'found', database: dialect.name, version, known };
  } finally {
    await close();
  }
}

/** An older version has fewer tables. */
async function hasTable(db: Kysely<Tables>, table: TableName): Promise<boolean> {
  try {
    await sql`select 1 from ${sql.table(table)} limit 0`.execute(db);
    return true;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === undefinedTable.postgres || code === undefinedTable.sqlite) return false;
    throw error;
  }
}

const undefinedTable = { postgres: '42P01', sqlite: 'SQLITE_ERROR' };
