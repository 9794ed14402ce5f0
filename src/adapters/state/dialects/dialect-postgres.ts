/**
 * PostgreSQL for several instances. A connection that broke, or that did not answer in time, is thrown away and
 * never used again; a lost server is an error of the query at hand, never of the process.
 */
import { CompiledQuery, Kysely, PostgresDialect, sql, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Tables } from '../tables.ts';
import type { Dialect, OpenDatabase } from './dialect.ts';

export interface PostgresOptions {
  readonly clock?: (() => number) | undefined;
  readonly connections?: number | undefined;
}

/** Milliseconds. A reply is late after three seconds, so nothing waits longer for state. */
const toConnect = 2_000;
const toAnswer = 3_000;
const toMigrate = 60_000;
const serverSide = [
  `set statement_timeout = ${toAnswer}`,
  `set lock_timeout = ${toAnswer - 500}`,
  `set idle_in_transaction_session_timeout = ${3 * toAnswer}`,
];

export function openPostgres(url: string, options: PostgresOptions = {}): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: toConnect,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'unitwise',
    types: { getTypeParser },
  });
  const heard = (): void => undefined;
  pool.on('error', heard);
  pool.on('connect', (client) => client.on('error', heard));
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        connect: async () => {
          const client = await pool.connect();
          const wary = known.get(client) ?? waryClient(client);
          known.set(client, wary);
          return wary;
        },
        end: () => pool.end(),
      },
      onCreateConnection: async (connection) => {
        for (const setting of serverSide) await connection.executeQuery(CompiledQuery.raw(setting));
      },
    }),
  });
  return {
    ...{ dialect: postgresDialect(options.clock), reader: db, writer: db },
    // A small table; its old file goes with the keys of teams that were deleted.
    erase: async () => void (await db.executeQuery(CompiledQuery.raw('vacuum (full) team_key'))),
    rewrite: () => Promise.resolve(),
    close: () => db.destroy(),
  };
}

/** Counts and times come as bigint, which pg hands over as text; all of ours fit a number exactly. */
const getTypeParser = ((oid: number, format?: 'text') =>
  oid === pg.types.builtins.INT8 && format !== ('binary' as string)
    ? Number
    : (pg.types.getTypeParser(oid, format) as unknown)) as typeof pg.types.getTypeParser;

/** Once a query was not answered, nothing else is asked of the connection, the rollback included. */
function waryClient(client: pg.PoolClient): PostgresPoolClient {
  let broken: Error | undefined;
  const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    if (broken !== undefined) throw broken;
    const late = new Error('The database did not answer in time');
    const migrating = text.includes('pg_advisory_xact_lock') || /^\s*create /i.test(text);
    let timer: NodeJS.Timeout | undefined;
    const inTime = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(late), migrating ? toMigrate : toAnswer + 500);
    });
    try {
      return await Promise.race([client.query(text, [...values]), inTime]);
    } catch (error) {
      if (error === late || !(error instanceof pg.DatabaseError) || /^(?:57P|08)/.test(error.code ?? '')) {
        broken = error instanceof Error ? error : new Error(String(error));
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  return { query: query as PostgresPoolClient['query'], release: () => client.release(broken) };
}

const postgresDialect = (clock: (() => number) | undefined): Dialect => ({
  name: 'postgres',
  words: { identity: 'bigint generated always as identity primary key' },
  now: () =>
    clock === undefined
      ? sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`
      : sql<number>`cast(${clock()} as bigint)`,
  lockMigrations: async (trx) => {
    await sql`set local statement_timeout = ${sql.lit(toMigrate)}`.execute(trx);
    await sql`set local lock_timeout = ${sql.lit(toMigrate)}`.execute(trx);
    await sql`select pg_advisory_xact_lock(hashtextextended('unitwise migrations ' || current_schema(), 0))`.execute(
      trx,
    );
  },
  lockTeam: async (trx, team) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`unitwise team ${team}`}, 0))`.execute(trx);
  },
});
