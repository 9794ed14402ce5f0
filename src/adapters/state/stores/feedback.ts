/** Feedback, one judgement a person and answer. Read, it says nothing of who judged. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import {
  feedbackReasons,
  type FeedbackReason,
  type FeedbackStore,
  type JudgedKind,
  type PostedAnswer,
} from '../../../core/team/feedback.ts';
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
  posted: async ({ team, message, answerId, intent, at }) =>
    toSaved(
      await db.write(async (trx) => {
        const is = { answer_id: answerId, intent, at };
        await trx
          .insertInto('posted_answer')
          .values({ team, message: hashOf(message), ...is })
          .onConflict((conflict) => conflict.columns(['team', 'message']).doUpdateSet(is))
          .execute();
      }),
    ),
  postedAs: ({ team, message }) =>
    db.read(async (kysely) => {
      const row = await kysely
        .selectFrom('posted_answer')
        .select(['answer_id', 'intent'])
        .where('team', '=', team)
        .where('message', '=', hashOf(message))
        .executeTakeFirst();
      return row && { answerId: row.answer_id, intent: row.intent };
    }),
  kinds: ({ since, until, team }) =>
    db.read(async (kysely) => {
      const rows = await kysely
        .selectFrom('feedback')
        .select('intent')
        .select(counted)
        .where('at', '>=', since)
        .where('at', '<', until)
        .where('team', '=', team)
        .groupBy('intent')
        .orderBy('not_helpful', 'desc')
        .orderBy('intent')
        .execute();
      return rows.map(judgedOf);
    }),
  worst: ({ since, limit }) =>
    db.read(async (kysely) => {
      const rows = await kysely
        .selectFrom('feedback')
        .select(['answer_id', 'intent', 'data_version'])
        .select(counted)
        .where('at', '>=', since)
        .groupBy(['answer_id', 'intent', 'data_version'])
        .orderBy('not_helpful', 'desc')
        .orderBy('answer_id')
        .orderBy('data_version')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        ...{ answerId: row.answer_id, dataVersion: row.data_version },
        ...judgedOf(row),
      }));
    }),
});

const count = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<number>`sum(case when ${condition} then 1 else 0 end)`;

const counted = [
  count(sql`helpful = 1`).as('helpful'),
  count(sql`helpful = 0`).as('not_helpful'),
  ...feedbackReasons.map((reason) => count(sql`reason = ${reason}`).as(reason)),
] as const;

type Counted = Readonly<Record<FeedbackReason | 'helpful' | 'not_helpful', number>> & {
  readonly intent: string;
};

const judgedOf = (row: Counted): JudgedKind => ({
  intent: row.intent,
  ...{ helpful: row.helpful, notHelpful: row.not_helpful },
  reasons: Object.fromEntries(
    feedbackReasons.flatMap((reason) => (row[reason] > 0 ? [[reason, row[reason]]] : [])),
  ) as JudgedKind['reasons'],
});

/** A place and a message in one short name; neither can be read from it. */
const hashOf = (message: PostedAnswer['message']): string =>
  createHash('sha256').update(message).digest('base64url');
