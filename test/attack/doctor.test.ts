/** 13. The doctor looks and changes nothing; asked to, it goes and sees whether the tokens live. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botToken, startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { slackEnv } from './support/clinic.ts';
import { unitwise } from './support/command-line.ts';
import { appId, startInternet, tenant, type Internet } from './support/internet.ts';
import { endWhatWasStarted, newFolder } from './support/program.ts';

endWhatWasStarted();

let slack: FakeSlack;
let internet: Internet;
beforeAll(async () => {
  slack = await startFakeSlack();
  internet = await startInternet();
});
afterAll(async () => {
  await Promise.all([slack.stop(), internet.stop()]);
});

const teams = { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: 'a password of the test', TEAMS_TENANT_ID: tenant };

function fingerprint(folder: string): string {
  if (!existsSync(folder)) return 'nothing';
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const parts = names.map((name) => {
    const path = join(folder, name);
    const stat = statSync(path);
    return `${name} ${stat.mtimeMs} ${stat.mode} ${stat.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : ''}`;
  });
  return parts.join('\n');
}

describe('`doctor`', () => {
  it.each([
    ['where nothing is', (home: string) => join(home, 'not-there')],
    ['where a folder is empty', (home: string) => home],
  ])('changes nothing %s', async (_, folderOf) => {
    const home = newFolder();
    const UNITWISE_HOME = folderOf(home);
    const before = fingerprint(home);
    await unitwise(['doctor'], { home, env: { UNITWISE_HOME } });
    expect(fingerprint(home)).toBe(before);
  });

  it('changes nothing where the program ran, and asks nobody without --online', async () => {
    const home = newFolder();
    await unitwise(['ask', '97110 38min'], { home });
    slack.clear();
    const before = fingerprint(home);
    const ran = await unitwise(['doctor'], {
      home,
      env: { ...slackEnv(slack), ...teams },
      world: { internet: internet.port },
    });
    expect(fingerprint(home)).toBe(before);
    expect(ran.out + ran.errors).not.toContain(botToken);
    expect(slack.calls).toEqual([]);
    expect(internet.reached).toEqual([]);
  });

  it('changes nothing where nobody may write', async () => {
    const home = newFolder();
    const locked = join(home, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    const ran = await unitwise(['doctor'], { home, env: { UNITWISE_HOME: locked } });
    chmodSync(locked, 0o700);
    expect(readdirSync(locked)).toEqual([]);
    expect(ran.errors).not.toMatch(/\n\s+at /);
  });

  it('with --online asks Slack and Teams whether the tokens live', async () => {
    slack.clear();
    internet.reached.length = 0;
    const run = {
      home: newFolder(),
      env: { ...slackEnv(slack), ...teams },
      world: { internet: internet.port },
    };
    const living = await unitwise(['doctor', '--online'], run);
    expect(slack.of('auth.test')).toHaveLength(1);
    expect(internet.to('login.microsoftonline.com').some(({ path }) => path.includes('/token'))).toBe(true);
    slack.script('auth.test', { error: 'invalid_auth' });
    const dead = await unitwise(['doctor', '--online'], run);
    expect(dead.out).not.toBe(living.out);
    expect(dead.out).toMatch(/SLACK_BOT_TOKEN/);
    expect(living.out + dead.out + living.errors + dead.errors).not.toMatch(
      /xoxb-fake|a password of the test|our-own-token/,
    );
  });

  it('names a misspelt variable', async () => {
    const ran = await unitwise(['doctor'], { home: newFolder(), env: { SLAK_BOT_TOKEN: botToken } });
    expect(ran.out + ran.errors).toMatch(/SLAK_BOT_TOKEN.*SLACK_BOT_TOKEN|SLACK_BOT_TOKEN.*SLAK_BOT_TOKEN/s);
  });
});
