/** Tokens of other programs, by their hashes. */
import type { Migration } from './migration.ts';

export const apiTokens: Migration = {
  version: 11,
  name: 'api tokens',
  statements: () => [
    `create table api_token (name text not null primary key check (length(name) <= 40),
       hash text not null unique check (length(hash) = 64), scopes text not null check (length(scopes) <= 100),
       at bigint not null, expires_at bigint, revoked_at bigint)`,
  ],
};
