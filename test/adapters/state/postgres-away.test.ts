/** PostgreSQL that goes away: answers are values, the process lives, and it is found again by itself. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState, type StateOptions } from '../../../src/adapters/state/open-state.ts';
import type { TeamState } from '../../../src/core/team/team-state.ts';
import { cableTo, type Cable } from './support/cut-cable.ts';
import { postgres, serverUrl, type TestPlace } from './support/databases.ts';
import { noon, opened, team } from './support/opened.ts';
import { query } from './support/server.ts';
import { migrations } from '../../../src/adapters/state/migrations/migrate.ts';

const latest = migrations.at(-1)?.version;

const clinic = team('slack:T1');
const aetna = { team: clinic, setting: { key: 'payer', value: 'Aetna' }, by: 'U1', at: noon } as const;

describe.skipIf(serverUrl === undefined)('PostgreSQL that goes away (needs the real server)', () => {
  const server = serverUrl ?? '';
  let place: TestPlace;
  let cable: Cable;
  let state: TeamState;
  let options: StateOptions;
  beforeEach(async () => {
    place = await postgres(server).makePlace();
    const address = new URL(place.options.databaseUrl ?? '');
    cable = await cableTo(address.hostname, Number(address.port || 5432));
    address.searchParams.set('application_name', place.options.home);
    [address.hostname, address.port] = ['127.0.0.1', String(cable.port)];
    options = { ...place.options, databaseUrl: address.href };
  });
  afterEach(async () => {
    await state.close();
    cable.remove();
    await place.remove();
  });
  /** Tries until it succeeds: the waits between two tries are the program's own. */
  const untilSaved = async (): Promise<number> => {
    for (let tries = 1; tries < 200; tries += 1) {
      if ((await state.settings.change(aetna)).kind === 'saved') return tries;
      await pause(50);
    }
    return expect.fail('the server was not found again');
  };
  const after = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };

  it('cut off gives unavailable with the settings as last known, at once, and recovers', async () => {
    state = await opened(options);
    await state.settings.change(aetna);
    await state.settings.of(clinic);
    cable.cut();
    const unavailable = { kind: 'unavailable', reason: 'lost' };
    const lastKnown = { team: { payer: 'Aetna' }, channel: {} };
    expect(await state.settings.of(clinic)).toEqual({ ...unavailable, lastKnown });
    expect(await state.settings.change(aetna)).toEqual(unavailable);
    expect(await state.once.onceOnly({ key: 'k', sort: 'event', lease: 1_000, owner: 'a' }, never)).toEqual(
      unavailable,
    );
    expect(await state.ready()).toEqual({
      kind: 'not-ready',
      sentence:
        'The state database cannot be reached: check that PostgreSQL runs and that DATABASE_URL is right; it is tried again by itself.',
    });
    const fifty = await after(() => Promise.all(Array.from({ length: 50 }, () => state.settings.of(clinic))));
    expect(fifty < 1_500).toBe(true);
    cable.mend();
    await untilSaved();
    expect(await state.ready()).toEqual({ kind: 'ready', database: 'postgres', version: latest });
  });

  it('with its connections ended by an administrator recovers', async () => {
    state = await opened(options);
    await Promise.all([state.settings.of(clinic), state.settings.of(clinic), state.settings.change(aetna)]);
    const ended = await query(
      server,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${place.options.home}'`,
    );
    expect(ended.length).toBe(3);
    expect((await untilSaved()) < 10).toBe(true);
  });

  it('in the middle of work leaves a claim that the mark of done still reaches', async () => {
    state = await opened(options);
    const asked = { key: 'k', sort: 'event', lease: 30_000, owner: 'a' } as const;
    const result = await state.once.onceOnly(asked, async () => {
      cable.cut();
      await state.settings.of(clinic);
      cable.mend();
      return 'answered';
    });
    expect(result).toEqual({ kind: 'done', value: 'answered' });
    expect(await state.once.onceOnly(asked, never)).toEqual({ kind: 'already' });
  });

  it('gone dead, without a word, is given up after three seconds, not after minutes', async () => {
    state = await opened(options);
    await state.settings.change(aetna);
    cable.goDead();
    const waited = await after(async () => {
      expect(await state.settings.change(aetna)).toEqual({ kind: 'unavailable', reason: 'lost' });
    });
    expect([waited > 3_000, waited < 15_000]).toEqual([true, true]);
    cable.mend();
    await untilSaved();
  });

  it('away at the start is open all the same, migrates when it comes, and then serves', async () => {
    cable.cut();
    const away = await openState(options);
    if (away.kind !== 'open') return expect.fail(away.sentence);
    state = away.state;
    expect(away.notice).toMatch(/^The state database cannot be reached: /);
    expect(await state.settings.change(aetna)).toEqual({ kind: 'unavailable', reason: 'lost' });
    cable.mend();
    await untilSaved();
    expect(await state.ready()).toEqual({ kind: 'ready', database: 'postgres', version: latest });
  });

  it('found to be of a newer version refuses the start', async () => {
    state = await opened(options);
    await query(
      place.options.databaseUrl ?? '',
      "insert into schema_version values (99, 'of the future', 0)",
    );
    expect(await openState(options)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/^The state database is of version 99, /) as string,
    });
  });
});

const never = (): Promise<never> => Promise.reject(new Error('this work must not run'));
