/**
 * The first tables. Every text column has a length it may not exceed, so that what slipped past a check inside is
 * refused here; times are epoch milliseconds in bigint, flags are 0 or 1.
 */
import type { Migration } from './migration.ts';

const text = (name: string, longest: number): string =>
  `${name} text not null check (length(${name}) <= ${longest})`;
const orNull = (name: string, longest: number): string =>
  `${name} text check (length(${name}) <= ${longest})`;

const team = text('team', 200);
const channel = text('channel', 300);
const user = text('user_hash', 64);
const at = 'at bigint not null';
const sealed = `${text('sealed', 40_000)}, ${text('key_id', 8)}`;

export const firstTables: Migration = {
  version: 1,
  name: 'first tables',
  statements: ({ identity }) => [
    `create table secret (${text('name', 40)} primary key, ${sealed})`,
    `create table once_claim (${text('key', 64)} primary key, ${text('sort', 20)}, ${text('state', 10)},
       ${text('owner', 200)}, lease_until bigint not null, ${at})`,
    `create table team_setting (${team}, ${channel}, ${text('key', 40)}, ${text('value', 400)}, ${at},
       primary key (team, channel, key))`,
    `create table setting_change (id ${identity}, ${team}, ${channel}, ${text('key', 40)},
       ${orNull('before_value', 400)}, ${orNull('after_value', 400)}, ${user}, ${at})`,
    `create table thread_question (${team}, ${channel}, ${text('thread', 300)}, ${text('question', 20_000)}, ${at},
       primary key (team, channel, thread))`,
    `create table slack_installation (${team} primary key, ${sealed}, ${at})`,
    `create table conversation (${team}, ${text('conversation', 500)}, ${sealed}, ${text('content', 64)}, ${at},
       primary key (team, conversation))`,
    `create table digest_subscription (${team}, ${channel}, ${text('hour', 5)}, ${text('time_zone', 60)},
       weekdays_only integer not null, ${text('filters', 1_000)}, ${orNull('snoozed_until', 10)},
       primary key (team, channel))`,
    `create table digest_delivery (${team}, ${channel}, ${text('day', 10)}, ${text('tip', 80)},
       ${text('outcome', 10)}, ${at}, primary key (team, channel, day))`,
    `create table own_report (seq ${identity}, ${text('id', 40)} unique, ${team}, ${text('cell', 200)},
       ${text('quarter', 6)}, ${text('facts', 2_000)}, ${orNull('note', 500)}, ${text('created_on', 10)})`,
    `create table pooled_report (${text('voter', 64)}, ${text('quarter', 6)}, ${text('code', 5)},
       ${text('payer', 60)}, ${text('facts', 2_000)}, primary key (voter, quarter))`,
    `create table recent_answer (${team}, ${user}, ${text('answer_id', 40)}, ${text('intent', 40)},
       ${text('question', 20_000)}, ${text('headline', 500)}, ${at}, primary key (team, user_hash, answer_id))`,
    `create table feedback (${team}, ${user}, ${text('answer_id', 40)}, ${text('intent', 40)},
       helpful integer not null, ${orNull('reason', 40)}, ${text('data_version', 80)}, ${at},
       primary key (team, answer_id, user_hash))`,
    `create table audit_entry (id ${identity}, ${team}, ${user}, ${text('sort', 40)}, ${orNull('answer_id', 40)},
       ${text('data_version', 80)}, ${at})`,
    'create index once_claim_by_age on once_claim (sort, at)',
    'create index setting_change_of_team on setting_change (team, at)',
    'create index thread_question_by_age on thread_question (at)',
    'create index own_report_of_cell on own_report (team, cell, quarter)',
    'create index own_report_by_age on own_report (created_on)',
    'create index pooled_report_by_code on pooled_report (code, payer)',
    'create index recent_answer_of_team on recent_answer (team, at)',
    'create index recent_answer_by_age on recent_answer (at)',
    'create index feedback_by_age on feedback (at)',
    'create index audit_entry_of_team on audit_entry (team, at)',
    'create index audit_entry_by_age on audit_entry (at)',
  ],
};
