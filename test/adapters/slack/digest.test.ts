/** The digest in Slack: subscribed by a command, posted at its hour, stopped with one click however old it is. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandPayload, pressPayload, stamp } from '../../fakes/slack/payloads.ts';
import { changedAnswersAt, digestAt } from '../../support/digest-clock.ts';
import { openNewerReference } from '../../support/newer-reference.ts';
import { buttonOf, openBot, type Bot } from './support/open-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.stop());

const at = (moment: string) =>
  digestAt(moment, { state: bot.state, assistant: bot.assistant, post: bot.app.post });

it('comes at its hour of a weekday, once, and ends with one click two days later', async () => {
  await bot.command(commandPayload('digest on 8:00 Central', bot.slack.responseUrl()));
  // 8:00 in Chicago is 14:00 UTC in November.
  expect(await at('2026-11-24T13:59:00Z')).toEqual([]);
  expect((await at('2026-11-24T14:00:30Z')).map(({ outcome }) => outcome)).toEqual(['posted']);
  expect(await at('2026-11-24T14:01:00Z')).toEqual([]);
  const [digest] = await bot.slack.heard('chat.postMessage');
  expect(JSON.stringify(digest)).toMatch(/Tip of the day for \d{5}/);

  const twoDaysAgo = { ts: stamp(bot.now() - 2 * 86_400_000), ephemeral: false };
  await bot.interact(pressPayload(buttonOf(digest, 'Stop the digest'), twoDaysAgo));
  const [, said] = await bot.slack.heard('chat.postMessage', 2);
  expect(JSON.stringify(said)).toContain('The digest no longer comes here.');
  expect(await at('2026-11-25T14:01:00Z')).toEqual([]);
});

it('goes to whoever got an answer that newer tables contradict, alone, with a button that asks again', async () => {
  const where = { channel: 'C1', user: 'U7' };
  await bot.command(commandPayload('97110 38min', bot.slack.responseUrl(), where));
  const before = bot.slack.calls.length;
  const told = await changedAnswersAt(
    '2026-11-26T14:00:00Z',
    { ...bot, post: bot.app.post },
    openNewerReference(7),
  );
  expect(told).toMatchObject([{ place: { channel: 'U7' }, outcome: 'posted' }]);
  const [said] = bot.slack.calls.slice(before).map(({ said: each }) => each);
  expect(said).toMatchObject({ channel: 'U7' });
  expect(JSON.stringify(said)).toMatch(/97110 x3 on 2026-11-\d\d: allowed[\s\S]*Ask again/);
});
