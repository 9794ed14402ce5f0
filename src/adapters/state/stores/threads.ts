/** A thread's last question; one that is older than its life is not answered from, swept or not. */
import type { Transaction } from 'kysely';
import type { ThreadQuestion, ThreadStore } from '../../../core/team/thread-question.ts';
import { compiledOnce } from '../compiled-once.ts';
import { insertMany } from '../insert-many.ts';
import { lastOfEach } from '../last-of-each.ts';
import { lifeOf } from '../lives.ts';
import { toSaved, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

export function threadStore(db: StateDb): ThreadStore {
  const lastOf = compiledOnce((kysely) =>
    kysely
      .selectFrom('thread_question')
      .select('question')
      .where('team', '=', '')
      .where('channel', '=', '')
      .where('thread', '=', '')
      .where('at', '>', 0),
  );
  const write = threadWriter();
  return {
    remember: async (asked) => toSaved(await db.write((trx) => write(trx, [asked]))),
    last: ({ team, channel, thread }, now) =>
      db.read(async (kysely) => {
        const [row] = await lastOf(kysely, [team, channel, thread, now - lifeOf('thread_question')]);
        return row?.question;
      }),
  };
}

export function threadWriter() {
  const insert = insertMany((trx, rows: readonly Tables['thread_question'][]) =>
    trx
      .insertInto('thread_question')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['team', 'channel', 'thread']).doUpdateSet(({ ref }) => ({
          question: ref('excluded.question'),
          at: ref('excluded.at'),
        })),
      ),
  );
  return (trx: Transaction<Tables>, asked: readonly ThreadQuestion[]): Promise<void> => {
    const rows = asked.map(({ team, channel, thread, question, at }) => ({
      ...{ team, channel, thread },
      ...{ question, at },
    }));
    return insert(
      trx,
      lastOfEach(rows, ({ team, channel, thread }) => `${team} ${channel} ${thread}`),
    );
  };
}
