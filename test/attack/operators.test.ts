/** 13. What an operator gets wrong is told in one sentence that says what to do, with the status of the contract. */
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botToken, startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { signingSecret } from '../fakes/slack/sign.ts';
import { runNode, unitwise, type Ran } from './support/command-line.ts';
import { appId, startInternet, tenant, type Internet } from './support/internet.ts';
import { endWhatWasStarted, freePort, newFolder, root, stateKey } from './support/program.ts';

endWhatWasStarted();

let slack: FakeSlack;
let internet: Internet;
let taken: Server;
beforeAll(async () => {
  slack = await startFakeSlack();
  internet = await startInternet();
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  taken.close();
  await Promise.all([slack.stop(), internet.stop()]);
});

type Env = Readonly<Record<string, string | undefined>>;

const serve = async (env: Env, home = newFolder()): Promise<Ran> =>
  unitwise(['serve'], {
    ...{ home, within: 8_000, world: { internet: internet.port } },
    env: { PORT: String(await freePort()), ADMIN_PORT: String(await freePort()), ...env },
  });

/** One sentence a fault: no stack, no JSON, no path into packages, ended by a full stop or with nothing more to say. */
function expectOneSentence({ errors, out }: Ran, says: RegExp): void {
  const lines = errors.split('\n').filter((line) => line.trim() !== '');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(says);
  expect(lines[0]).not.toMatch(/^\{|\bat .*:\d+:\d+|node_modules|Error:|EADDR|EACCES|ENOENT|ENOTDIR|SQLITE/);
  expect(lines[0]?.split(/[.;] /).length).toBeLessThanOrEqual(3);
  expect(out).not.toContain('Unitwise answers');
}

const oauth = {
  ...{
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'client-secret-long-enough',
    SLACK_SIGNING_SECRET: signingSecret,
  },
  ...{
    SLACK_STATE_SECRET: 'a state secret of the test',
    STATE_KEY: stateKey,
    PUBLIC_URL: 'https://billing.example.com',
  },
};
const teams = { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: 'a password of the test', TEAMS_TENANT_ID: tenant };

describe('`serve` with', () => {
  it.each<[string, Env, RegExp]>([
    ['a port that is none', { PORT: 'http' }, /PORT/],
    ['a port out of range', { PORT: '70000' }, /PORT/],
    ['an operator’s port that is none', { ADMIN_PORT: 'x' }, /ADMIN_PORT/],
    ['a host that is an address', { HOST: 'http://localhost' }, /HOST/],
    ['a host nobody has', { HOST: '203.0.113.7.5' }, /HOST/],
    ['a host with blanks', { HOST: 'local host' }, /HOST/],
    ['a playground that is maybe', { PLAYGROUND: 'maybe' }, /PLAYGROUND/],
    ['a level that is none', { LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    ['a date that is none', { UNITWISE_TODAY: '2026-02-30' }, /UNITWISE_TODAY/],
    ['a database that is none', { DATABASE_URL: 'mysql://localhost/unitwise' }, /DATABASE_URL/],
    ['a key of one character', { STATE_KEY: 'x' }, /STATE_KEY/],
    ['a key of 31 bytes', { STATE_KEY: Buffer.alloc(31, 7).toString('base64') }, /STATE_KEY/],
    [
      'a signing secret of one character',
      { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: 'x' },
      /SLACK_SIGNING_SECRET/,
    ],
    ['a state secret of one character', { ...oauth, SLACK_STATE_SECRET: 'x' }, /SLACK_STATE_SECRET/],
    ['a client secret of one character', { ...oauth, SLACK_CLIENT_SECRET: 'x' }, /SLACK_CLIENT_SECRET/],
    ['a password of one character', { ...teams, TEAMS_APP_PASSWORD: 'x' }, /TEAMS_APP_PASSWORD/],
    [
      'a token that is none',
      { SLACK_BOT_TOKEN: 'xoxp-1', SLACK_SIGNING_SECRET: signingSecret },
      /SLACK_BOT_TOKEN/,
    ],
    ['a token alone', { SLACK_BOT_TOKEN: botToken }, /SLACK_SIGNING_SECRET/],
    ['an app id that is a name', { ...teams, TEAMS_APP_ID: 'unitwise' }, /TEAMS_APP_ID/],
    ['an app without its password', { TEAMS_APP_ID: appId, TEAMS_TENANT_ID: tenant }, /TEAMS_APP_PASSWORD/],
    ['an address that is none', { ...oauth, PUBLIC_URL: 'billing.example.com' }, /PUBLIC_URL/],
    [
      'a misspelt variable',
      { SLAK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret },
      /SLAK_BOT_TOKEN.*SLACK_BOT_TOKEN|SLACK_BOT_TOKEN.*SLAK_BOT_TOKEN/,
    ],
    [
      'another misspelt variable',
      { TEAMS_TENNANT_ID: tenant, TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: 'a password of the test' },
      /TEAMS_TENNANT_ID.*TEAMS_TENANT_ID|TEAMS_TENANT_ID.*TEAMS_TENNANT_ID/,
    ],
    ['a home that is a file', { UNITWISE_HOME: join(root, 'package.json') }, /UNITWISE_HOME|package\.json/],
    ['a home nobody may write', { UNITWISE_HOME: '/proc/unitwise' }, /UNITWISE_HOME|\/proc\/unitwise/],
  ])('%s', async (_, env, says) => {
    const ran = await serve(env);
    expect([1, 2]).toContain(ran.code);
    expectOneSentence(ran, says);
  });

  it('a port that is in use', async () => {
    const { port } = taken.address() as AddressInfo;
    for (const env of [{ PORT: String(port) }, { ADMIN_PORT: String(port) }]) {
      const ran = await serve(env);
      expect(ran.code).toBe(2);
      expectOneSentence(ran, new RegExp(`${Object.keys(env)[0] ?? ''}|${port}`));
    }
  });

  it('a reference file that is none', async () => {
    const home = newFolder();
    const { code } = await unitwise(['ask', '97110 38min'], { home });
    expect(code).toBe(0);
    const name = readdirSync(home).find((each) => each.startsWith('reference')) ?? '';
    for (const content of ['not a database', '', 'SQLite format 3\0'.padEnd(4_096, '\0')]) {
      writeFileSync(join(home, name), content);
      for (const args of [['serve'], ['ask', '97110 38min'], ['data', 'status']]) {
        const ran = args[0] === 'serve' ? await serve({}, home) : await unitwise(args, { home });
        // An empty file is what a start that was cut off leaves: it is put aside, and the figures are loaded anew.
        const healed = ran.code === 0 || (ran.code === 'timeout' && ran.out.includes('Unitwise answers'));
        if (content === '' && healed) continue;
        expect([args[0], ran.code]).toEqual([args[0], 2]);
        expectOneSentence(ran, /reference|figures|data import|UNITWISE_HOME/);
      }
    }
  });

  it('a database that does not answer is told, without its password', async () => {
    const ran = await serve({
      DATABASE_URL: `postgres://unitwise:hunter2secret@127.0.0.1:${await freePort()}/x`,
    });
    expect(ran.errors + ran.out).not.toContain('hunter2secret');
    expect(ran.errors + ran.out).toMatch(/DATABASE_URL|PostgreSQL|database/i);
  });
});

describe('commands with', () => {
  it.each<[string, readonly string[]]>([
    ['no such command', ['serv']],
    ['no such option', ['ask', '--sufrace', 'dm', 'x']],
    ['no such surface', ['ask', '--surface', 'fax', 'x']],
    ['a date that is none', ['ask', '--date', '2026-02-30', '97110']],
    ['no file', ['scrub']],
    ['a missing option', ['check']],
    ['no team', ['state', 'delete', '--yes']],
    ['too much', ['doctor', 'everything']],
  ])('%s end with 1 and one sentence', async (_, args) => {
    const ran = await unitwise(args, { home: newFolder() });
    expect(ran.code).toBe(1);
    expectOneSentence(ran, /./);
  });

  it.each<[string, readonly string[]]>([
    ['a file that is not there', ['scrub', 'nothing.csv', '-o', 'out.csv']],
    ['no state to back up', ['state', 'backup', '/proc/state.sqlite']],
    ['a backup that is none', ['state', 'restore', join(root, 'package.json')]],
    ['a folder nobody may write', ['toolkit', '-o', '/proc/booklet.pdf']],
    ['a folder nobody may make', ['toolkit', '--csv', '/proc/tables']],
    ['a folder for a file', ['toolkit', '-o', root]],
    ['rows nobody may write', ['scrub', join(root, 'package.json'), '-o', '/proc/out.csv']],
    ['a folder for rows', ['scrub', root, '-o', 'out.csv']],
  ])('%s end with one sentence', async (_, args) => {
    const ran = await unitwise(args, { home: newFolder() });
    expect([1, 2]).toContain(ran.code);
    expectOneSentence(ran, /./);
  });
});

const script = (name: string, args: readonly string[]): Promise<Ran> =>
  runNode([join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts', name), ...args], {
    home: newFolder(),
    cwd: root,
  });

it.each(['slack/manifest.ts', 'teams/package.ts'])('%s takes no http:// address', async (name) => {
  const ran = await script(name, ['http://billing.example.com']);
  expect(ran.code).toBe(1);
  expectOneSentence(ran, /https/);
  expect(ran.out).not.toContain('http://billing.example.com');
});
