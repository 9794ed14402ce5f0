/**
 * Where the suite runs: SQLite always; PostgreSQL at TEST_DATABASE_URL or on localhost:5432; where no server is found,
 * PGlite behind a socket. Every place is its own: a folder, or a schema of the server that is dropped in the end.
 */
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { hangUp, query } from './server.ts';
import type { StateOptions } from '../../../../src/adapters/state/open-state.ts';

export interface TestPlace {
  /** What `openState` needs to open this place, again and again. */
  readonly options: StateOptions;
  /** Takes every row away, so that the next test finds it as new. */
  readonly empty: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

export interface TestDatabase {
  readonly title: string;
  readonly makePlace: () => Promise<TestPlace>;
}

export const stateKey = Buffer.alloc(32, 7).toString('base64');
export const openedAt = '2026-11-24T19:24:20.123Z';

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'unitwise-state-'));

export const sqlite: TestDatabase = {
  title: 'SQLite',
  makePlace: () => {
    const home = temporaryFolder();
    return Promise.resolve({
      options: { home, stateKey, openedAt },
      empty: () => {
        for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true });
        return Promise.resolve();
      },
      remove: () => Promise.resolve(rmSync(home, { recursive: true, force: true })),
    });
  },
};

/** The address of a server that answers; undefined where there is none. "none" in TEST_DATABASE_URL hides it. */
export const serverUrl: string | undefined = await findServer();

async function findServer(): Promise<string | undefined> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given === 'none') return undefined;
  const tried =
    given === undefined
      ? [
          'postgres://unitwise:unitwise@localhost:5432/unitwise_test',
          'postgres://postgres:postgres@localhost:5432/postgres',
        ]
      : [given];
  for (const connectionString of tried) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      await client.query('select 1');
      return connectionString;
    } catch (error) {
      if (given !== undefined) throw new Error(`TEST_DATABASE_URL does not answer: ${String(error)}`);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return undefined;
}

const inSchema = (url: string, schema: string): string => {
  const address = new URL(url);
  address.searchParams.set('options', `-c search_path=${schema} -c synchronous_commit=off`);
  return address.href;
};

export const postgres = (server: string): TestDatabase => ({
  title: 'PostgreSQL',
  makePlace: async () => {
    const schema = `state_${randomBytes(6).toString('hex')}`;
    const home = temporaryFolder();
    await query(server, `create schema ${schema}`);
    const databaseUrl = inSchema(server, schema);
    return {
      options: { home, stateKey, openedAt, databaseUrl, connections: 4 },
      empty: () => emptyTables(databaseUrl),
      remove: async () => {
        await hangUp(databaseUrl);
        await query(server, `drop schema ${schema} cascade`);
        rmSync(home, { recursive: true, force: true });
      },
    };
  },
});

async function emptyTables(url: string): Promise<void> {
  const tables = await query<{ name: string }>(
    url,
    `select table_name as name from information_schema.tables
     where table_schema = current_schema() and table_name <> 'schema_version'`,
  );
  if (tables.length > 0) await query(url, tables.map(({ name }) => `delete from ${name}`).join(';'));
}

const pglite: TestDatabase = {
  title: 'PGlite (no PostgreSQL server was found)',
  makePlace: async () => {
    const home = temporaryFolder();
    const db = await PGlite.create();
    const server = new PGLiteSocketServer({ db, port: 0, host: '127.0.0.1', maxConnections: 3 });
    await server.start();
    const databaseUrl = `postgres://postgres:postgres@${server.getServerConn()}/postgres?sslmode=disable`;
    return {
      options: { home, stateKey, openedAt, databaseUrl, connections: 1 },
      empty: () => emptyTables(databaseUrl),
      remove: async () => {
        await hangUp(databaseUrl);
        await server.stop();
        await db.close();
        rmSync(home, { recursive: true, force: true });
      },
    };
  },
};

export const databases: readonly TestDatabase[] = [
  sqlite,
  serverUrl === undefined ? pglite : postgres(serverUrl),
];
