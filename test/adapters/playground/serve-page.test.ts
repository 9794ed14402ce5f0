/** The chat page's server, over real HTTP: routes, who may ask, its headers, what it says when it fails. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ANSWER, STATUS, startPage, type Got, type StartedPage } from './start-page.ts';

let page: StartedPage;

beforeEach(async () => {
  page = await startPage();
});

afterEach(() => page.stop());

describe('routes', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<h1>page</h1>'],
    ['/?from=readme', 'text/html; charset=utf-8', '<h1>page</h1>'],
    ['/page.js', 'text/javascript; charset=utf-8', 'let script;'],
    ['/page.css', 'text/css; charset=utf-8', 'h1 {}'],
    ['/api/status', 'application/json; charset=utf-8', JSON.stringify(STATUS)],
  ])('GET %s', async (path, type, body) => {
    const got = await page.send(path);
    expect([got.status, got.headers['content-type'], got.body]).toEqual([200, type, body]);
  });

  test.each(['/nothing', '/index.html', '/../package.json', '/page.js/', '//', '/%2e%2e/package.json'])(
    'GET %s is 404',
    async (path) => {
      expect((await page.send(path)).status).toBe(404);
    },
  );

  test.each([
    ['POST', '/', 'GET, HEAD'],
    ['DELETE', '/page.js', 'GET, HEAD'],
    ['GET', '/api/ask', 'POST'],
    ['OPTIONS', '/api/ask', 'POST'],
  ])('%s %s is 405', async (method, path, allow) => {
    const got = await page.send(path, { method });
    expect([got.status, got.headers.allow]).toEqual([405, allow]);
  });

  test('HEAD answers without a body', async () => {
    const got = await page.send('/', { method: 'HEAD' });
    expect([got.status, got.headers['content-length'], got.body]).toEqual([200, '13', '']);
  });

  test('a page that was never built says what to do', async () => {
    rmSync(join(page.folder, 'index.html'));
    const got = await page.send('/');
    expect([got.status, got.body]).toEqual([
      503,
      'The page is not built yet: run `npm run build`, then load it again.\n',
    ]);
  });
});

describe('who may ask', () => {
  test.each(['localhost', 'localhost:3978', 'LOCALHOST:3978', '127.0.0.1:3978', '[::1]', '[::1]:3978'])(
    'Host %s is answered',
    async (host) => {
      expect((await page.send('/api/status', { headers: { host } })).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io:3978',
    'localhost:',
    '0.0.0.0',
    '::1',
  ])('Host %s is 403', async (host) => {
    const headers = { host, 'content-type': 'application/json' };
    const got = await page.send('/api/ask', { method: 'POST', headers, body: '{"text":"97110"}' });
    expect([got.status, got.body]).toEqual([403, 'This page answers on localhost only.\n']);
    expect(page.asked).toEqual([]);
  });

  const ask = (headers: Record<string, string>): Promise<Got> =>
    page.send('/api/ask', {
      ...{ method: 'POST', body: '{"text":"97110"}' },
      headers: { 'content-type': 'application/json', ...headers },
    });

  test.each([
    ['forwarded', 'for=203.0.113.9'],
    ['via', '1.1 proxy'],
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-host', 'localhost'],
    ['x-forwarded-proto', 'https'],
    ['x-forwarded', ''],
    ['x-real-ip', '127.0.0.1'],
    ['x-original-forwarded-for', '203.0.113.9'],
    ['x-client-ip', '127.0.0.1'],
    ['true-client-ip', '127.0.0.1'],
    ['cf-connecting-ip', '203.0.113.9'],
    ['cdn-loop', 'cloudflare'],
    ['x-amzn-trace-id', 'Root=1'],
    ['x-envoy-external-address', '203.0.113.9'],
    ['X-Forwarded-Server', 'proxy'],
  ])('what came through a proxy (%s) is 403', async (name, value) => {
    expect((await ask({ [name]: value })).status).toBe(403);
    expect(page.asked).toEqual([]);
  });

  test('HTTP/1.0, which nginx speaks for its callers, is 403', async () => {
    expect(await page.sendRaw('GET / HTTP/1.0\r\nHost: localhost\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
  });

  test.each<[number, Record<string, string>]>([
    [200, { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3978' }],
    [200, { 'sec-fetch-site': 'none' }],
    [403, { 'sec-fetch-site': 'cross-site' }],
    [403, { 'sec-fetch-site': 'same-site' }],
    [403, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    [403, { origin: 'https://evil.example' }],
    [403, { origin: 'http://localhost:8000' }],
    [403, { origin: 'https://localhost:3978' }],
    [403, { origin: 'null' }],
    [403, { origin: '' }],
  ])('%i to %o', async (status, headers) => {
    expect((await ask({ host: 'localhost:3978', ...headers })).status).toBe(status);
    expect(page.asked.length).toBe(status === 200 ? 1 : 0);
  });
});

describe('with a token', () => {
  const token = 'a-token-of-the-test';
  beforeEach(async () => {
    await page.stop();
    page = await startPage({ token });
  });

  test('its link leaves a cookie that no script and no other site can use, and every request needs it', async () => {
    const opened = await page.send(`/?token=${token}`);
    expect([opened.status, opened.headers.location, opened.headers['set-cookie']]).toEqual([
      303,
      '/',
      [`unitwise_page=${token}; Path=/; HttpOnly; SameSite=Strict`],
    ]);
    const cookie = `other=1; unitwise_page=${token}`;
    expect((await page.send('/', { headers: { cookie } })).body).toBe('<h1>page</h1>');
    expect((await page.send('/api/status', { headers: { cookie } })).status).toBe(200);
  });

  test.each(['/', '/page.js', '/api/status', '/nothing', '/?token=', '/?token=another', '/?Token=a'])(
    'GET %s without it is 401',
    async (path) => {
      const got = await page.send(path, { headers: { cookie: 'unitwise_page=another' } });
      expect([got.status, got.headers['set-cookie'], got.body]).toEqual([
        401,
        undefined,
        'Open the link with the token that `unitwise serve` printed when it started.\n',
      ]);
    },
  );

  test('it opens nothing to a proxy or another site', async () => {
    for (const header of [{ 'x-forwarded-for': '127.0.0.1' }, { origin: 'https://evil.example' }]) {
      const headers = { cookie: `unitwise_page=${token}`, ...header };
      expect((await page.send('/', { headers })).status).toBe(403);
      expect((await page.send(`/?token=${token}`, { headers: header })).status).toBe(403);
    }
  });
});

describe('headers', () => {
  test.each(['/', '/page.js', '/api/status', '/nothing'])('%s carries the strict set', async (path) => {
    const { headers } = await page.send(path);
    const policy = headers['content-security-policy']?.toString().split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy?.join(' ')).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('when it fails', () => {
  const SECRET = 'jane doe 97110';

  test('a fixed sentence, and no words of the message in the report', async () => {
    await page.stop();
    page = await startPage({
      ask: () => Promise.reject(new TypeError(`cannot read "${SECRET}"`)),
    });
    const got = await page.post(JSON.stringify({ text: SECRET }));
    expect([got.status, got.body]).toEqual([
      500,
      '{"error":"Something went wrong here; the question was not answered."}',
    ]);
    expect(page.faults).toEqual([
      { path: '/api/ask', error: 'TypeError', at: expect.stringMatching(/^at .*serve-page\.test\.ts/) },
    ]);
    expect(JSON.stringify(page.faults)).not.toContain(SECRET);
  });

  test('an address that does not exist never reaches the report', async () => {
    await page.send(`/${encodeURIComponent(SECRET)}`);
    expect(page.faults).toEqual([]);
  });
});

test('closing lets an open question finish, and then does not wait for its connection', async () => {
  let closed: Promise<unknown> = Promise.resolve();
  const closing = await startPage({
    ask: async () => {
      closed = new Promise((resolve) => closing.server.close(resolve));
      return ANSWER;
    },
  });
  const got = await closing.post('{"text":"97110 38min"}');
  expect(got.status).toBe(200);
  await closed;
  await closing.stop();
});
