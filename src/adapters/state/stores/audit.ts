/** The log of who asked what kind of thing, and of changed settings. Only ever added to, and aged out. */
import type { Transaction } from 'kysely';
import type { AuditEntry, AuditStore } from '../../../core/team/audit-entry.ts';
import { insertMany } from '../insert-many.ts';
import { openRow } from '../sealing/sealed-rows.ts';
import { toSaved, type Ready, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

export function auditStore(db: StateDb): AuditStore {
  const write = auditWriter();
  return {
    add: async (entry) => toSaved(await db.write((trx, ready) => write(trx, ready, [entry]))),
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
      db.read(async (kysely, { teamKeys }) => {
        const rows = await kysely
          .selectFrom('setting_change')
          .selectAll()
          .where('team', '=', team)
          .orderBy('id', 'desc')
          .limit(limit)
          .execute();
        const cipher = await teamKeys.forReading(kysely, team);
        const opened = rows.flatMap((row) => openRow('setting_change', row, cipher) ?? []);
        return opened.map(
          ({ channel, key, before_value: before, after_value: after, user_hash: user, at }) => ({
            ...{ channel: channel === '' ? null : channel, key },
            ...{ before, after, user, at },
          }),
        );
      }),
  };
}

export function auditWriter() {
  const insert = insertMany((trx, rows: readonly Omit<Tables['audit_entry'], 'id'>[]) =>
    trx.insertInto('audit_entry').values(rows),
  );
  return (trx: Transaction<Tables>, { pseudonyms }: Ready, entries: readonly AuditEntry[]): Promise<void> =>
    insert(
      trx,
      entries.map(({ team, user, sort, answerId, dataVersion, at }) => ({
        ...{ team, user_hash: pseudonyms.user(team, user) },
        ...{ sort, answer_id: answerId ?? null, data_version: dataVersion, at },
      })),
    );
}
