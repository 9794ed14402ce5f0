/** Tokens and addresses, sealed with the row they stand in. */
import type { InstallationStore } from '../../../core/team/installation.ts';
import { toSaved, type StateDb } from '../state-db.ts';

/** Milliseconds after which an unchanged reference is written again, so that its age says when it was last seen. */
const seenAgain = 24 * 3_600_000;

export const installationStore = (db: StateDb): InstallationStore => ({
  save: async ({ team, installation, at }) => {
    const written = await db.write(async (trx, { keyring, teamKeys }) => {
      if (!keyring.mayHoldTokens) return 'no-key';
      const cipher = await teamKeys.forWriting(trx, team);
      const row = { ...cipher.seal(installation, ['slack_installation', team]), at };
      await trx
        .insertInto('slack_installation')
        .values({ team, ...row })
        .onConflict((conflict) => conflict.column('team').doUpdateSet(row))
        .execute();
      return 'saved';
    });
    return written.kind === 'read' && written.value === 'no-key' ? { kind: 'no-key' } : toSaved(written);
  },
  find: (team) =>
    db.read(async (kysely, { teamKeys }) => {
      const found = kysely.selectFrom('slack_installation').selectAll().where('team', '=', team);
      const row = await found.executeTakeFirst();
      if (row === undefined) return undefined;
      return (await teamKeys.forReading(kysely, team))?.open(row, ['slack_installation', team]);
    }),
  installedAt: (team) =>
    db.read(async (kysely) => {
      const found = kysely.selectFrom('slack_installation').select('at').where('team', '=', team);
      const row = await found.executeTakeFirst();
      return row?.at;
    }),
  remove: async (team) =>
    toSaved(await db.write((trx) => trx.deleteFrom('slack_installation').where('team', '=', team).execute())),
  saveConversation: async ({ team, conversation, reference, at }) => {
    const seen = await db.read(async (kysely, { pseudonyms }) => {
      const found = kysely.selectFrom('conversation').select(['content', 'at']).where('team', '=', team);
      const row = await found.where('conversation', '=', conversation).executeTakeFirst();
      return row?.content === pseudonyms.content(reference) && row.at > at - seenAgain;
    });
    if (seen.kind === 'unavailable') return seen;
    if (seen.value) return { kind: 'saved' };
    return toSaved(
      await db.write(async (trx, { teamKeys, pseudonyms }) => {
        const cipher = await teamKeys.forWriting(trx, team);
        const sealed = cipher.seal(reference, ['conversation', team, conversation]);
        const row = { ...sealed, content: pseudonyms.content(reference), at };
        await trx
          .insertInto('conversation')
          .values({ team, conversation, ...row })
          .onConflict((conflict) => conflict.columns(['team', 'conversation']).doUpdateSet(row))
          .execute();
      }),
    );
  },
  findConversation: ({ team, conversation }) =>
    db.read(async (kysely, { teamKeys }) => {
      const found = kysely.selectFrom('conversation').selectAll().where('team', '=', team);
      const row = await found.where('conversation', '=', conversation).executeTakeFirst();
      if (row === undefined) return undefined;
      return (await teamKeys.forReading(kysely, team))?.open(row, ['conversation', team, conversation]);
    }),
  dropConversation: async ({ team, conversation }) =>
    toSaved(
      await db.write((trx) =>
        trx
          .deleteFrom('conversation')
          .where('team', '=', team)
          .where('conversation', '=', conversation)
          .execute(),
      ),
    ),
});
