/** Which figures a place was told of last, so that a server started after an import tells what changed, once. */
import type { Migration } from './migration.ts';

export const toldFigures: Migration = {
  version: 2,
  name: 'told figures',
  statements: () => ['alter table digest_subscription add column told text check (length(told) <= 200)'],
};
