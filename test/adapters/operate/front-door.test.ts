/** The public server has doors and health; readiness and figures are the operator's, on a server of their own. */
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createAdminDoor,
  createFrontDoor,
  type AdminDoorParts,
  type FrontDoorParts,
} from '../../../src/adapters/operate/front-door.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server === undefined ? done() : server.close(() => done()))));

type Send = (path: string, method?: string, host?: string) => Promise<{ status: number; text: string }>;

async function listen(opened: Server): Promise<Send> {
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  const { port } = opened.address() as AddressInfo;
  return (path, method = 'GET', host = 'localhost') =>
    new Promise((resolve, reject) => {
      const headers = { host, connection: 'close' };
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      sent.on('error', reject).end();
    });
}

describe('the public server', () => {
  const start = (changes: Partial<FrontDoorParts> = {}): Promise<Send> =>
    listen(
      createFrontDoor({
        doors: [{ path: '/slack', listener: (_, response) => response.end('slack') }],
        otherwise: (_, response) => response.end('page'),
        ...changes,
      }),
    );

  test.each([
    ['/healthz', 'ok\n'],
    ['/slack', 'slack'],
    ['/slack/events?x=1', 'slack'],
    ['/slackers', 'page'],
    ['/', 'page'],
  ])('GET %s', async (path, text) => {
    expect(await (await start())(path)).toEqual({ status: 200, text });
  });

  test('health is read only', async () => {
    expect((await (await start())('/healthz', 'POST')).status).toBe(405);
  });

  test.each(['/', '/readyz', '/metrics'])('without a page there is nothing at %s', async (path) => {
    expect((await (await start({ otherwise: undefined }))(path)).status).toBe(404);
  });
});

describe("the operator's server", () => {
  const start = (changes: Partial<AdminDoorParts> = {}): Promise<Send> =>
    listen(
      createAdminDoor({
        ready: async () => ({ answers: true, sentence: 'ready' }),
        metrics: async () => ({ type: 'text/plain; version=0.0.4', body: 'unitwise_answers_total 1\n' }),
        localOnly: true,
        ...changes,
      }),
    );

  test.each([
    ['/healthz', 'ok\n'],
    ['/readyz', 'ready\n'],
    ['/metrics', 'unitwise_answers_total 1\n'],
  ])('GET %s', async (path, text) => {
    expect(await (await start())(path)).toEqual({ status: 200, text });
  });

  test('not ready is 503 and says why', async () => {
    const sentence = 'No reference data is loaded.';
    const send = await start({ ready: async () => ({ answers: false, sentence }) });
    expect(await send('/readyz')).toEqual({ status: 503, text: `${sentence}\n` });
  });

  test.each([
    ['POST', '/metrics', 405],
    ['GET', '/', 404],
    ['GET', '/slack', 404],
  ])('%s %s is %i', async (method, path, status) => {
    expect((await (await start())(path, method)).status).toBe(status);
  });

  test('on loopback it answers to no name but this machine’s; elsewhere whoever reaches it', async () => {
    expect((await (await start())('/metrics', 'GET', 'rebound.example')).status).toBe(403);
    server?.close();
    expect((await (await start({ localOnly: false }))('/metrics', 'GET', 'prometheus.example')).status).toBe(
      200,
    );
  });
});
