/** Prepares a statement at its first use: a command that needs two look-ups prepares two. */
import type Database from 'better-sqlite3';

export type Prepare = <Parameters extends unknown[], Row>(sql: string) => (...given: Parameters) => Row[];

export const lazy =
  (db: Database.Database): Prepare =>
  <Parameters extends unknown[], Row>(sql: string) => {
    let statement: Database.Statement<Parameters, Row> | undefined;
    return (...given) => (statement ??= db.prepare<Parameters, Row>(sql)).all(...given);
  };
