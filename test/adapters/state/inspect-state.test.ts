/** The state looked at: what is found on every database, and that nothing is made by looking. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectState } from '../../../src/adapters/state/inspect-state.ts';
import { migrations } from '../../../src/adapters/state/migrations/migrate.ts';
import { databases, type TestPlace } from './support/databases.ts';
import { opened } from './support/opened.ts';

const known = migrations.at(-1)?.version;

describe.each(databases)('state on $title', ({ title, makePlace }) => {
  let place: TestPlace;
  beforeAll(async () => {
    place = await makePlace();
  }, 60_000);
  afterAll(() => place.remove());

  it('is none before the first start, and looking makes none', async () => {
    expect(await inspectState(place.options)).toEqual({ kind: 'none' });
    expect(await inspectState(place.options)).toEqual({ kind: 'none' });
    expect(existsSync(join(place.options.home, 'state.sqlite'))).toBe(false);
  });

  it('is found after it, with its version', async () => {
    await (await opened(place.options)).close();
    const database = title === 'SQLite' ? 'sqlite' : 'postgres';
    expect(await inspectState(place.options)).toEqual({ kind: 'found', database, version: known, known });
  });

  it('is found while it is in use', async () => {
    const state = await opened(place.options);
    expect(await inspectState(place.options)).toMatchObject({ kind: 'found', version: known });
    await state.close();
  });

  it('sealed with another key is a fault that names it', async () => {
    const stateKey = Buffer.alloc(32, 8).toString('base64');
    expect(await inspectState({ ...place.options, stateKey })).toMatchObject({
      kind: 'fault',
      sentence: expect.stringMatching(
        /^The state database holds secrets sealed with key [0-9a-f]{8}, which is not in STATE_KEY/,
      ) as string,
    });
  });
});
