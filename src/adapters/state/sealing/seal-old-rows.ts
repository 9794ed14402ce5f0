/** What was written before teams had keys is sealed when the database is opened; of several instances one does it. */
import { sql, type Transaction } from 'kysely';
import type { Ready } from '../state-db.ts';
import { sealedText, sealRow, type SealedTextTable } from './sealed-rows.ts';
import type { SealedAt } from './seal.ts';
import type { Tables } from '../tables.ts';

type Row = Readonly<Record<string, string | number | null>> & { readonly team: string };

/** Tables sealed as a whole, by the keyring alone at first; the columns that name a row. */
const wholeRows = { slack_installation: ['team'], conversation: ['team', 'conversation'] } as const;

/** How many rows were sealed. */
export async function sealOldRows(trx: Transaction<Tables>, ready: Ready): Promise<number> {
  let count = 0;
  for (const table of Object.keys(sealedText) as SealedTextTable[]) {
    const rows = await sql<Row>`select * from ${sql.table(table)} where sealed is null order by team`.execute(
      trx,
    );
    for (const row of rows.rows) {
      const cipher = await ready.teamKeys.forWriting(trx, row.team);
      const { text, names } = sealedText[table];
      const sealed = sealRow(table, row, cipher);
      const { marked } = sealedText[table] as { readonly marked?: string };
      const changed = ['sealed', ...Object.keys(text), ...(marked === undefined ? [] : [marked])];
      await updateRow(trx, { table, changed, names: ['team', ...names] }, sealed);
      count += 1;
    }
  }
  for (const [table, names] of Object.entries(wholeRows)) {
    const own = sql`select own_id from team_key`;
    const rows = await sql<Row>`select * from ${sql.table(table)} where key_id not in (${own})`.execute(trx);
    for (const row of rows.rows) {
      const cipher = await ready.teamKeys.forWriting(trx, row.team);
      const at: SealedAt = [table, ...names.map((column) => String(row[column]))];
      const opened = cipher.open({ sealed: String(row['sealed']), key_id: String(row['key_id']) }, at);
      if (opened === undefined) continue;
      const sealed = { ...row, ...cipher.seal(opened, at) };
      await updateRow(trx, { table, changed: ['sealed', 'key_id'], names }, sealed);
      count += 1;
    }
  }
  if (count > 0) await sinceFirstAnswer(trx);
  return count;
}

interface Update {
  readonly table: string;
  readonly changed: readonly string[];
  readonly names: readonly string[];
}

async function updateRow(
  trx: Transaction<Tables>,
  { table, changed, names }: Update,
  row: Row,
): Promise<void> {
  const value = (column: string) => sql`${sql.ref(column)} = ${row[column] ?? null}`;
  await sql`update ${sql.table(table)} set ${sql.join(changed.map(value))}
    where ${sql.join(names.map(value), sql` and `)}`.execute(trx);
}

/** A team is as old as the first answer it got, not as its key. */
const sinceFirstAnswer = (trx: Transaction<Tables>): Promise<unknown> =>
  sql`update team_key set at = (select min(a.at) from audit_entry a where a.team = team_key.team)
    where at > (select min(a.at) from audit_entry a where a.team = team_key.team)`.execute(trx);
