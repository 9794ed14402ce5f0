/** Requests that fail their signature, counted by address; whoever signs is answered from any of them. */
import type { IncomingMessage } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { openUnsignedCallers } from '../../src/adapters/unsigned-callers.ts';
import { commandPayload } from '../fakes/slack/payloads.ts';
import { form, sendSigned } from '../fakes/slack/sign.ts';
import { openBot, type Bot } from './slack/support/open-bot.ts';

const request = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

let bot: Bot | undefined;
afterEach(() => bot?.stop());

it.each([
  ['another address', request('203.0.113.9'), request('203.0.113.10'), false],
  ['the same address', request('203.0.113.9'), request('203.0.113.9'), true],
  ['the same network of IPv6', request('2001:db8:1:2::1'), request('2001:db8:1:2:ffff::7'), true],
  ['another network of IPv6', request('2001:db8:1:2::1'), request('2001:db8:1:3::1'), false],
  [
    'another caller behind our proxy',
    request('10.0.0.2', '203.0.113.9'),
    request('10.0.0.2', '203.0.113.10'),
    false,
  ],
  [
    'a caller who writes entries of its own',
    request('10.0.0.2', '203.0.113.9'),
    request('10.0.0.2', '192.0.2.1, 203.0.113.9'),
    true,
  ],
  [
    'a stranger who claims to be a proxy',
    request('203.0.113.9', '192.0.2.1'),
    request('203.0.113.9', '192.0.2.2'),
    true,
  ],
])('%s', async (_, first, second, together) => {
  const { count } = openUnsignedCallers(1);
  expect(await count(first)).toBeUndefined();
  expect((await count(second)) !== undefined).toBe(together);
});

it('past their share they are told when to come back, and a signed command beside them is answered', async () => {
  bot = await openBot({ unsigned: openUnsignedCallers(3) });
  const { url, now } = bot;
  const body = new URLSearchParams(commandPayload('97110 38min', bot.slack.responseUrl())).toString();
  const statuses: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    statuses.push((await sendSigned(url, body, form, { at: now(), secret: 'another' })).status);
  }
  expect(statuses).toEqual([401, 401, 401, 429, 429, 429]);
  expect((await sendSigned(url, body, form, { at: now() })).status).toBe(200);
});
