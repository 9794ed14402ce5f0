/** Questions acknowledged before they were answered, sealed, until they are. */
import type { Migration } from './migration.ts';

export const pendingQuestions: Migration = {
  version: 5,
  name: 'pending questions',
  statements: () => [
    `create table pending_question (id text not null primary key check (length(id) <= 64),
       team text not null check (length(team) <= 200), sealed text not null check (length(sealed) <= 80000),
       key_id text not null check (length(key_id) <= 8), lease_until bigint not null, at bigint not null)`,
  ],
};
