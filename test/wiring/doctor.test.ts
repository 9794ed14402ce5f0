/** `unitwise doctor`: what it says of figures, state and platforms, and that it leaves everything as it was. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig, type Config } from '../../src/adapters/config.ts';
import { migrations } from '../../src/adapters/state/migrations/migrate.ts';
import { openState } from '../../src/adapters/state/open-state.ts';
import { examine } from '../../src/wiring/doctor.ts';
import { openTables } from '../../src/wiring/open-tables.ts';
import { appToken, botToken, startFakeSlack } from '../fakes/slack/fake-slack.ts';
import { startTokenEndpoint } from '../fakes/teams/token-endpoint.ts';
import { dataFolder } from '../support/data-folder.ts';

const known = migrations.at(-1)?.version;
let folder: string;
let home: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unitwise-examined-'));
  home = join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function configured(env: NodeJS.ProcessEnv = {}): Config {
  const read = readConfig({ UNITWISE_HOME: home, UNITWISE_TODAY: '2026-11-23', ...env });
  if (read.kind === 'faults') throw new Error(read.faults.join('; '));
  return read.config;
}

async function linesOf(about: string, env: NodeJS.ProcessEnv = {}): Promise<readonly string[]> {
  const lines = await examine(configured(env), { online: false });
  return lines.filter((each) => each.about === about).map(({ mark, line }) => `${mark}: ${line}`);
}

/** Names, sizes, times and contents of everything in the folder. */
const snapshot = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const { mtimeMs, size, mode } = statSync(path);
      const content = statSync(path).isFile()
        ? createHash('sha256').update(readFileSync(path)).digest('hex')
        : '';
      return `${name} ${mode} ${size} ${mtimeMs} ${content}`;
    });

const started = async () => {
  openTables({ home, dataFolder, onTable: () => undefined });
  const opened = await openState({ home, openedAt: '2026-11-23T12:00:00Z' });
  if (opened.kind !== 'open') throw new Error(opened.sentence);
  return opened.state;
};

describe('nothing is changed', () => {
  it('where nothing was started yet', async () => {
    expect(await linesOf('figures')).toEqual([
      `note: not loaded yet; the first start loads the bundled ones to ${join(home, 'reference.db')}`,
    ]);
    expect(await linesOf('team state')).toEqual(['note: none yet; the first start makes it']);
    expect(existsSync(home)).toBe(false);
  });

  it('where a start left figures, state and a key', async () => {
    await (await started()).close();
    const before = snapshot();
    expect(await linesOf('team state')).toEqual([`ok: sqlite, version ${known}`]);
    expect(snapshot()).toEqual(before);
  });

  it('where the program is running', async () => {
    const state = await started();
    expect(await linesOf('team state')).toEqual([`ok: sqlite, version ${known}`]);
    await state.close();
  });

  it('where an older program left its state: no migration is run', async () => {
    await (await started()).close();
    const db = new Database(join(home, 'state.sqlite'));
    db.exec('delete from schema_version where version > 1');
    db.close();
    const before = snapshot();
    expect(await linesOf('team state')).toEqual([
      `note: sqlite, version 1; the next start brings it to ${known}: back it up first`,
    ]);
    expect(snapshot()).toEqual(before);
  });

  it('where the state is damaged: it is not set aside', async () => {
    await (await started()).close();
    writeFileSync(join(home, 'state.sqlite'), 'not a database '.repeat(1_000));
    const before = snapshot();
    expect(await linesOf('team state')).toEqual([
      'fix: The state database is damaged: stop, and restore a backup with "unitwise state restore FILE".',
    ]);
    expect(snapshot()).toEqual(before);
  });
});

describe('what must be fixed', () => {
  it.each([
    ['none of it', 0],
    ['the first quarter alone', 0.25],
  ])('figures of which %s can be read', async (_, share) => {
    await (await started()).close();
    const file = join(home, 'reference.db');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xee, Math.floor(bytes.length * share)));
    expect(await linesOf('figures')).toEqual([
      `fix: ${file} is damaged: move it to another folder and start again, then import anew what was imported ("unitwise data import").`,
    ]);
  });

  it('a home that is a file', async () => {
    writeFileSync(home, '');
    expect(await linesOf('figures')).toEqual([
      `fix: ${home} cannot be a folder, because a file is in its way: set UNITWISE_HOME to another.`,
    ]);
  });

  it('state sealed with a key that is gone', async () => {
    await (await started()).close();
    rmSync(join(home, 'state.key'));
    expect(await linesOf('team state')).toEqual([
      expect.stringMatching(
        /^fix: The state database holds secrets sealed with key [0-9a-f]{8}, which is not at hand/,
      ),
    ]);
    expect(existsSync(join(home, 'state.key'))).toBe(false);
  });

  it.each([
    [
      'a STATE_KEY that is none',
      { STATE_KEY: 'x' },
      'fix: STATE_KEY: key 1 of 1 is not 32 bytes in base64 or hex; make one with: openssl rand -base64 32',
    ],
    [
      'PostgreSQL without a key',
      { DATABASE_URL: 'postgres://u@127.0.0.1:1/x' },
      'fix: DATABASE_URL needs STATE_KEY beside it: make it with "openssl rand -base64 32".',
    ],
    [
      'PostgreSQL that is away',
      { DATABASE_URL: 'postgres://u@127.0.0.1:1/x', STATE_KEY: 'ab'.repeat(32) },
      'fix: The state database cannot be reached: check that PostgreSQL runs and that DATABASE_URL is right; it is tried again by itself.',
    ],
  ])('%s', async (_, env, line) => {
    expect(await linesOf('team state', env)).toEqual([line]);
  });
});

describe('--online', () => {
  const registration = {
    appId: '00000000-0000-4000-8000-000000000001',
    tenantId: '00000000-0000-4000-8000-000000000002',
    secret: 'the secret of the test',
  };
  const teamsWith = (secret: string): NodeJS.ProcessEnv => ({
    TEAMS_APP_ID: registration.appId,
    TEAMS_TENANT_ID: registration.tenantId,
    TEAMS_APP_PASSWORD: secret,
  });
  const online = async (env: NodeJS.ProcessEnv, loginUrl: string): Promise<readonly string[]> =>
    (await examine(configured(env), { online: true, loginUrl }))
      .filter(({ about }) => about.endsWith('online'))
      .map(({ mark, line }) => `${mark}: ${line}`);

  it('tells tokens that are accepted from tokens that are refused', async () => {
    const slack = await startFakeSlack();
    const teams = await startTokenEndpoint(registration);
    const slackWith = (token: string): NodeJS.ProcessEnv => ({
      SLACK_BOT_TOKEN: token,
      SLACK_APP_TOKEN: appToken,
      SLACK_API_URL: slack.apiUrl,
    });
    try {
      expect(
        await online({ ...slackWith(botToken), ...teamsWith(registration.secret) }, teams.loginUrl),
      ).toEqual([
        'ok: SLACK_BOT_TOKEN is accepted',
        'ok: SLACK_APP_TOKEN is accepted',
        'ok: TEAMS_APP_PASSWORD is accepted',
      ]);
      expect(
        await online({ ...slackWith('xoxb-revoked'), ...teamsWith('a secret that ran out') }, teams.loginUrl),
      ).toEqual([
        'fix: SLACK_BOT_TOKEN is refused (invalid_auth): copy the bot token anew from Install App.',
        'ok: SLACK_APP_TOKEN is accepted',
        'fix: TEAMS_APP_PASSWORD is refused (invalid_client): make a client secret under Certificates & secrets, and compare TEAMS_APP_ID, TEAMS_TENANT_ID and TEAMS_CLOUD.',
      ]);
      expect(new Set(slack.calls.map(({ method }) => method))).toEqual(
        new Set(['auth.test', 'apps.connections.open']),
      );
      expect(slack.sockets()).toBe(0);
    } finally {
      await Promise.all([slack.stop(), teams.stop()]);
    }
  });

  it('says where a platform cannot be reached', async () => {
    const closed = await closedPort();
    const env = {
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: 'a secret of the test',
      SLACK_API_URL: `${closed}/api/`,
    };
    expect(await online({ ...env, ...teamsWith(registration.secret) }, closed)).toEqual([
      'fix: SLACK_BOT_TOKEN could not be checked (no connection): see that this machine reaches the platform over https.',
      'fix: TEAMS_APP_PASSWORD could not be checked (no connection): see that this machine reaches the platform over https.',
    ]);
  });
});

/** A port of this machine that nobody listens on. */
const closedPort = (): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(`http://127.0.0.1:${port}`));
    });
  });
