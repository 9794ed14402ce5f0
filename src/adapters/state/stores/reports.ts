/**
 * Denial reports: the team's own copies, and the votes of the pool. A vote is always what the team's earliest own
 * copy of that cell and quarter says, and there is none where there is no copy: `recount` makes it so.
 */
import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { cellOf, reportFault, type DenialFacts, type ReportStore } from '../../../core/team/denial-report.ts';
import { toSaved, type Ready, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

export const reportStore = (db: StateDb): ReportStore => ({
  add: async ({ team, facts, note = null, createdOn }) => {
    const fault = reportFault({ facts, ...(note === null ? {} : { note }) });
    if (fault !== undefined) return { kind: 'unavailable', reason: 'refused' };
    const id = randomBytes(16).toString('base64url');
    const cell = cellOf(facts);
    const written = await db.write(async (trx, ready) => {
      await ready.dialect.lockTeam(trx, team);
      const row = { id, team, cell, quarter: facts.quarter, facts: JSON.stringify(facts) };
      await trx
        .insertInto('own_report')
        .values({ ...row, note, created_on: createdOn })
        .execute();
      return (await recount(trx, ready, row)) === id;
    });
    return written.kind === 'unavailable' ? written : { kind: 'saved', id, counted: written.value };
  },
  withdraw: async ({ team, id }) =>
    toSaved(
      await db.write(async (trx, ready) => {
        await ready.dialect.lockTeam(trx, team);
        const [gone] = await trx
          .deleteFrom('own_report')
          .where('team', '=', team)
          .where('id', '=', id)
          .returning(['cell', 'quarter'])
          .execute();
        if (gone !== undefined) await recount(trx, ready, { team, ...gone });
      }),
    ),
  own: (team, limit) =>
    db.read(async (kysely) => {
      const rows = await kysely
        .selectFrom('own_report')
        .select(['id', 'facts', 'note', 'created_on'])
        .where('team', '=', team)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ id, facts, note, created_on: createdOn }) => ({
        ...{ id, facts: JSON.parse(facts) as DenialFacts, createdOn },
        ...(note === null ? {} : { note }),
      }));
    }),
  pool: ({ code, payer, sinceQuarter }) =>
    db.read(async (kysely) => {
      let votes = kysely.selectFrom('pooled_report').select(['voter', 'facts']);
      if (code !== undefined) votes = votes.where('code', '=', code);
      if (payer !== undefined) votes = votes.where('payer', '=', payer.trim().toLowerCase());
      if (sinceQuarter !== undefined) votes = votes.where('quarter', '>=', sinceQuarter);
      const rows = await votes.orderBy('voter').orderBy('quarter').execute();
      return rows.map(({ voter, facts }) => ({ voter, facts: JSON.parse(facts) as DenialFacts }));
    }),
});

/** The id of the copy that is counted now. */
async function recount(
  trx: Transaction<Tables>,
  { pseudonyms }: Ready,
  { team, cell, quarter }: { readonly team: string; readonly cell: string; readonly quarter: string },
): Promise<string | undefined> {
  const voter = pseudonyms.voter(team, cell);
  const first = await trx
    .selectFrom('own_report')
    .select(['id', 'facts'])
    .where('team', '=', team)
    .where('cell', '=', cell)
    .where('quarter', '=', quarter)
    .orderBy('seq')
    .executeTakeFirst();
  await trx.deleteFrom('pooled_report').where('voter', '=', voter).where('quarter', '=', quarter).execute();
  if (first === undefined) return undefined;
  const { code, payer } = JSON.parse(first.facts) as DenialFacts;
  const found = { code, payer: payer.trim().toLowerCase(), facts: first.facts };
  await trx
    .insertInto('pooled_report')
    .values({ voter, quarter, ...found })
    .execute();
  return first.id;
}
