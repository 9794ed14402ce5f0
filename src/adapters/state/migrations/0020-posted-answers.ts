/** Which answer a message is, by a hash of the message: its thumb may be heard by another process, or after a start. */
import type { Migration } from './migration.ts';

export const postedAnswers: Migration = {
  version: 20,
  name: 'posted answers',
  statements: () => [
    `create table posted_answer (team text not null check (length(team) <= 200),
       message text not null check (length(message) <= 64), answer_id text not null check (length(answer_id) <= 40),
       intent text not null check (length(intent) <= 40), at bigint not null, primary key (team, message))`,
    'create index posted_answer_by_age on posted_answer (at)',
  ],
};
