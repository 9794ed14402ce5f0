/** /mcp as Slack's own client would call it: by the app's signature, in the place of a token. */
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mcpListener } from '../../../src/adapters/programs/mcp/http-listener.ts';
import { tokenDoor } from '../../../src/adapters/programs/token-door.ts';
import { verifySignature } from '../../../src/adapters/slack/receive/verify-signature.ts';
import { openUnsignedCallers } from '../../../src/adapters/unsigned-callers.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook } from '../../support/playbook.ts';

const [secret, now] = ['0123456789abcdef', Date.UTC(2026, 10, 29)];
const called: string[] = [];
let server: Server;
let url: string;

beforeAll(async () => {
  const listener = mcpListener({
    ...{
      reference: openMemoryReference(),
      playbook,
      clock: () => date('2026-11-29'),
      payers: [],
      version: '1',
    },
    door: tokenDoor({
      tokens: { ...noTokens, find: () => Promise.resolve({ kind: 'read', value: undefined }) },
      unsigned: openUnsignedCallers(1000),
      take: () => 0,
      now: () => now,
    }),
    failed: (error) => {
      throw error;
    },
    calledBy: (caller, tool, outcome) => called.push(`${caller} ${tool} ${outcome}`),
    signedBySlack: (headers, body) => verifySignature({ headers, body, secret, now }) === 'valid',
  });
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
});
afterAll(() => server.close());

const noTokens = {
  add: () => Promise.reject(new Error('no tokens here')),
  list: () => Promise.reject(new Error('no tokens here')),
  revoke: () => Promise.reject(new Error('no tokens here')),
};

const body = JSON.stringify({
  ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
  params: { name: 'price_codes', arguments: { lines: [{ code: '97110' }], dateOfService: '2026-03-02' } },
});

function post(sentAt: number, key: string): Promise<Response> {
  const time = String(Math.floor(sentAt / 1000));
  const signature = `v0=${createHmac('sha256', key).update(`v0:${time}:${body}`).digest('hex')}`;
  const headers = {
    ...{ 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    ...{ 'x-slack-request-timestamp': time, 'x-slack-signature': signature },
  };
  return fetch(url, { method: 'POST', headers, body });
}

it('answers what the app signed', async () => {
  const response = await post(now, secret);
  expect(response.status).toBe(200);
  expect(JSON.stringify(await response.json())).toContain('$29.06 allowed');
  expect(called).toEqual(['slack app price_codes answered']);
});

it.each([
  ['another secret', now, 'fedcba9876543210'],
  ['ten minutes ago', now - 600_000, secret],
])('refuses %s', async (_, sentAt, key) => {
  const response = await post(sentAt, key);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    detail: expect.stringContaining('not signed by the Slack app'),
  });
});
