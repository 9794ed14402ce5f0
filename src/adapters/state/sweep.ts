/** Deletes what has outlived its table, a table a transaction: one that is held up does not keep the others. */
import { sql } from 'kysely';
import type { Counted } from '../../core/team/records.ts';
import { keptFrom, lives } from './lives.ts';
import type { StateDb } from './state-db.ts';

/** Rows deleted by table. `now`: epoch milliseconds. */
export async function sweep(db: StateDb, now: number): Promise<Counted> {
  const rows: Record<string, number> = {};
  for (const { table, sort, days, by } of lives) {
    if (days === null || by === undefined) continue;
    const swept = await db.write(async (trx) => {
      const ofSort = sort === undefined ? sql`` : sql` and sort = ${sort}`;
      const old = sql`${sql.ref(by)} < ${keptFrom(days, by, now)}`;
      const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ${old}${ofSort}`.execute(
        trx,
      );
      return Number(numAffectedRows ?? 0n);
    });
    if (swept.kind === 'unavailable') return swept;
    rows[table] = (rows[table] ?? 0) + swept.value;
  }
  return { kind: 'counted', rows };
}
