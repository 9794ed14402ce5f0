/** What the two databases do not do alike; everything else is written once. */
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { DialectWords } from '../migrations/migration.ts';
import type { Tables } from '../tables.ts';

export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  readonly words: DialectWords;
  /**
   * Epoch milliseconds by the database's own clock: instances whose clocks differ agree on when a lease ends.
   * A clock given in the options stands in for it.
   */
  readonly now: () => RawBuilder<number>;
  readonly lockMigrations: (trx: Transaction<Tables>) => Promise<void>;
  /** Until the transaction ends, no other one that asks for the same team goes on. */
  readonly lockTeam: (trx: Transaction<Tables>, team: string) => Promise<void>;
}

/** A database that was opened; with SQLite, reads have a connection of their own and never wait for a writer. */
export interface OpenDatabase {
  readonly dialect: Dialect;
  readonly reader: Kysely<Tables>;
  readonly writer: Kysely<Tables>;
  /**
   * Takes out of the files what deleted rows left there, as far as the database can: the write-ahead log of SQLite,
   * the dead keys of PostgreSQL. Tried for a while where others are in the way.
   */
  readonly erase: () => Promise<void>;
  /** The whole file written anew: rows written before deleted ones were overwritten have left pieces in it. */
  readonly rewrite: () => Promise<void>;
  readonly close: () => Promise<void>;
}
