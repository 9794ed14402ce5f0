/** Digest subscriptions, and what was sent on which day. */
import type { Selectable } from 'kysely';
import { digestFault, type DigestStore, type DigestSubscription } from '../../../core/team/digest.ts';
import type { TeamKey } from '../../../core/team/team-key.ts';
import { toSaved, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

export const digestStore = (db: StateDb): DigestStore => ({
  subscribe: async (digest) => {
    if (digestFault(digest) !== undefined) return { kind: 'unavailable', reason: 'refused' };
    const { team, channel, hour, timeZone, weekdaysOnly, filters, snoozedUntil = null } = digest;
    const row = {
      ...{ hour, time_zone: timeZone, weekdays_only: Number(weekdaysOnly) },
      ...{ filters: JSON.stringify(filters), snoozed_until: snoozedUntil },
    };
    return toSaved(
      await db.write((trx) =>
        trx
          .insertInto('digest_subscription')
          .values({ team, channel, ...row })
          .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet(row))
          .execute(),
      ),
    );
  },
  end: async ({ team, channel }) =>
    toSaved(
      await db.write((trx) =>
        trx
          .deleteFrom('digest_subscription')
          .where('team', '=', team)
          .where('channel', '=', channel)
          .execute(),
      ),
    ),
  of: ({ team, channel }) =>
    db.read(async (kysely) => {
      const found = kysely.selectFrom('digest_subscription').selectAll().where('team', '=', team);
      const row = await found.where('channel', '=', channel).executeTakeFirst();
      return row && toSubscription(row);
    }),
  all: () =>
    db.read(async (kysely) => {
      const rows = kysely.selectFrom('digest_subscription').selectAll().orderBy('team').orderBy('channel');
      return (await rows.execute()).map(toSubscription);
    }),
  markTold: async ({ team, channel }, told) =>
    toSaved(
      await db.write((trx) =>
        trx
          .updateTable('digest_subscription')
          .set({ told })
          .where('team', '=', team)
          .where('channel', '=', channel)
          .execute(),
      ),
    ),
  record: async ({ team, channel, day, tip, outcome, at }) =>
    toSaved(
      await db.write((trx) =>
        trx
          .insertInto('digest_delivery')
          .values({ team, channel, day, tip, outcome, at })
          .onConflict((conflict) => conflict.columns(['team', 'channel', 'day']).doNothing())
          .execute(),
      ),
    ),
  deliveries: ({ team, channel }, since) =>
    db.read((kysely) =>
      kysely
        .selectFrom('digest_delivery')
        .select(['day', 'tip', 'outcome', 'at'])
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('day', '>=', since)
        .orderBy('day', 'desc')
        .execute(),
    ),
});

function toSubscription(row: Selectable<Tables['digest_subscription']>): DigestSubscription {
  return {
    ...{ team: row.team as TeamKey, channel: row.channel },
    ...{ hour: row.hour, timeZone: row.time_zone, weekdaysOnly: row.weekdays_only === 1 },
    filters: JSON.parse(row.filters) as DigestSubscription['filters'],
    ...(row.snoozed_until === null ? {} : { snoozedUntil: row.snoozed_until }),
    ...(row.told === null ? {} : { told: row.told }),
  };
}
