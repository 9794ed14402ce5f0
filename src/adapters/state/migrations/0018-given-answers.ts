/** Beside a recent answer what it said and to whom, sealed with it: newer tables may say otherwise. */
import type { Migration } from './migration.ts';

export const givenAnswers: Migration = {
  version: 18,
  name: 'given answers',
  statements: () => [`alter table recent_answer add column given text check (length(given) <= 4000)`],
};
