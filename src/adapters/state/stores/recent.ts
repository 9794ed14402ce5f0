/** Recent answers, for App Home and for which codes a team asks about. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { GivenRow, RecentAnswer, RecentStore, ShownAnswer } from '../../../core/team/recent-answer.ts';
import { insertMany } from '../insert-many.ts';
import { lastOfEach } from '../last-of-each.ts';
import { openRow } from '../sealing/sealed-rows.ts';
import { sealRows } from '../sealing/seal-rows.ts';
import type { TeamCipher } from '../sealing/team-keys.ts';
import { toSaved, type Ready, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

/** Rows opened before others are answered in between. */
const atOnce = 100;

export function recentStore(db: StateDb): RecentStore {
  const write = recentWriter();
  return {
    add: async (answer) => toSaved(await db.write((trx, ready) => write(trx, ready, [answer]))),
    of: ({ team, user, limit }) =>
      db.read(async (kysely, { pseudonyms, teamKeys }) => {
        const mine = newestOf(kysely, team).where('user_hash', '=', pseudonyms.user(team, user));
        return toShown(await mine.limit(limit).execute(), await teamKeys.forReading(kysely, team));
      }),
    ofTeam: ({ team, since, limit }) =>
      db.read(async (kysely, { teamKeys }) => {
        const rows = await newestOf(kysely, team).where('at', '>=', since).limit(limit).execute();
        return toShown(rows, await teamKeys.forReading(kysely, team));
      }),
    given: ({ team, since, limit }) =>
      db.read(async (kysely, { teamKeys }) => {
        const rows = await newestOf(kysely, team).where('at', '>=', since).limit(limit).execute();
        const cipher = await teamKeys.forReading(kysely, team);
        const found: GivenRow[] = [];
        for (let from = 0; from < rows.length; from += atOnce) {
          await breathe();
          for (const { user_hash: by, answer_id: answerId, question, given, at } of opened(
            rows.slice(from, from + atOnce),
            cipher,
          ))
            if (given !== null) found.push({ by, answerId, question, given, at: Number(at) });
        }
        return found;
      }),
    restate: async (team, { by, answerId, given }) =>
      toSaved(
        await db.write(async (trx, ready) => {
          const cipher = await ready.teamKeys.forReading(trx, team);
          const row = newestOf(trx, team).where('user_hash', '=', by).where('answer_id', '=', answerId);
          const found = opened(await row.execute(), cipher)[0];
          if (found === undefined) return;
          const [{ sealed } = { sealed: null }] = await sealRows(trx, ready, 'recent_answer', [
            { ...found, given },
          ]);
          const stated = trx.updateTable('recent_answer').set({ sealed }).where('team', '=', team);
          await stated.where('user_hash', '=', by).where('answer_id', '=', answerId).execute();
        }),
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
          given: ref('excluded.given'),
          sealed: ref('excluded.sealed'),
          at: ref('excluded.at'),
        })),
      ),
  );
  return async (trx: Transaction<Tables>, ready: Ready, answers: readonly RecentAnswer[]): Promise<void> => {
    const { pseudonyms } = ready;
    const plain = answers.map(({ team, user, answerId, intent, question, headline, given = null, at }) => ({
      ...{ team, user_hash: pseudonyms.user(team, user), answer_id: answerId },
      ...{ intent, question, headline, given, at },
    }));
    const rows = await sealRows(trx, ready, 'recent_answer', plain);
    return insert(
      trx,
      lastOfEach(rows, ({ team, user_hash, answer_id }) => `${team} ${user_hash} ${answer_id}`),
    );
  };
}

const newestOf = (kysely: Pick<Kysely<Tables>, 'selectFrom'>, team: string) =>
  kysely
    .selectFrom('recent_answer')
    .selectAll()
    .where('team', '=', team)
    .orderBy('at', 'desc')
    .orderBy('answer_id');

const toShown = (
  rows: readonly Selectable<Tables['recent_answer']>[],
  cipher: TeamCipher | undefined,
): readonly ShownAnswer[] =>
  opened(rows, cipher).map(({ answer_id: answerId, intent, question, headline, at }) => ({
    ...{ answerId, intent, question, headline, at },
  }));

const opened = (rows: readonly Selectable<Tables['recent_answer']>[], cipher: TeamCipher | undefined) =>
  rows.flatMap((row) => openRow('recent_answer', row, cipher) ?? []);
