/** One home a team. A stopped one keeps its row, so that its person is not told again for setting something. */
import { sql } from 'kysely';
import { mayBeHome, type Home, type HomeStore } from '../../../core/team/homes.ts';
import type { TeamKey } from '../../../core/team/team-key.ts';
import { toSaved, type StateDb } from '../state-db.ts';

export const homeStore = (db: StateDb): HomeStore => ({
  settle: async ({ team, channel, at }, how) => {
    if (!mayBeHome({ team, channel })) return { kind: 'unavailable', reason: 'refused' };
    const stopped = sql<number>`case when team_home.channel = ${channel} then team_home.stopped else 0 end`;
    return toSaved(
      await db.write((trx) =>
        trx
          .insertInto('team_home')
          .values({ team, channel, told: null, stopped: 0, at })
          .onConflict((conflict) => {
            const met = conflict.column('team');
            return how === 'move' ? met.doUpdateSet({ channel, stopped, at }) : met.doNothing();
          })
          .execute(),
      ),
    );
  },
  of: (team) =>
    db.read(async (kysely) => {
      const found = kysely.selectFrom('team_home').select(['team', 'channel', 'told']);
      const row = await found.where('team', '=', team).where('stopped', '=', 0).executeTakeFirst();
      return row && toHome(row);
    }),
  all: () =>
    db.read(async (kysely) => {
      const found = kysely.selectFrom('team_home').select(['team', 'channel', 'told']);
      const rows = await found.where('stopped', '=', 0).orderBy('team').execute();
      return rows.map(toHome);
    }),
  markTold: async (team, told) =>
    toSaved(
      await db.write((trx) =>
        trx
          .updateTable('team_home')
          .set({ told })
          .where('team', '=', team)
          .where('stopped', '=', 0)
          .execute(),
      ),
    ),
  // What was told of is forgotten: whoever is home after them begins with what is loaded then.
  stop: async (team) =>
    toSaved(
      await db.write((trx) =>
        trx.updateTable('team_home').set({ stopped: 1, told: null }).where('team', '=', team).execute(),
      ),
    ),
  end: async ({ team, channel }) =>
    toSaved(
      await db.write((trx) =>
        trx.deleteFrom('team_home').where('team', '=', team).where('channel', '=', channel).execute(),
      ),
    ),
});

const toHome = (row: {
  readonly team: string;
  readonly channel: string;
  readonly told: string | null;
}): Home => ({
  ...{ team: row.team as TeamKey, channel: row.channel },
  ...(row.told === null ? {} : { told: row.told }),
});
