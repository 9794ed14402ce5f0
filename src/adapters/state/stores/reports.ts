/** Denial reports: the team's own, and once a week what is shown of all teams' together. */
import { randomBytes } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Vote } from '../../../core/denials/count-quarters.ts';
import { countingTeam } from '../../../core/denials/counting-team.ts';
import { twoSidedGeometric } from '../../../core/denials/noise.ts';
import { publish, type Publication } from '../../../core/denials/publish.ts';
import { mondayOf, quarterNamed } from '../../../core/denials/quarter.ts';
import { cellOf, reportFault, type DenialFacts, type ReportStore } from '../../../core/team/denial-report.ts';
import { openRow, sealRow } from '../sealing/sealed-rows.ts';
import { seal, unseal } from '../sealing/seal.ts';
import { toSaved, type Ready, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

export function reportStore(db: StateDb): ReportStore {
  const publicationIn = openPublications();
  return {
    add: async ({ team, facts, note = null, createdOn }) => {
      const fault = reportFault({ facts, ...(note === null ? {} : { note }) });
      if (fault !== undefined) return { kind: 'unavailable', reason: 'refused' };
      const id = randomBytes(16).toString('base64url');
      const written = await db.write(async (trx, ready) => {
        await ready.dialect.lockTeam(trx, team);
        const cipher = await ready.teamKeys.forWriting(trx, team);
        const about = { id, team, cell: cellOf(facts), quarter: quarterNamed(createdOn) };
        const plain = { ...about, facts: JSON.stringify(facts), note, created_on: createdOn };
        const row = sealRow('own_report', plain, cipher);
        const same = trx.selectFrom('own_report').select('id').where('team', '=', team);
        const before = await same
          .where('cell', '=', row.cell)
          .where('quarter', '=', row.quarter)
          .executeTakeFirst();
        await trx.insertInto('own_report').values(row).execute();
        return before === undefined;
      });
      return written.kind === 'unavailable' ? written : { kind: 'saved', id, counted: written.value };
    },
    withdraw: async ({ team, id }) =>
      toSaved(
        await db.write((trx) =>
          trx.deleteFrom('own_report').where('team', '=', team).where('id', '=', id).execute(),
        ),
      ),
    own: (team, limit) =>
      db.read(async (kysely, { teamKeys }) => {
        const rows = await kysely
          .selectFrom('own_report')
          .selectAll()
          .where('team', '=', team)
          .orderBy('seq', 'desc')
          .limit(limit)
          .execute();
        const cipher = await teamKeys.forReading(kysely, team);
        return rows
          .flatMap((row) => openRow('own_report', row, cipher) ?? [])
          .map(({ id, facts, note, created_on: createdOn }) => ({
            ...{ id, facts: JSON.parse(facts) as DenialFacts, createdOn },
            ...(note === null ? {} : { note }),
          }));
      }),
    publish: async ({ now, payers }) => {
      const week = mondayOf(now);
      const last = await db.read((kysely) => lastRow(kysely));
      if (last.kind === 'unavailable') return last;
      if (last.value !== undefined && last.value.week >= week) return { kind: 'saved' };
      return toSaved(
        await db.write(async (trx, ready) => {
          await ready.dialect.lockTeam(trx, 'denial publication');
          const row = await lastRow(trx);
          if (row !== undefined && row.week >= week) return;
          await beginToCount(trx, now);
          const before = row && publicationIn(row, ready);
          const votes = await votesOf(trx, ready, new Set(payers));
          const { noise } = ready.pseudonyms;
          const publication = publish({
            ...{ week, before, votes },
            noise: (cell, quarter, part) => twoSidedGeometric(noise(cell, quarter, part)),
          });
          const text = JSON.stringify(publication);
          const sealed = seal(text, ['denial_publication', week], ready.keyring);
          await trx.deleteFrom('denial_publication').execute();
          await trx
            .insertInto('denial_publication')
            .values({ week, ...sealed, at: now })
            .execute();
        }),
      );
    },
    published: () =>
      db.read(async (kysely, ready) => {
        const row = await lastRow(kysely);
        return (row && publicationIn(row, ready))?.cells ?? [];
      }),
  };
}

type PublicationRow = Pick<Tables['denial_publication'], 'week' | 'sealed' | 'key_id'>;

const lastRow = (db: Pick<Transaction<Tables>, 'selectFrom'>): Promise<PublicationRow | undefined> =>
  db
    .selectFrom('denial_publication')
    .select(['week', 'sealed', 'key_id'])
    .orderBy('week', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The last one opened is asked for again and again. */
function openPublications(): (row: PublicationRow, ready: Ready) => Publication | undefined {
  let known: { readonly sealed: string; readonly publication: Publication } | undefined;
  return ({ week, sealed, key_id }, { keyring }) => {
    if (known?.sealed === sealed) return known.publication;
    const text = unseal({ sealed, key_id }, ['denial_publication', week], keyring);
    if (text === undefined) return undefined;
    known = { sealed, publication: JSON.parse(text) as Publication };
    return known.publication;
  };
}

const day = 24 * 3_600_000;

/** Once a team counts it goes on counting, though the log of its answers ages. */
async function beginToCount(trx: Transaction<Tables>, now: number): Promise<void> {
  await trx
    .updateTable('team_key')
    .set({ counts_from: now })
    .where('counts_from', 'is', null)
    .where('at', '<=', now - countingTeam.days * day)
    .where(
      ({ selectFrom }) =>
        selectFrom('audit_entry')
          .select(({ fn }) => fn.countAll<number>().as('answers'))
          .whereRef('audit_entry.team', '=', 'team_key.team')
          .where('answer_id', 'is not', null),
      '>=',
      countingTeam.answers,
    )
    .execute();
}

/** So many reports are opened before other work gets its turn. */
const atOnce = 2_000;

async function votesOf(
  trx: Transaction<Tables>,
  { teamKeys }: Ready,
  payers: ReadonlySet<string>,
): Promise<readonly Vote[]> {
  const teams = trx.selectFrom('team_key').select('team').where('counts_from', 'is not', null);
  const rows = await trx
    .selectFrom('own_report')
    .selectAll()
    .where('team', 'in', teams)
    .orderBy('team')
    .orderBy('seq')
    .execute();
  const votes: Vote[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % atOnce === atOnce - 1) await breathe();
    const opened = openRow('own_report', row, await teamKeys.forReading(trx, row.team));
    if (opened === undefined) continue;
    const facts = JSON.parse(opened.facts) as DenialFacts;
    if (payers.has(facts.payer) && facts.remitted === undefined)
      votes.push({ team: row.team, quarter: row.quarter, facts });
  }
  return votes;
}
