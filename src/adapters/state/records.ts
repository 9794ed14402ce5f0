/** A team's rows in every table: exported, deleted. Which tables those are stands in tables.ts. */
import { setImmediate as breathe } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { cellOf, type DenialFacts } from '../../core/team/denial-report.ts';
import type { Counted, RecordStore } from '../../core/team/records.ts';
import type { TeamKey, TeamReach } from '../../core/team/team-key.ts';
import { seal, unseal } from './sealing/seal.ts';
import type { Ready, StateDb } from './state-db.ts';
import { sweep } from './sweep.ts';
import { sealedTables, teamTableNames, teamTables, type SealedTable, type Tables } from './tables.ts';

type Row = Readonly<Record<string, string | number | null>>;

export const recordStore = (db: StateDb): RecordStore => ({
  exportTeam: ({ team, reach, exportedAt }) =>
    db.write(async (trx, { version }) => {
      const tables: Record<string, readonly Row[]> = {};
      for (const table of teamTableNames) {
        const rows = await sql<Row>`select * from ${sql.table(table)} where ${belongs(team, reach)}`.execute(
          trx,
        );
        const withheld: readonly string[] = teamTables[table];
        tables[table] = rows.rows.map((row) =>
          Object.fromEntries(Object.entries(row).filter(([column]) => !withheld.includes(column))),
        );
      }
      return { team, reach, exportedAt, version, tables };
    }),
  deleteTeam: async (team, reach) =>
    toCounted(
      await db.write(async (trx, ready) => {
        const rows: Record<string, number> = { pooled_report: await deleteVotes(trx, ready, team, reach) };
        for (const table of teamTableNames) {
          const gone = await sql`delete from ${sql.table(table)} where ${belongs(team, reach)}`.execute(trx);
          rows[table] = Number(gone.numAffectedRows ?? 0n);
        }
        return rows;
      }),
    ),
  sweep: (now) => sweep(db, now),
  teams: () =>
    db.read(async (kysely) => {
      const found = new Set<string>();
      for (const table of teamTableNames) {
        const rows = await sql<{ team: string }>`select distinct team from ${sql.table(table)}`.execute(
          kysely,
        );
        for (const { team } of rows.rows) found.add(team);
      }
      return [...found].sort() as TeamKey[];
    }),
  reseal: async () => toCounted(await db.write((trx, ready) => reseal(trx, ready))),
});

const toCounted = (
  read:
    | { readonly kind: 'read'; readonly value: Readonly<Record<string, number>> }
    | Exclude<Counted, { kind: 'counted' }>,
): Counted => (read.kind === 'unavailable' ? read : { kind: 'counted', rows: read.value });

const belongs = (team: TeamKey, reach: TeamReach) => {
  if (reach === 'only') return sql<boolean>`team = ${team}`;
  const under = `${team}:`;
  return sql<boolean>`(team = ${team} or substr(team, 1, ${sql.lit(under.length)}) = ${under})`;
};

/**
 * The key could tell which votes are this team's, so they are linked to it and go with it, also where its own copy
 * is gone: every cell of the pool is tried. What then stays in the pool is of other teams.
 */
async function deleteVotes(
  trx: Transaction<Tables>,
  { pseudonyms }: Ready,
  team: TeamKey,
  reach: TeamReach,
): Promise<number> {
  const members = await sql<{ team: string }>`
    select distinct team from own_report where ${belongs(team, reach)}`.execute(trx);
  const teams = new Set([team as string, ...members.rows.map((row) => row.team)]);
  const votes = await trx.selectFrom('pooled_report').select(['voter', 'facts']).execute();
  const ours = new Set<string>();
  for (const [index, { voter, facts }] of votes.entries()) {
    if (index % atOnce === atOnce - 1) await breathe();
    const cell = cellOf(JSON.parse(facts) as DenialFacts);
    if ([...teams].some((each) => pseudonyms.voter(each, cell) === voter)) ours.add(voter);
  }
  let deleted = 0;
  for (const voter of ours) {
    const gone = await trx.deleteFrom('pooled_report').where('voter', '=', voter).executeTakeFirst();
    deleted += Number(gone.numDeletedRows);
  }
  return deleted;
}

/** So many votes are looked at before other work gets its turn. */
const atOnce = 2_000;

async function reseal(trx: Transaction<Tables>, { keyring }: Ready): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const table of Object.keys(sealedTables) as SealedTable[]) {
    const columns: readonly string[] = sealedTables[table];
    const old = await sql<Record<string, string>>`select * from ${sql.table(table)}
      where key_id <> ${keyring.keys[0].id}`.execute(trx);
    for (const row of old.rows) {
      const at = [table, ...columns.map((column) => row[column] ?? '')] as const;
      const text = unseal({ sealed: row['sealed'] ?? '', key_id: row['key_id'] ?? '' }, at, keyring);
      if (text === undefined) continue;
      const { sealed, key_id } = seal(text, at, keyring);
      const here = sql.join(
        columns.map((column) => sql`${sql.ref(column)} = ${row[column] ?? ''}`),
        sql` and `,
      );
      await sql`update ${sql.table(table)} set sealed = ${sealed}, key_id = ${key_id} where ${here}`.execute(
        trx,
      );
    }
    rows[table] = old.rows.length;
  }
  return rows;
}
