/** A thread's last question; one that is older than its life is not answered from, swept or not. */
import type { Transaction } from 'kysely';
import type { ThreadQuestion, ThreadStore } from '../../../core/team/thread-question.ts';
import { lifeOf } from '../lives.ts';
import { toSaved, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

export const threadStore = (db: StateDb): ThreadStore => ({
  remember: async (asked) => toSaved(await db.write((trx) => writeThread(trx, asked))),
  last: ({ team, channel, thread }, now) =>
    db.read(async (kysely) => {
      const row = await kysely
        .selectFrom('thread_question')
        .select('question')
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('thread', '=', thread)
        .where('at', '>', now - lifeOf('thread_question'))
        .executeTakeFirst();
      return row?.question;
    }),
});

export async function writeThread(trx: Transaction<Tables>, asked: ThreadQuestion): Promise<void> {
  const { team, channel, thread, question, at } = asked;
  await trx
    .insertInto('thread_question')
    .values({ team, channel, thread, question, at })
    .onConflict((conflict) => conflict.columns(['team', 'channel', 'thread']).doUpdateSet({ question, at }))
    .execute();
}
