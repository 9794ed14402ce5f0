/** Where a team that takes no digest is told of changed figures, and which it was told of last. */
import type { Migration } from './migration.ts';

export const teamHomes: Migration = {
  version: 3,
  name: 'team homes',
  statements: () => [
    `create table team_home (team text not null primary key check (length(team) <= 200),
       channel text not null check (length(channel) <= 300), told text check (length(told) <= 200),
       stopped integer not null, at bigint not null)`,
  ],
};
