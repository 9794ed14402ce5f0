import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slackKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import { commandPayload, mentionPayload, pressPayload, stamp } from '../../fakes/slack/payloads.ts';
import { buttonOf, noon, openBot, type Bot, type BotOptions } from './support/open-bot.ts';

let bot: Bot;
const open = async (options?: BotOptions): Promise<void> => {
  bot = await openBot(options);
};
afterEach(() => bot.stop());

const faults = (): unknown[] =>
  bot.seen.filter(({ what }) => what === 'platformFault').map(({ facts }) => facts['fault']);
const mention = (): Promise<unknown> => bot.event(mentionPayload('97110 38min', { now: noon }));

describe('where Slack refuses an answer', () => {
  beforeEach(() => open());

  it('its blocks, it is sent as text alone', async () => {
    bot.slack.script('chat.postMessage', { error: 'invalid_blocks' }, { error: 'invalid_blocks' });
    await mention();
    const [, , plain] = await bot.slack.heard('chat.postMessage', 3);
    expect(plain?.['text']).toContain('97110 x3');
    expect(plain).not.toHaveProperty('blocks');
    expect(faults()).toEqual(['invalid_blocks', 'invalid_blocks']);
  });

  it('for being too fast, it waits as long as Slack says and sends it once more', async () => {
    bot.slack.script('chat.postMessage', { retryAfter: 1 });
    const begun = performance.now();
    await mention();
    await bot.slack.heard('chat.postMessage', 2);
    expect(performance.now() - begun).toBeGreaterThan(990);
    expect(faults()).toEqual(['ratelimited']);
  });

  it('for longer than an answer is of use, its asker is told', async () => {
    bot.slack.script('chat.postMessage', { retryAfter: 3600 });
    await mention();
    const [, told] = await bot.slack.heard('chat.postMessage', 2);
    expect(told).toMatchObject({ channel: 'U1', text: expect.stringContaining('in time') as string });
    expect(faults()).toEqual(['ratelimited']);
  });

  it.each([
    ['is_archived', 'archived'],
    ['not_in_channel', '/invite @Unitwise'],
    ['channel_not_found', 'does not show me that channel'],
    ['missing_scope', 'permission'],
  ])('for %s, its asker is told in one line', async (error, says) => {
    bot.slack.script('chat.postMessage', { error });
    await mention();
    const [, told] = await bot.slack.heard('chat.postMessage', 2);
    expect(told).toMatchObject({ channel: 'U1', text: expect.stringContaining(says) as string });
    expect(faults()).toEqual([error]);
  });

  it('and the line too, it ends there', async () => {
    bot.slack.script('chat.postMessage', { error: 'is_archived' }, { error: 'is_archived' });
    await mention();
    await bot.slack.heard('chat.postMessage', 2);
    await bot.app.stop();
    expect(bot.slack.of('chat.postMessage').length).toBe(2);
    expect(bot.seen.map(({ what }) => what)).not.toContain('failed');
  });

  it.each([
    [{ status: 500 }, 'http_500'],
    [{ status: 503 }, 'http_503'],
    [{ error: 'internal_error' }, 'internal_error'],
  ])('because it is not able to (%j), it is sent again', async (outcome, fault) => {
    bot.slack.script('chat.postMessage', outcome);
    await mention();
    const [first, second] = await bot.slack.heard('chat.postMessage', 2);
    expect(second).toEqual(first);
    expect(faults()).toEqual([fault]);
  });

  it('by a command’s own address, its asker is told elsewhere', async () => {
    const answer: unknown = JSON.parse(
      (await bot.command(commandPayload('97110 20min 97140 20min', bot.slack.responseUrl()))).body,
    );
    bot.slack.script('response', { error: 'expired_url' });
    const pressed = { ts: stamp(noon), ephemeral: true, responseUrl: bot.slack.responseUrl() };
    await bot.interact(pressPayload(buttonOf(answer, 'AMA instead'), pressed));
    expect(await bot.slack.heard('chat.postEphemeral')).toMatchObject([{ channel: 'C1', user: 'U1' }]);
  });

  it('a window, whoever pressed is told to press again', async () => {
    bot.slack.script('views.open', { error: 'expired_trigger_id' });
    const how = { ts: stamp(noon), responseUrl: bot.slack.responseUrl() };
    await bot.interact(pressPayload({ action_id: 'report', value: 'report' }, how));
    const [told] = await bot.slack.heard('chat.postMessage');
    expect(told).toMatchObject({ channel: 'U1', text: expect.stringContaining('once more') as string });
  });

  it('an address that is not Slack’s is never posted to', async () => {
    const answer: unknown = JSON.parse(
      (await bot.command(commandPayload('97110 20min 97140 20min', 'https://example.com/x'))).body,
    );
    const pressed = {
      ts: stamp(noon),
      ephemeral: true,
      responseUrl: 'https://hooks.slack.com.example.com/x',
    };
    await bot.interact(pressPayload(buttonOf(answer, 'AMA instead'), pressed));
    const [said] = await bot.slack.heard('chat.postEphemeral');
    expect(said).toMatchObject({ user: 'U1' });
    expect(faults()).toEqual(['foreign_address']);
  });
});

describe('where something breaks on our side', () => {
  const broken: BotOptions = {
    changeAssistant: (assistant) => ({
      ...assistant,
      answerText: () => Promise.reject(new Error('zebra stripes')),
      answerPressed: () => Promise.reject(new Error('zebra stripes')),
    }),
  };
  beforeEach(() => open(broken));
  const sorry = 'Something went wrong here';

  it('a command is answered with one sentence and the failure is counted', async () => {
    const { status, body } = await bot.command(commandPayload('97110 38min', bot.slack.responseUrl()));
    expect(status).toBe(200);
    expect(body).toContain(sorry);
    expect(body).not.toContain('zebra');
    expect(bot.seen).toMatchObject([{ what: 'failed', facts: { platform: 'slack', where: 'command' } }]);
  });

  it('a mention is answered so to its writer alone', async () => {
    await mention();
    const [said] = await bot.slack.heard('chat.postEphemeral');
    expect(said?.['text']).toContain(sorry);
  });

  it('a button likewise', async () => {
    const how = { ts: stamp(noon), responseUrl: bot.slack.responseUrl() };
    await bot.interact(pressPayload({ action_id: 'why', value: '{}' }, how));
    const [said] = await bot.slack.heard('response');
    expect(said).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining(sorry) as string,
    });
  });
});

describe('an answer that takes long', () => {
  it('is acknowledged in time and follows by the address of its command', async () => {
    await open({
      changeAssistant: (assistant) => ({
        ...assistant,
        answerText: async (text, asker) => {
          await new Promise((resolve) => setTimeout(resolve, 2_000));
          return assistant.answerText(text, asker);
        },
      }),
    });
    const begun = performance.now();
    const { status, body } = await bot.command(commandPayload('97110 38min', bot.slack.responseUrl()));
    expect([status, body]).toEqual([200, '']);
    expect(performance.now() - begun).toBeLessThan(2_000);
    const [said] = await bot.slack.heard('response');
    expect(said).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('97110 x3') as string,
    });
  });

  it('is waited for when the program stops, which takes nothing new', async () => {
    await open({
      changeAssistant: (assistant) => ({
        ...assistant,
        answerText: async (text, asker) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          return assistant.answerText(text, asker);
        },
      }),
    });
    await mention();
    await bot.app.stop();
    expect(bot.slack.of('chat.postMessage').length).toBe(1);
    expect((await bot.command(commandPayload('97110 38min', bot.slack.responseUrl()))).status).toBe(503);
  });
});

describe('without saved state', () => {
  it('a command is answered all the same', async () => {
    await open({ withoutState: true });
    const { body } = await bot.command(commandPayload('97110 38min', bot.slack.responseUrl()));
    expect(body).toContain('97110 x3');
  });
});

describe('what nobody asked for just now', () => {
  const team = slackKey({ team: 'T1' }) as TeamKey;

  it('is posted to its channel, and says where that is no longer possible', async () => {
    await open();
    const asker = { team, channel: 'C1', user: 'U1', surface: 'slash', admin: false } as const;
    const answer = await bot.assistant.answerText('97110 38min', asker);
    expect(await bot.app.post(team, 'C1', answer)).toEqual({ kind: 'posted' });
    expect(bot.slack.of('chat.postMessage')).toMatchObject([{ channel: 'C1', unfurl_links: false }]);
    bot.slack.script('chat.postMessage', { error: 'is_archived' }, { retryAfter: 60 });
    expect(await bot.app.post(team, 'C1', answer)).toEqual({ kind: 'gone', fault: 'is_archived' });
    expect(await bot.app.post(team, 'C1', answer)).toEqual({ kind: 'unable', fault: 'ratelimited' });
  });
});
