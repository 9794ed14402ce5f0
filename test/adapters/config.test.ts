/** The environment: what each variable must look like, and which belong together. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/adapters/config.ts';
import { variableNames } from '../../src/adapters/environment.ts';

const faults = (env: NodeJS.ProcessEnv): readonly string[] => {
  const read = readConfig(env);
  return read.kind === 'faults' ? read.faults : [];
};
/** As long as a real one. */
const secret = 'a secret of the test';
const tenant = '00000000-0000-4000-8000-000000000001';

it('nothing need be set', () => {
  const read = readConfig({});
  expect(read).toMatchObject({
    kind: 'config',
    config: {
      ...{ host: '127.0.0.1', port: 3978, adminHost: '127.0.0.1', adminPort: undefined },
      ...{ playground: undefined, slack: undefined, teams: undefined },
    },
  });
});

it('a variable set to nothing counts as not set', () => {
  expect(faults({ PORT: '', DATABASE_URL: ' ', SLACK_BOT_TOKEN: '' })).toEqual([]);
});

it('every fault is named at once', () => {
  expect(
    faults({ PORT: 'soon', PLAYGROUND: 'maybe', DATABASE_URL: 'mysql://db', UNITWISE_TODAY: '2026-02-30' }),
  ).toEqual([
    'PORT must be a number, such as 3978',
    'PLAYGROUND is "on" or "off"',
    'UNITWISE_TODAY is a date, such as 2026-03-02',
    'DATABASE_URL is an address such as postgres://user:password@host:5432/unitwise',
  ]);
});

it.each([
  [
    { SLACK_SIGNING_SECRET: secret },
    'Slack needs SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID and its secrets to be installed in many',
  ],
  [
    { SLACK_BOT_TOKEN: 'xoxb-1' },
    'Slack over HTTP needs SLACK_SIGNING_SECRET; set it, or SLACK_APP_TOKEN for Socket Mode',
  ],
  [{ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_SIGNING_SECRET: secret }, 'SLACK_BOT_TOKEN begins with xoxb-'],
  [
    { TEAMS_APP_ID: tenant, TEAMS_TENANT_ID: tenant },
    'TEAMS_APP_ID needs TEAMS_APP_PASSWORD, a client secret of the app registration',
  ],
  [
    { TEAMS_APP_ID: tenant, TEAMS_APP_PASSWORD: secret },
    'TEAMS_APP_ID needs TEAMS_TENANT_ID, the directory the bot is registered in',
  ],
  ...['on', '65536', '-1', '1.5', '3979x'].map((ADMIN_PORT): [NodeJS.ProcessEnv, string] => [
    { ADMIN_PORT },
    'ADMIN_PORT is a port, such as 3979, or "off"',
  ]),
  [
    { PLAYGROUND: 'on', HOST: '192.0.2.7' },
    'PLAYGROUND=on needs HOST 127.0.0.1 or 0.0.0.0: the chat page answers the machine it runs on',
  ],
  [
    { TEAMS_ALLOWED_TENANTS: 'ours' },
    'TEAMS_ALLOWED_TENANTS lists directory (tenant) ids, set apart by commas',
  ],
  [
    { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' },
    'SLACK_SIGNING_SECRET is shorter than 16 characters: copy the whole secret',
  ],
  [
    { TEAMS_APP_ID: tenant, TEAMS_TENANT_ID: tenant, TEAMS_APP_PASSWORD: 'p' },
    'TEAMS_APP_PASSWORD is shorter than 16 characters: copy the whole secret',
  ],
  ...['localhost:3978', 'http://localhost', '[::1]', '1.2.3', '-', 'a b'].map(
    (HOST): [NodeJS.ProcessEnv, string] => [
      { HOST },
      'HOST must be an address of this machine without a port, such as 127.0.0.1 or 0.0.0.0',
    ],
  ),
  [{ SLAK_BOT_TOKEN: 'xoxb-1' }, 'SLAK_BOT_TOKEN is not read: rename it to SLACK_BOT_TOKEN, or unset it'],
])('%o', (env, fault) => {
  expect(faults(env)).toEqual([fault]);
});

it.each([
  ['off', 'off'],
  ['0', 0],
  ['3979', 3979],
])('ADMIN_PORT=%s', (ADMIN_PORT, adminPort) => {
  expect(readConfig({ ADMIN_PORT })).toMatchObject({ config: { adminPort } });
});

it('many workspaces need their secrets and a key to keep tokens under', () => {
  expect(faults({ SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: secret })).toEqual([
    'SLACK_CLIENT_ID needs SLACK_CLIENT_SECRET beside it',
    'SLACK_CLIENT_ID needs SLACK_STATE_SECRET: any long random text that stays the same',
    'Installing in many workspaces keeps tokens, which need STATE_KEY: openssl rand -base64 32',
  ]);
});

it('each platform is on once its credentials are there', () => {
  const slack = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' });
  expect(slack).toMatchObject({ config: { slack: { botToken: 'xoxb-1', appToken: 'xapp-1' } } });
  const teams = readConfig({ TEAMS_APP_ID: tenant, TEAMS_APP_PASSWORD: secret, TEAMS_TENANT_ID: tenant });
  expect(teams).toMatchObject({
    config: { teams: { appType: 'SingleTenant', cloud: 'public', tenantId: tenant, allowedTenants: [] } },
  });
});

it.each(['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost', 'app.internal'])('HOST may be %s', (HOST) => {
  expect(faults({ HOST })).toEqual([]);
});

it('.env.example names every variable, and no other', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
  const named = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
  expect([...named].sort()).toEqual([...variableNames].sort());
});
