/**
 * Brings a database forward, under a lock and in one transaction: of instances starting together one migrates, the
 * others wait and find it done; a step that fails leaves the database as it was.
 */
import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../dialects/dialect.ts';
import type { Tables } from '../tables.ts';
import { firstTables } from './0001-first-tables.ts';
import { toldFigures } from './0002-told-figures.ts';
import { teamHomes } from './0003-team-homes.ts';
import { pendingQuestions } from './0005-pending-questions.ts';
import { teamKeys } from './0006-team-keys.ts';
import { tableLooks } from './0007-table-looks.ts';
import { payerProfiles } from './0009-payer-profiles.ts';
import { apiTokens } from './0011-api-tokens.ts';
import { givenAnswers } from './0018-given-answers.ts';
import { postedAnswers } from './0020-posted-answers.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  firstTables,
  toldFigures,
  teamHomes,
  pendingQuestions,
  teamKeys,
  tableLooks,
  payerProfiles,
  apiTokens,
  givenAnswers,
  postedAnswers,
];

export type Migrated =
  | { readonly kind: 'migrated'; readonly version: number; readonly steps: number }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number };

export async function migrate(
  db: Kysely<Tables>,
  dialect: Dialect,
  steps: readonly Migration[] = migrations,
): Promise<Migrated> {
  const known = steps.at(-1)?.version ?? 0;
  return db.transaction().execute(async (trx) => {
    await dialect.lockMigrations(trx);
    await sql`create table if not exists schema_version (
      version integer primary key, name text not null, at bigint not null)`.execute(trx);
    const done = await versionsOf(trx);
    const version = Math.max(0, ...done);
    if (version > known) return { kind: 'newer', version, known };
    // Two steps that were made side by side may come in either order.
    const due = steps.filter((step) => !done.has(step.version));
    for (const { version: number, name, statements } of due) {
      for (const statement of statements(dialect.words)) await sql.raw(statement).execute(trx);
      await trx.insertInto('schema_version').values({ version: number, name, at: dialect.now() }).execute();
    }
    return { kind: 'migrated', version: known, steps: due.length };
  });
}

/** For whoever starts a program that is older than the database. */
export const sayNewer = (version: number, known: number): string =>
  `The state database is of version ${version}, and this program knows up to ${known}: start the newer program, or restore a backup of the older version.`;

/** 0 where nothing was migrated yet; the table must be there. */
export const versionOf = async (db: Kysely<Tables>): Promise<number> =>
  Math.max(0, ...(await versionsOf(db)));

async function versionsOf(db: Kysely<Tables>): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('schema_version').select('version').execute();
  return new Set(rows.map(({ version }) => Number(version)));
}
