/** 3. Who may come in: the page is for this machine, operating for the operator, and Slack's check says plain text. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { json, signed } from '../fakes/slack/sign.ts';
import { isAnswer, question, slackEnv } from './support/clinic.ts';
import { postJson, send, type Answered } from './support/http.ts';
import { endWhatWasStarted, start, type Program } from './support/program.ts';

endWhatWasStarted();

let slack: FakeSlack;
let alone: Program;
let chatting: Program;
beforeAll(async () => {
  slack = await startFakeSlack();
  alone = await start();
  chatting = await start({ env: slackEnv(slack) });
});
afterAll(() => slack.stop());

const ask = (
  { url }: Program,
  headers: Readonly<Record<string, string>> = {},
  path = '',
): Promise<Answered> => postJson(`${url}/api/ask${path}`, { text: question }, headers);
const refused = ({ status, body }: Answered): boolean => status >= 400 && status < 500 && !isAnswer(body);

describe('the page where nothing else is configured', () => {
  it('answers this machine', async () => {
    expect(isAnswer((await ask(alone)).body)).toBe(true);
    expect((await send(`${alone.url}/`)).status).toBe(200);
  });

  it.each([
    ['forwarded', 'for=203.0.113.7'],
    ['x-forwarded-for', '203.0.113.7'],
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-host', 'billing.example.com'],
    ['x-forwarded-proto', 'https'],
    ['x-forwarded-port', '443'],
    ['x-real-ip', '203.0.113.7'],
    ['via', '1.1 proxy'],
    ['cf-connecting-ip', '203.0.113.7'],
    ['true-client-ip', '203.0.113.7'],
    ['X-Forwarded-For', ''],
  ])('answers nobody behind a proxy: %s: %s', async (name, value) => {
    for (const path of ['/', '/api/status', '/page.js'])
      expect([path, refused(await send(`${alone.url}${path}`, { headers: { [name]: value } }))]).toEqual([
        path,
        true,
      ]);
    expect(refused(await ask(alone, { [name]: value }))).toBe(true);
  });

  it.each([
    ['billing.example.com'],
    ['127.0.0.1.example.com'],
    ['localhost.example.com'],
    ['localhost@example.com'],
    ['example.com:3978'],
    ['0.0.0.0'],
    ['2130706433'],
    ['127.1'],
    ['[::ffff:203.0.113.7]'],
    ['localhost:3978, example.com'],
  ])('answers no name another site points here: %j', async (host) => {
    expect(refused(await ask(alone, { host }))).toBe(true);
    expect(refused(await send(`${alone.url}/`, { headers: { host } }))).toBe(true);
  });

  it.each<[string, Record<string, string>]>([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }],
    ['of another origin', { origin: 'https://example.com' }],
    ['of an origin that hides', { origin: 'null' }],
    ['of another port here', { origin: 'http://localhost:1' }],
    ['of this machine by another scheme', { origin: 'https://localhost' }],
    [
      'of another origin, said to be the same',
      { origin: 'https://example.com', 'sec-fetch-site': 'same-origin' },
    ],
  ])('answers no request %s', async (_, headers) => {
    expect(refused(await ask(alone, headers))).toBe(true);
  });

  it('answers its own page', async () => {
    const headers = { origin: `http://127.0.0.1:${alone.port}`, 'sec-fetch-site': 'same-origin' };
    expect(isAnswer((await ask(alone, headers)).body)).toBe(true);
  });
});

describe('the page beside a chat platform', () => {
  it.each(['/', '/page.js', '/page.css', '/api/status'])('is off: %s', async (path) => {
    expect(refused(await send(`${chatting.url}${path}`))).toBe(true);
  });

  it('is off for questions', async () => {
    expect(refused(await ask(chatting))).toBe(true);
  });
});

describe('the page on an address others reach', () => {
  it('is off', async () => {
    const program = await start({ env: { HOST: '0.0.0.0' } });
    expect(refused(await send(`${program.url}/`))).toBe(true);
    expect(refused(await ask(program))).toBe(true);
  });

  it.each<[string, Record<string, string>]>([
    ['HOST is not loopback', { HOST: '0.0.0.0', PLAYGROUND: 'on' }],
    ['a chat platform is configured', { PLAYGROUND: 'on' }],
  ])('is on by PLAYGROUND=on with the token it prints, where %s', async (_, env) => {
    const program = await start({ env: { ...(env['HOST'] === undefined ? slackEnv(slack) : {}), ...env } });
    expect(refused(await ask(program))).toBe(true);
    expect(refused(await ask(program, { authorization: 'Bearer x' }, '?token=x'))).toBe(true);
    const token = tokenPrinted(program.output());
    const attempts = await Promise.all([
      ask(program, { authorization: `Bearer ${token}` }),
      ask(program, {}, `?token=${token}`),
      ask(program, { cookie: await cookieFor(program, token) }),
    ]);
    expect(attempts.some(({ body }) => isAnswer(body))).toBe(true);
  });
});

/** In an address (?token=…, #token=…) or after the word. */
function tokenPrinted(output: string): string {
  const token = /token[=:"\s]+"?([\w-]{16,})/i.exec(output)?.[1];
  if (token === undefined) throw new Error(`no token is printed: ${output.slice(0, 500)}`);
  return token;
}

async function cookieFor({ url }: Program, token: string): Promise<string> {
  const { headers } = await send(`${url}/?token=${token}`);
  return (headers['set-cookie'] ?? []).toString().split(';')[0] ?? '';
}

describe('operating', () => {
  it.each(['/metrics', '/readyz'])('%s is the operator’s alone', async (path) => {
    for (const { url } of [alone, chatting]) expect(refused(await send(`${url}${path}`))).toBe(true);
    for (const { adminUrl } of [alone, chatting]) expect((await send(`${adminUrl}${path}`)).status).toBe(200);
  });

  it('health is for everybody, and tells nothing', async () => {
    const { status, body } = await send(`${chatting.url}/healthz`);
    expect([status, body.trim()]).toEqual([200, 'ok']);
  });

  it('chat is not answered on the operator’s port', async () => {
    const { status } = await send(`${chatting.adminUrl}/slack/events`, { method: 'POST', body: '' });
    expect(status).toBe(404);
    expect((await send(`${alone.adminUrl}/`)).status).toBe(404);
  });
});

describe('Slack’s check of the address', () => {
  it.each(['abc', '<script>alert(1)</script>', '"quoted"', '{"a":1}'])(
    'echoes %s as plain text',
    async (challenge) => {
      const body = JSON.stringify({ type: 'url_verification', challenge });
      const {
        status,
        headers,
        body: echoed,
      } = await send(`${chatting.url}/slack/events`, {
        ...{ method: 'POST', body },
        headers: signed(body, json, Date.now()),
      });
      expect([status, echoed]).toEqual([200, challenge]);
      expect(headers['content-type']).toMatch(/^text\/plain/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it('unsigned is not echoed', async () => {
    const { status, body } = await postJson(`${chatting.url}/slack/events`, {
      type: 'url_verification',
      challenge: 'abc',
    });
    expect([status, body]).toEqual([401, '']);
  });
});
