/**
 * The embedded database: one file, write-ahead log, one writer and one reader connection. A commit survives the end
 * of the process at any moment; a power cut may take the last moments, never the file (synchronous = normal).
 * What is deleted is overwritten with zeros (secure_delete).
 */
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  sql,
  type Driver,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import { LRUCache } from 'lru-cache';
import { setTimeout as pause } from 'node:timers/promises';
import type { Tables } from '../tables.ts';
import type { Dialect, OpenDatabase } from './dialect.ts';

/** Marks a file as ours ("UwSt"). */
export const applicationId = 0x55775374;

export interface SqliteOptions {
  readonly clock?: (() => number) | undefined;
  /** The file grows to so many pages and no further; stands in for a full disk. */
  readonly maxPages?: number | undefined;
}

/** Throws what SQLite throws where the file cannot be used. */
export function openSqlite(file: string, options: SqliteOptions = {}): OpenDatabase {
  const writing = new Database(file, { timeout: heldFor });
  try {
    keepFewPages(writing);
    writing.pragma('journal_mode = wal');
    writing.pragma('synchronous = normal');
    writing.pragma('foreign_keys = on');
    writing.pragma('secure_delete = on');
    if (options.maxPages !== undefined) writing.pragma(`max_page_count = ${options.maxPages}`);
    const reading = new Database(file, { readonly: true, timeout: heldFor });
    keepFewPages(reading);
    const kyselyOf = (database: Database.Database): Kysely<Tables> =>
      new Kysely({ dialect: patientDialect(database) });
    const [writer, reader] = [kyselyOf(writing), kyselyOf(reading)];
    return {
      dialect: sqliteDialect(options.clock),
      ...{ reader, writer },
      erase: () => emptyLog(writing),
      rewrite: async () => {
        writing.exec('vacuum');
        await emptyLog(writing);
      },
      close: async () => {
        await reader.destroy();
        reading.close();
        // Last: only a connection that may write empties the write-ahead log into the file.
        await writer.destroy();
        writing.close();
      },
    };
  } catch (error) {
    writing.close();
    throw error;
  }
}

/** 2 MB a connection, SQLite's own default; better-sqlite3 is built with 16 MB, which every busy server grows to. */
function keepFewPages(database: Database.Database): void {
  database.pragma('cache_size = -2000');
}

const sqliteDialect = (clock: (() => number) | undefined): Dialect => ({
  name: 'sqlite',
  words: { identity: 'integer primary key autoincrement' },
  now: () =>
    clock === undefined
      ? sql<number>`cast(unixepoch('subsec') * 1000 as integer)`
      : sql<number>`cast(${clock()} as integer)`,
  /** `begin immediate` holds the only write lock there is. */
  lockMigrations: () => Promise.resolve(),
  lockTeam: () => Promise.resolve(),
});

/** SQLite itself waits without letting anything else run, so it waits shortly, and the rest is waited outside. */
const heldFor = 20;
const patience = 2_500;

/** Preparing a statement costs more than running it. None here is ever stepped through, so each can be used again. */
function prepared(database: Database.Database): SqliteDatabase {
  const known = new LRUCache<string, Database.Statement>({ max: mostPrepared });
  return {
    close: () => void database.close(),
    prepare: (words) => {
      const statement = known.get(words) ?? database.prepare(words);
      known.set(words, statement);
      return statement as unknown as SqliteStatement;
    },
  };
}

const mostPrepared = 200;

/** Every transaction here writes: it takes the write lock when it begins, and cannot fail for want of it later. */
function patientDialect(database: Database.Database): SqliteDialect {
  const config = { database: prepared(database) };
  const dialect = new SqliteDialect(config);
  const driver = (): Driver => {
    const made = new SqliteDriver(config);
    return Object.assign(made, {
      beginTransaction: (async (connection) => {
        for (let waited = 0; ;) {
          try {
            return void (await connection.executeQuery(CompiledQuery.raw('begin immediate')));
          } catch (error) {
            if (!isBusy(error) || waited >= patience) throw error;
            const next = 10 + Math.random() * 40;
            await pause(next);
            waited += next + heldFor;
          }
        }
      }) satisfies Driver['beginTransaction'],
      /** A full disk has rolled back already; the error that did it is the one to tell. */
      rollbackTransaction: (async (connection) => {
        if (database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
      }) satisfies Driver['rollbackTransaction'],
    });
  };
  return Object.assign(dialect, { createDriver: driver });
}

/** Old pages stand in the log until it is emptied, which takes a moment in which nobody reads. */
async function emptyLog(database: Database.Database): Promise<void> {
  for (let waited = 0; waited < patience; waited += heldFor + 50) {
    const [done] = database.pragma('wal_checkpoint(truncate)') as readonly { readonly busy: number }[];
    if (done?.busy === 0) return;
    await pause(50);
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code);
