/** The log of who asked what kind of thing, and of changed settings. Only ever added to, and aged out. */
import type { Transaction } from 'kysely';
import type { AuditEntry, AuditStore } from '../../../core/team/audit-entry.ts';
import { toSaved, type Ready, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

export const auditStore = (db: StateDb): AuditStore => ({
  add: async (entry) => toSaved(await db.write((trx, ready) => writeAudit(trx, ready, entry))),
  of: (team, limit) =>
    db.read(async (kysely) => {
      const rows = await kysely
        .selectFrom('audit_entry')
        .selectAll()
        .where('team', '=', team)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ user_hash: user, sort, answer_id, data_version: dataVersion, at }) => ({
        ...{ user, sort, dataVersion, at },
        ...(answer_id === null ? {} : { answerId: answer_id }),
      }));
    }),
  changesOf: (team, limit) =>
    db.read(async (kysely) => {
      const rows = await kysely
        .selectFrom('setting_change')
        .selectAll()
        .where('team', '=', team)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ channel, key, before_value: before, after_value: after, user_hash: user, at }) => ({
        ...{ channel: channel === '' ? null : channel, key },
        ...{ before, after, user, at },
      }));
    }),
});

export async function writeAudit(
  trx: Transaction<Tables>,
  { pseudonyms }: Ready,
  { team, user, sort, answerId, dataVersion, at }: AuditEntry,
): Promise<void> {
  const who = { team, user_hash: pseudonyms.user(team, user) };
  await trx
    .insertInto('audit_entry')
    .values({ ...who, sort, answer_id: answerId ?? null, data_version: dataVersion, at })
    .execute();
}
