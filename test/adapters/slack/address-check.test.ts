/** Slack tries an address by having it say something back (`url_verification`). Nobody else may have it say anything. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, signedHeaders } from '../../fakes/slack/sign.ts';
import { openBot, type Bot } from './support/open-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.stop());

async function check(challenge: unknown, secret?: string): Promise<readonly unknown[]> {
  const body = JSON.stringify({ type: 'url_verification', challenge });
  const headers = { 'content-type': json, ...signedHeaders(body, bot.now(), secret) };
  const got = await fetch(bot.url, { method: 'POST', headers, body });
  const { headers: said } = got;
  return [got.status, said.get('content-type'), said.get('x-content-type-options'), await got.text()];
}

it.each(['abc', '<script>alert(1)</script>', '{"a":1}'])('%s comes back as plain text', async (challenge) => {
  expect(await check(challenge)).toEqual([200, 'text/plain', 'nosniff', challenge]);
});

it.each([[undefined], [null], [17], [{ a: 1 }], ['a'.repeat(1001)]])('%o does not', async (challenge) => {
  expect(await check(challenge)).toEqual([400, null, null, '']);
});

it('signed with another secret nothing comes back', async () => {
  expect(await check('abc', 'another secret')).toEqual([401, null, null, '']);
});
