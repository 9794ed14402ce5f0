/** Acknowledged questions that wait for their answer, sealed with the row they stand in. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PendingQuestion, PendingStore } from '../../../core/team/pending-question.ts';
import { seal, unseal } from '../sealing/seal.ts';
import { toSaved, type StateDb } from '../state-db.ts';

const idOf = (key: string): string => createHash('sha256').update(key).digest('hex');

export const pendingStore = (db: StateDb): PendingStore => ({
  keep: async (pending, lease) =>
    toSaved(
      await db.write(async (trx, { keyring, dialect }) => {
        const id = idOf(pending.key);
        const row = {
          ...seal(JSON.stringify(pending), ['pending_question', id], keyring),
          lease_until: sql<number>`${dialect.now()} + ${sql.lit(Math.round(lease))}`,
        };
        await trx
          .insertInto('pending_question')
          .values({ id, team: pending.team, ...row, at: dialect.now() })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
      }),
    ),
  drop: async (key) =>
    toSaved(await db.write((trx) => trx.deleteFrom('pending_question').where('id', '=', idOf(key)).execute())),
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
    return db.write(async (trx, { keyring, dialect }) => {
      const lease_until = sql<number>`${dialect.now()} + ${sql.lit(Math.round(lease))}`;
      const taken = await trx
        .updateTable('pending_question')
        .set({ lease_until })
        .where('id', 'in', waits.value.map(({ id }) => id)) // prettier-ignore
        .where('lease_until', '<', dialect.now())
        .returningAll()
        .execute();
      taken.sort((a, b) => a.at - b.at);
      return taken.flatMap((row) => {
        const text = unseal(row, ['pending_question', row.id], keyring);
        return text === undefined ? [] : [JSON.parse(text) as PendingQuestion];
      });
    });
  },
});
