/** What CMS's pages named at the last look, for every instance. */
import type { Migration } from './migration.ts';

export const tableLooks: Migration = {
  version: 7,
  name: 'table looks',
  statements: () => [
    `create table table_look (site text not null primary key check (length(site) <= 10),
       editions text not null check (length(editions) <= 40000), at bigint not null)`,
  ],
};
