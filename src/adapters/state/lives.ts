/**
 * How long each table keeps its rows. A row that has outlived its table is deleted by the sweep; a test fails where
 * a table has no life stated here. Days, or null where something else ends a row, which `why` says.
 */
import type { TableName } from './tables.ts';

export interface Life {
  readonly table: TableName;
  /** Rows of one sort only. */
  readonly sort?: 'event' | 'request' | 'delivery';
  readonly days: number | null;
  /** What the age is counted from: epoch milliseconds, or a day. */
  readonly by?: 'at' | 'created_on';
  readonly why: string;
}

export const lives: readonly Life[] = [
  { table: 'thread_question', days: 1, by: 'at', why: 'A follow-up comes the same day.' },
  { table: 'once_claim', sort: 'event', days: 2, by: 'at', why: 'Platforms deliver again within hours.' },
  {
    table: 'once_claim',
    sort: 'request',
    days: 1,
    by: 'at',
    why: 'A signature is good for five minutes.',
  },
  { table: 'once_claim', sort: 'delivery', days: 90, by: 'at', why: 'A day of the digest is sent once.' },
  { table: 'digest_delivery', days: 90, by: 'at', why: 'A tip does not come again within 60 days.' },
  {
    table: 'recent_answer',
    days: 30,
    by: 'at',
    why: 'What App Home shows, and the codes a team asks about.',
  },
  { table: 'pending_question', days: 1, by: 'at', why: 'Until answered; nobody waits for an answer longer.' },
  { table: 'audit_entry', days: 400, by: 'at', why: 'A year and the time to look back on it.' },
  { table: 'setting_change', days: 400, by: 'at', why: 'As the log of answers.' },
  { table: 'feedback', days: 400, by: 'at', why: 'Compared with the year before.' },
  { table: 'posted_answer', days: 30, by: 'at', why: 'An answer is judged while it is read.' },
  { table: 'own_report', days: 1_096, by: 'created_on', why: 'Three years: payers change slowly.' },
  { table: 'denial_publication', days: null, why: 'The last one alone, until the next week.' },
  { table: 'team_key', days: null, why: 'Until the team is deleted: it opens what is kept of it.' },
  { table: 'team_setting', days: null, why: 'Until changed, or the team is deleted.' },
  { table: 'slack_installation', days: null, why: 'Until uninstalled or the token is revoked.' },
  { table: 'conversation', days: null, why: 'Until uninstalled or the platform says it is gone.' },
  { table: 'digest_subscription', days: null, why: 'Until it is ended.' },
  { table: 'team_home', days: null, why: 'Until uninstalled or the platform says it is gone.' },
  { table: 'payer_profile', days: null, why: 'Until changed, or the team is deleted.' },
  { table: 'api_token', days: null, why: 'Until it is revoked or runs out; then it opens nothing.' },
  { table: 'table_look', days: null, why: 'The last look alone, until the next.' },
  { table: 'secret', days: null, why: 'As long as the database: hashes are drawn from it.' },
  { table: 'schema_version', days: null, why: 'Says which migrations ran.' },
];

const day = 24 * 3_600_000;

/** Milliseconds. */
export function lifeOf(table: TableName): number {
  const days = lives.find((life) => life.table === table)?.days;
  if (typeof days !== 'number') throw new Error(`${table} has no life in days`);
  return days * day;
}

/** The first moment or day still kept; what lies before it goes. */
export function keptFrom(days: number, by: NonNullable<Life['by']>, now: number): number | string {
  const moment = now - days * day;
  if (by === 'at') return moment;
  return new Date(moment).toISOString().slice(0, 10);
}
