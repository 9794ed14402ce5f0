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
  readonly close: () => Promise<void>;
}
