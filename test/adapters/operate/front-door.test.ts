/** The one server: health for the operator, doors for the platforms, the page behind them. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createFrontDoor, type FrontDoorParts } from '../../../src/adapters/operate/front-door.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server === undefined ? done() : server.close(() => done()))));

async function start(
  changes: Partial<FrontDoorParts> = {},
): Promise<(path: string, method?: string) => Promise<Response>> {
  server = createFrontDoor({
    doors: [{ path: '/slack', listener: (_, response) => response.end('slack') }],
    otherwise: (_, response) => response.end('page'),
    ready: async () => ({ answers: true, sentence: 'ready' }),
    metrics: async () => ({ type: 'text/plain; version=0.0.4', body: 'unitwise_answers_total 1\n' }),
    ...changes,
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return (path, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
}

test.each([
  ['/healthz', 'ok\n'],
  ['/readyz', 'ready\n'],
  ['/metrics', 'unitwise_answers_total 1\n'],
  ['/slack', 'slack'],
  ['/slack/events?x=1', 'slack'],
  ['/slackers', 'page'],
  ['/', 'page'],
])('GET %s', async (path, body) => {
  const send = await start();
  const got = await send(path);
  expect([got.status, await got.text()]).toEqual([200, body]);
});

test('not ready is 503 and says why', async () => {
  const sentence = 'No reference data is loaded.';
  const send = await start({ ready: async () => ({ answers: false, sentence }) });
  const got = await send('/readyz');
  expect([got.status, await got.text()]).toEqual([503, `${sentence}\n`]);
});

test('health is read only', async () => {
  const send = await start();
  expect((await send('/healthz', 'POST')).status).toBe(405);
});

test('without a page there is nothing behind the doors', async () => {
  const send = await start({ otherwise: undefined });
  expect((await send('/')).status).toBe(404);
});
