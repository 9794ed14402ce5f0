/** A team's rows in every table: exported, deleted. Which tables those are stands in tables.ts. */
import { sql, type Transaction } from 'kysely';
import type { Counted, RecordStore } from '../../core/team/records.ts';
import type { TeamKey, TeamReach } from '../../core/team/team-key.ts';
import { openRow, sealedText, type SealedTextTable } from './sealing/sealed-rows.ts';
import { seal, unseal } from './sealing/seal.ts';
import type { Ready, StateDb } from './state-db.ts';
import { sweep } from './sweep.ts';
import {
  sealedTables,
  teamTableNames,
  teamTables,
  type SealedTable,
  type Tables,
  type TeamTable,
} from './tables.ts';

type Row = Readonly<Record<string, string | number | null>>;

export const recordStore = (db: StateDb): RecordStore => ({
  exportTeam: ({ team, reach, exportedAt }) =>
    db.write(async (trx, ready) => {
      const { version } = ready;
      const tables: Record<string, readonly Row[]> = {};
      for (const table of teamTableNames) {
        const rows = await sql<Row>`select * from ${sql.table(table)} where ${belongs(team, reach)}`.execute(
          trx,
        );
        const withheld: readonly string[] = teamTables[table];
        const opened: Row[] = [];
        for (const row of rows.rows) {
          const text = await openText(trx, ready, table, row);
          opened.push(
            Object.fromEntries(Object.entries(text).filter(([column]) => !withheld.includes(column))),
          );
        }
        tables[table] = opened;
      }
      return { team, reach, exportedAt, version, tables };
    }),
  deleteTeam: async (team, reach) => {
    const deleted = toCounted(
      await db.write(async (trx) => {
        const rows: Record<string, number> = {};
        for (const table of teamTableNames) {
          const gone = await sql`delete from ${sql.table(table)} where ${belongs(team, reach)}`.execute(trx);
          rows[table] = Number(gone.numAffectedRows ?? 0n);
        }
        return rows;
      }),
    );
    // What is deleted is deleted, though its pieces may stay in the files for a while where this cannot be done now.
    if (deleted.kind === 'counted') await db.erase();
    return deleted;
  },
  sweep: (now) => sweep(db, now),
  teams: () =>
    db.read(async (kysely) => {
      const found = new Set<string>();
      for (const table of teamTableNames) {
        if (table === 'team_key') continue;
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

async function openText(
  trx: Transaction<Tables>,
  { teamKeys }: Ready,
  table: TeamTable,
  row: Row,
): Promise<Row> {
  if (!isSealedText(table)) return row;
  const { team, sealed } = row as Row & { readonly team: string; readonly sealed: string | null };
  return openRow(table, { ...row, team, sealed }, await teamKeys.forReading(trx, team)) ?? row;
}

const isSealedText = (table: string): table is SealedTextTable => Object.hasOwn(sealedText, table);

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
