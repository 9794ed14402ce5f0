/**
 * A key a team, and beside the text of its rows the same text sealed with it; what stood unsealed is sealed when the
 * database is opened (sealing/seal-old-rows.ts). The pool of votes goes: reports are counted from the teams' own, and
 * what was counted stands in the publications.
 */
import type { Migration } from './migration.ts';

/** Base64 of what the columns it stands for may hold. */
const sealed = (table: string, longest: number): string =>
  `alter table ${table} add column sealed text check (length(sealed) <= ${longest})`;

export const teamKeys: Migration = {
  version: 6,
  name: 'team keys',
  statements: () => [
    `create table team_key (team text not null primary key check (length(team) <= 200),
       sealed text not null check (length(sealed) <= 200), key_id text not null check (length(key_id) <= 8),
       own_id text not null check (length(own_id) <= 8), counts_from bigint, at bigint not null)`,
    sealed('team_setting', 3_000),
    sealed('setting_change', 6_000),
    sealed('thread_question', 40_000),
    sealed('recent_answer', 42_000),
    sealed('own_report', 14_000),
    `create table denial_publication (week text not null primary key check (length(week) <= 10),
       sealed text not null, key_id text not null check (length(key_id) <= 8), at bigint not null)`,
    'drop table pooled_report',
  ],
};
