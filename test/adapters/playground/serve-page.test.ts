/** The chat page's server, over real HTTP: routes, who may ask, its headers, what it says when it fails. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ANSWER, STATUS, startPage, type StartedPage } from './start-page.ts';

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
