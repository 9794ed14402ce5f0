/** One suite for every database: what SQLite answers, PostgreSQL answers. The title says which one it ran on. */
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { StateOptions } from '../../../src/adapters/state/open-state.ts';
import type { TeamState } from '../../../src/core/team/team-state.ts';
import { answersContract } from './contract/answers.ts';
import { digestsContract } from './contract/digests.ts';
import { homesContract } from './contract/homes.ts';
import { installationsContract } from './contract/installations.ts';
import { onceContract } from './contract/once.ts';
import { payersContract } from './contract/payers.ts';
import { pendingContract } from './contract/pending.ts';
import { recordsContract } from './contract/records.ts';
import { reportsContract } from './contract/reports.ts';
import { settingsContract } from './contract/settings.ts';
import type { Subject } from './contract/subject.ts';
import { databases, type TestPlace } from './support/databases.ts';
import { opened } from './support/opened.ts';

describe.each(databases)('team state on $title', ({ makePlace }) => {
  let place: TestPlace;
  let state: TeamState;
  const subject: Subject = {
    state: () => state,
    options: () => place.options,
    open: async (options: StateOptions) => {
      state = await opened(options);
    },
  };
  beforeAll(async () => {
    place = await makePlace();
  }, 60_000);
  beforeEach(async () => {
    state = await opened(place.options);
  });
  afterEach(async () => {
    await state.close();
    await place.empty();
  });
  afterAll(() => place.remove());

  settingsContract(subject);
  payersContract(subject);
  onceContract(subject);
  pendingContract(subject);
  answersContract(subject);
  installationsContract(subject);
  digestsContract(subject);
  homesContract(subject);
  reportsContract(subject);
  recordsContract(subject);
});
