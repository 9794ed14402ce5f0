/** A team's payer profiles, sealed with its own key; a row is never changed, a new one with another id takes its place. */
import type { Migration } from './migration.ts';

export const payerProfiles: Migration = {
  version: 9,
  name: 'payer profiles',
  statements: () => [
    `create table payer_profile (id text not null primary key check (length(id) <= 40),
       team text not null check (length(team) <= 200), profile text not null check (length(profile) = 0),
       sealed text not null check (length(sealed) <= 12000000), at bigint not null)`,
    'create index payer_profile_of_team on payer_profile (team)',
  ],
};
