/** Recent answers, for App Home and for which codes a team asks about. */
import type { Kysely, Transaction } from 'kysely';
import type { RecentAnswer, RecentStore, ShownAnswer } from '../../../core/team/recent-answer.ts';
import { toSaved, type Ready, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

export const recentStore = (db: StateDb): RecentStore => ({
  add: async (answer) => toSaved(await db.write((trx, ready) => writeRecent(trx, ready, answer))),
  of: ({ team, user, limit }) =>
    db.read(async (kysely, { pseudonyms }) => {
      const mine = newestOf(kysely, team).where('user_hash', '=', pseudonyms.user(team, user));
      return (await mine.limit(limit).execute()).map(toShown);
    }),
  ofTeam: ({ team, since, limit }) =>
    db.read(async (kysely) =>
      (await newestOf(kysely, team).where('at', '>=', since).limit(limit).execute()).map(toShown),
    ),
});

export async function writeRecent(
  trx: Transaction<Tables>,
  { pseudonyms }: Ready,
  answer: RecentAnswer,
): Promise<void> {
  const { team, user, answerId, intent, question, headline, at } = answer;
  const shown = { intent, question, headline, at };
  await trx
    .insertInto('recent_answer')
    .values({ team, user_hash: pseudonyms.user(team, user), answer_id: answerId, ...shown })
    .onConflict((conflict) => conflict.columns(['team', 'user_hash', 'answer_id']).doUpdateSet(shown))
    .execute();
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
