/** The rows as kysely sees them: text, numbers (epoch milliseconds, 0 or 1) and nulls, alike on both databases. */
import type { Generated } from 'kysely';

export interface Tables {
  readonly secret: { name: string; sealed: string; key_id: string };
  readonly once_claim: {
    key: string;
    sort: string;
    state: 'claimed' | 'acting' | 'done';
    owner: string;
    lease_until: number;
    at: number;
  };
  /** `sealed`: a key of the team's own, which whatever people typed is sealed with (sealing/sealed-rows.ts). */
  readonly team_key: {
    team: string;
    sealed: string;
    key_id: string;
    /** Of the key itself. */
    own_id: string;
    /** Since when the team's reports count (core/denials/counting-team.ts). */
    counts_from: number | null;
    at: number;
  };
  readonly team_setting: {
    team: string;
    channel: string;
    key: string;
    value: string;
    at: number;
    sealed: string | null;
  };
  readonly setting_change: {
    id: Generated<number>;
    team: string;
    /** Empty: the whole team. */
    channel: string;
    key: string;
    before_value: string | null;
    after_value: string | null;
    user_hash: string;
    at: number;
    sealed: string | null;
  };
  readonly thread_question: {
    team: string;
    channel: string;
    thread: string;
    question: string;
    at: number;
    sealed: string | null;
  };
  readonly slack_installation: { team: string; sealed: string; key_id: string; at: number };
  readonly conversation: {
    team: string;
    conversation: string;
    sealed: string;
    key_id: string;
    /** Keyed hash of the reference: has it changed? */
    content: string;
    at: number;
  };
  readonly digest_subscription: {
    team: string;
    channel: string;
    hour: string;
    time_zone: string;
    weekdays_only: number;
    filters: string;
    snoozed_until: string | null;
    told: string | null;
  };
  readonly digest_delivery: {
    team: string;
    channel: string;
    day: string;
    tip: string;
    outcome: 'sent' | 'sent-late' | 'skipped';
    at: number;
  };
  readonly team_home: { team: string; channel: string; told: string | null; stopped: number; at: number };
  readonly pending_question: {
    /** sha256 of what names the delivery. */
    id: string;
    team: string;
    sealed: string;
    key_id: string;
    lease_until: number;
    at: number;
  };
  readonly own_report: {
    id: string;
    team: string;
    cell: string;
    quarter: string;
    facts: string;
    note: string | null;
    created_on: string;
    sealed: string | null;
    seq: Generated<number>;
  };
  /** What of all teams' reports is shown since a Monday, and what it was counted from. */
  readonly denial_publication: { week: string; sealed: string; key_id: string; at: number };
  readonly recent_answer: {
    team: string;
    user_hash: string;
    answer_id: string;
    intent: string;
    question: string;
    headline: string;
    given: string | null;
    at: number;
    sealed: string | null;
  };
  readonly feedback: {
    team: string;
    user_hash: string;
    answer_id: string;
    intent: string;
    helpful: number;
    reason: string | null;
    data_version: string;
    at: number;
  };
  readonly posted_answer: {
    team: string;
    message: string;
    answer_id: string;
    intent: string;
    at: number;
  };
  readonly audit_entry: {
    id: Generated<number>;
    team: string;
    user_hash: string;
    sort: string;
    answer_id: string | null;
    data_version: string;
    at: number;
  };
  readonly payer_profile: { id: string; team: string; profile: string; sealed: string; at: number };
  readonly api_token: {
    name: string;
    /** sha256 of the token. */
    hash: string;
    /** Words, a space between. */
    scopes: string;
    at: number;
    expires_at: number | null;
    revoked_at: number | null;
  };
  /** `editions`: JSON (core/team/table-look.ts). */
  readonly table_look: { site: string; editions: string; at: number };
  readonly schema_version: { version: number; name: string; at: number };
}

export type TableName = keyof Tables;

/**
 * Every table whose rows belong to a team, with the columns that never leave the program. A team's export and its
 * deletion walk this list; a test walks the database and fails where a table with a team is missing here.
 */
export const teamTables = {
  /** First: whoever writes for the team holds it, so a deletion waits here and then finds every row. */
  team_key: ['sealed', 'key_id', 'own_id'],
  team_setting: ['sealed'],
  setting_change: ['sealed'],
  thread_question: ['sealed'],
  slack_installation: ['sealed', 'key_id'],
  conversation: ['sealed', 'key_id', 'content'],
  digest_subscription: [],
  digest_delivery: [],
  team_home: [],
  pending_question: ['sealed', 'key_id'],
  own_report: ['cell', 'seq', 'sealed'],
  recent_answer: ['sealed', 'given'],
  feedback: [],
  posted_answer: [],
  audit_entry: [],
  payer_profile: ['sealed'],
} as const satisfies Readonly<Partial<Record<TableName, readonly string[]>>>;

export type TeamTable = keyof typeof teamTables;
export const teamTableNames = Object.keys(teamTables) as readonly TeamTable[];

/** Every table with values sealed by the keyring itself, and the columns that name a row of it. */
export const sealedTables = {
  secret: ['name'],
  team_key: ['team'],
  denial_publication: ['week'],
} as const satisfies Readonly<Partial<Record<TableName, readonly string[]>>>;
export type SealedTable = keyof typeof sealedTables;
