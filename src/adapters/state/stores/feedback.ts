/** Feedback, one judgement a person and answer. Read, it says nothing of who judged. */
import { sql } from 'kysely';
import { feedbackReasons, type FeedbackStore, type JudgedAnswer } from '../../../core/team/feedback.ts';
import { toSaved, type StateDb } from '../state-db.ts';

export const feedbackStore = (db: StateDb): FeedbackStore => ({
  give: async ({ team, user, answerId, intent, helpful, reason = null, dataVersion, at }) =>
    toSaved(
      await db.write(async (trx, { pseudonyms }) => {
        const judged = { intent, helpful: Number(helpful), reason, data_version: dataVersion, at };
        await trx
          .insertInto('feedback')
          .values({ team, user_hash: pseudonyms.user(team, user), answer_id: answerId, ...judged })
          .onConflict((conflict) => conflict.columns(['team', 'answer_id', 'user_hash']).doUpdateSet(judged))
          .execute();
      }),
    ),
  worst: ({ since, until, limit, team }) =>
    db.read(async (kysely) => {
      const count = (condition: ReturnType<typeof sql<boolean>>) =>
        sql<number>`sum(case when ${condition} then 1 else 0 end)`;
      const notHelpful = count(sql`helpful = 0`);
      const rows = await kysely
        .selectFrom('feedback')
        .select(['answer_id', 'intent', 'data_version'])
        .select([count(sql`helpful = 1`).as('helpful'), notHelpful.as('not_helpful')])
        .select(feedbackReasons.map((reason) => count(sql`reason = ${reason}`).as(reason)))
        .where('at', '>=', since)
        .$if(until !== undefined, (query) => query.where('at', '<', until ?? 0))
        .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
        .groupBy(['answer_id', 'intent', 'data_version'])
        .orderBy(notHelpful, 'desc')
        .orderBy('answer_id')
        .orderBy('data_version')
        .limit(limit)
        .execute();
      return rows.map((row): JudgedAnswer => {
        const reasons = feedbackReasons.flatMap((reason) => (row[reason] > 0 ? [[reason, row[reason]]] : []));
        return {
          ...{ answerId: row.answer_id, intent: row.intent, dataVersion: row.data_version },
          ...{ helpful: row.helpful, notHelpful: row.not_helpful },
          reasons: Object.fromEntries(reasons) as JudgedAnswer['reasons'],
        };
      });
    }),
});
