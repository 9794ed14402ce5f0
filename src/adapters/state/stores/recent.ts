/** Recent answers, for App Home and for which codes a team asks about. */
import type { Kysely, Transaction } from 'kysely';
import type { RecentAnswer, RecentStore, ShownAnswer } from '../../../core/team/recent-answer.ts';
import { insertMany } from '../insert-many.ts';
import { lastOfEach } from '../last-of-each.ts';
import { toSaved, type Ready, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

export function recentStore(db: StateDb): RecentStore {
  const write = recentWriter();
  return {
    add: async (answer) => toSaved(await db.write((trx, ready) => write(trx, ready, [answer]))),
    of: ({ team, user, limit }) =>
      db.read(async (kysely, { pseudonyms }) => {
        const mine = newestOf(kysely, team).where('user_hash', '=', pseudonyms.user(team, user));
        return (await mine.limit(limit).execute()).map(toShown);
      }),
    ofTeam: ({ team, since, limit }) =>
      db.read(async (kysely) =>
        (await newestOf(kysely, team).where('at', '>=', since).limit(limit).execute()).map(toShown),
      ),
  };
}

export function recentWriter() {
  const insert = insertMany((trx, rows: readonly Tables['recent_answer'][]) =>
    trx
      .insertInto('recent_answer')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['team', 'user_hash', 'answer_id']).doUpdateSet(({ ref }) => ({
          intent: ref('excluded.intent'),
          question: ref('excluded.question'),
          headline: ref('excluded.headline'),
          at: ref('excluded.at'),
        })),
      ),
  );
  return (
    trx: Transaction<Tables>,
    { pseudonyms }: Ready,
    answers: readonly RecentAnswer[],
  ): Promise<void> => {
    const rows = answers.map(({ team, user, answerId, intent, question, headline, at }) => ({
      ...{ team, user_hash: pseudonyms.user(team, user), answer_id: answerId },
      ...{ intent, question, headline, at },
    }));
    return insert(
      trx,
      lastOfEach(rows, ({ team, user_hash, answer_id }) => `${team} ${user_hash} ${answer_id}`),
    );
  };
}

const newestOf = (kysely: Kysely<Tables>, team: string) =>
  kysely
    .selectFrom('recent_answer')
    .select(['answer_id', 'intent', 'question', 'headline', 'at'])
    .where('team', '=', team)
    .orderBy('at', 'desc')
    .orderBy('answer_id');

const toShown = ({
  answer_id,
  ...shown
}: Omit<ShownAnswer, 'answerId'> & { readonly answer_id: string }) => ({
  answerId: answer_id,
  ...shown,
});
