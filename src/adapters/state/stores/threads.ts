/** A thread's last question; one that is older than its life is not answered from, swept or not. */
import type { Transaction } from 'kysely';
import type { ThreadQuestion, ThreadStore } from '../../../core/team/thread-question.ts';
import { compiledOnce } from '../compiled-once.ts';
import { insertMany } from '../insert-many.ts';
import { lastOfEach } from '../last-of-each.ts';
import { lifeOf } from '../lives.ts';
import { openRow } from '../sealing/sealed-rows.ts';
import { sealRows } from '../sealing/seal-rows.ts';
import { toSaved, type Ready, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

export function threadStore(db: StateDb): ThreadStore {
  const lastOf = compiledOnce((kysely) =>
    kysely
      .selectFrom('thread_question')
      .select(['team', 'channel', 'thread', 'question', 'sealed'])
      .where('team', '=', '')
      .where('channel', '=', '')
      .where('thread', '=', '')
      .where('at', '>', 0),
  );
  const write = threadWriter();
  return {
    remember: async (asked) => toSaved(await db.write((trx, ready) => write(trx, ready, [asked]))),
    last: ({ team, channel, thread }, now) =>
      db.read(async (kysely, { teamKeys }) => {
        const [row] = await lastOf(kysely, [team, channel, thread, now - lifeOf('thread_question')]);
        if (row === undefined) return undefined;
        return openRow('thread_question', row, await teamKeys.forReading(kysely, team))?.question;
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
          sealed: ref('excluded.sealed'),
          at: ref('excluded.at'),
        })),
      ),
  );
  return async (trx: Transaction<Tables>, ready: Ready, asked: readonly ThreadQuestion[]): Promise<void> => {
    const plain = asked.map(({ team, channel, thread, question, at }) => ({
      ...{ team, channel, thread },
      ...{ question, at },
    }));
    const rows = await sealRows(trx, ready, 'thread_question', plain);
    return insert(
      trx,
      lastOfEach(rows, ({ team, channel, thread }) => `${team} ${channel} ${thread}`),
    );
  };
}
