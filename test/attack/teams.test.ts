/** 10. In Teams only what Microsoft vouches for is answered, and our own token goes to Microsoft's addresses alone. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { activitiesAt } from '../fakes/teams/activities.ts';
import { isAnswer, question } from './support/clinic.ts';
import { postJson, type Answered } from './support/http.ts';
import { appId, otherTenant, serviceUrl, startInternet, tenant, type Internet } from './support/internet.ts';
import { comesTrue, endWhatWasStarted, pause, start, type Program } from './support/program.ts';

endWhatWasStarted();

const secret = 'client-secret-marker';
let internet: Internet;
let program: Program;
let printed: number;
beforeAll(async () => {
  internet = await startInternet();
  const env = { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: secret, TEAMS_TENANT_ID: tenant };
  program = await start({ env, world: { internet: internet.port } });
});
afterAll(() => internet.stop());
beforeEach(() => {
  internet.reached.length = 0;
  printed = program.output().length;
});

const activity = (at = serviceUrl, more: object = {}): object =>
  activitiesAt(at).message('personal', question, { ...more });
const ask = (token: string | undefined, what: object = activity()): Promise<Answered> =>
  postJson(
    `${program.url}/api/messages`,
    what,
    token === undefined ? {} : { authorization: `Bearer ${token}` },
  );

/** What went out anywhere but to fetch keys. */
const spoken = () => internet.reached.filter(({ host }) => !host.startsWith('login.botframework'));
const withToken = () =>
  internet.reached.filter(({ authorization }) => authorization.includes('our-own-token'));
const newLines = (): readonly string[] =>
  program
    .output()
    .slice(printed)
    .split('\n')
    .filter((line) => line !== '');

it('what Microsoft signed is answered, with a token of our own', async () => {
  expect((await ask(internet.token())).status).toBeLessThan(300);
  const answered = () => internet.to('smba.trafficmanager.net').some(({ body }) => isAnswer(body));
  expect(await comesTrue(answered)).toBe(true);
  expect(withToken().length).toBeGreaterThan(0);
});

const now = Math.floor(Date.now() / 1000);

describe('a token is refused, and nothing is said anywhere', () => {
  it.each<[string, Record<string, unknown>, string?]>([
    ['without an end', { exp: undefined }],
    ['with an end that is no number', { exp: 'never' }],
    ['with an end that is nothing', { exp: null }],
    ['that has ended', { exp: now - 3_600, nbf: now - 7_200 }],
    ['that begins tomorrow', { nbf: now + 86_400, exp: now + 90_000 }],
    ['for another bot', { aud: otherTenant }],
    ['for several bots', { aud: [appId, otherTenant] }],
    ['of another issuer', { iss: 'https://example.com' }],
    ['without an issuer', { iss: undefined }],
    ['for another service address', { serviceurl: 'https://smba.example.com/' }],
    ['without a service address', { serviceurl: undefined }],
    ['signed with a key endorsed for another channel', {}, 'key-skype'],
    ['signed with a key endorsed for none', {}, 'key-none'],
    ['signed with a key nobody knows', {}, 'key-unknown'],
    ['signed with a key named like a property', {}, '__proto__'],
    ['of another tenant', { tid: otherTenant }],
  ])('%s', async (_, claims, keyId) => {
    const { status, body } = await ask(internet.token(claims, keyId));
    expect([401, 403]).toContain(status);
    await pause(100);
    expect(spoken()).toEqual([]);
    expect(body + newLines().join('\n')).not.toMatch(
      /\n\s+at .*node_modules|BEGIN|-----|"n":|our-own-token|client-secret/,
    );
  });

  it.each([
    ['no token', undefined],
    ['an empty one', ''],
    ['three dots', '..'],
    ['a header that is no JSON', 'e30x.e30.x'],
    [
      'signed by nobody',
      `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from(JSON.stringify({ iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl, exp: now + 600 })).toString('base64url')}.`,
    ],
    ['without end', 'a'.repeat(7_000)],
  ])('%s', async (_, token) => {
    expect((await ask(token)).status).toBe(401);
    await pause(100);
    expect(spoken()).toEqual([]);
  });

  it('signed for another message', async () => {
    const [head, , signature] = internet.token().split('.');
    const claims = {
      iss: 'https://api.botframework.com',
      aud: appId,
      serviceurl: serviceUrl,
      exp: now + 600,
      tid: tenant,
    };
    const forged = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
    expect((await ask(forged)).status).toBe(401);
    expect(spoken()).toEqual([]);
  });
});

describe('a tenant that is not listed', () => {
  it.each<[string, object]>([
    [
      'in the conversation',
      { conversation: { id: 'a:p', conversationType: 'personal', tenantId: otherTenant }, channelData: {} },
    ],
    ['nowhere', { conversation: { id: 'a:p', conversationType: 'personal' }, channelData: {} }],
  ])('is not answered: named %s', async (_, more) => {
    const { status } = await ask(internet.token(), activity(serviceUrl, more));
    expect([401, 403]).toContain(status);
    await pause(100);
    expect(spoken()).toEqual([]);
  });
});

describe('no token of ours leaves for', () => {
  it.each([
    'https://example.com/',
    'https://smba.trafficmanager.net.example.com/amer/',
    'https://example.com/smba.trafficmanager.net/',
    'https://smba.trafficmanager.net@example.com/',
    'https://xsmba.trafficmanager.net/',
    'https://trafficmanager.net/',
    'https://evil.trafficmanager.net/',
    'http://smba.trafficmanager.net/amer/',
    'https://smba.trafficmanager.net:8443/amer/',
    'https://127.0.0.1/',
    'https://169.254.169.254/latest/',
    'https://smba.trafficmanager.net%2eexample.com/',
    'https://SMBA.trafficmanager.net\\@example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('%s', async (address) => {
    const { status } = await ask(internet.token({ serviceurl: address }), activity(address));
    expect([400, 401, 403]).toContain(status);
    await pause(150);
    expect(withToken()).toEqual([]);
    expect(spoken()).toEqual([]);
  });

  it.each(['https://smba.trafficmanager.net/emea/', 'https://smba.infra.gcc.teams.microsoft.com/gcc/'])(
    'and yet it answers %s, which is Microsoft’s',
    async (address) => {
      expect((await ask(internet.token({ serviceurl: address }), activity(address))).status).toBeLessThan(
        300,
      );
      expect(
        await comesTrue(() => internet.to(new URL(address).host).some(({ body }) => isAnswer(body))),
      ).toBe(true);
    },
  );
});

it('its lines are all its own: JSON, without keys and stacks', async () => {
  for (const keyId of ['key-none', 'key-unknown', '__proto__']) await ask(internet.token({}, keyId));
  await ask(internet.token({ exp: undefined }));
  await pause(200);
  const own = /^(Loading CMS figures|Unitwise answers)/;
  const lines = program
    .output()
    .split('\n')
    .filter((line) => line !== '' && !own.test(line));
  expect(lines.filter((line) => !line.startsWith('{'))).toEqual([]);
  expect(program.output()).not.toContain(secret);
});
