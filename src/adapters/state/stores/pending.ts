/** Acknowledged questions that wait for their answer, sealed with their team's key and the row they stand in. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PendingQuestion, PendingStore } from '../../../core/team/pending-question.ts';
import { toSaved, type StateDb } from '../state-db.ts';

const idOf = (key: string): string => createHash('sha256').update(key).digest('hex');

export const pendingStore = (db: StateDb): PendingStore => ({
  keep: async (pending, lease) =>
    toSaved(
      await db.write(async (trx, { teamKeys, dialect }) => {
        const id = idOf(pending.key);
        const cipher = await teamKeys.forWriting(trx, pending.team);
        const row = {
          ...cipher.seal(JSON.stringify(pending), ['pending_question', id]),
          lease_until: sql<number>`${dialect.now()} + ${sql.lit(Math.round(lease))}`,
        };
        await trx
          .insertInto('pending_question')
          .values({ id, team: pending.team, ...row, at: dialect.now() })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
      }),
    ),
  hold: async (key, lease) =>
    toSaved(
      await db.write((trx, { dialect }) => {
        const lease_until = sql<number>`${dialect.now()} + ${sql.lit(Math.round(lease))}`;
        return trx.updateTable('pending_question').set({ lease_until }).where('id', '=', idOf(key)).execute();
      }),
    ),
  drop: async (key) =>
    toSaved(
      await db.write((trx) => trx.deleteFrom('pending_question').where('id', '=', idOf(key)).execute()),
    ),
  release: async (key) =>
    toSaved(
      await db.write((trx) =>
        trx.updateTable('pending_question').set({ lease_until: 0 }).where('id', '=', idOf(key)).execute(),
      ),
    ),
  takeOver: async ({ lease, limit }) => {
    const waits = await db.read(async (kysely, { dialect }) => {
      const rows = kysely.selectFrom('pending_question').select('id').limit(limit);
      return rows.where('lease_until', '<', dialect.now()).orderBy('at').execute();
    });
    if (waits.kind === 'unavailable' || waits.value.length === 0)
      return waits.kind === 'read' ? { kind: 'read', value: [] } : waits;
    return db.write(async (trx, { teamKeys, dialect }) => {
      const lease_until = sql<number>`${dialect.now()} + ${sql.lit(Math.round(lease))}`;
      const taken = await trx
        .updateTable('pending_question')
        .set({ lease_until })
        .where(
          'id',
          'in',
          waits.value.map(({ id }) => id),
        ) // prettier-ignore
        .where('lease_until', '<', dialect.now())
        .returningAll()
        .execute();
      taken.sort((a, b) => a.at - b.at);
      const opened: PendingQuestion[] = [];
      for (const row of taken) {
        const cipher = await teamKeys.forReading(trx, row.team);
        const text = cipher?.open(row, ['pending_question', row.id]);
        if (text !== undefined) opened.push(JSON.parse(text) as PendingQuestion);
      }
      return opened;
    });
  },
});
