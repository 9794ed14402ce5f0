import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slackApp } from '../../../src/adapters/slack/slack-app.ts';
import { appToken, botToken } from '../../fakes/slack/fake-slack.ts';
import { commandPayload, mentionPayload, pressPayload, stamp } from '../../fakes/slack/payloads.ts';
import { buttonOf, noon, openBot, type Bot } from './support/open-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await openBot({ config: { appToken, botToken } });
  await bot.app.start();
  for (let tries = 0; tries < 200 && bot.slack.sockets() === 0; tries += 1) await tick();
});
afterAll(() => bot.stop());
beforeEach(() => bot.slack.clear());

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

describe('over a socket', () => {
  it('there is no address of ours to call', () => {
    expect(bot.app.mode).toBe('socket');
    expect(bot.app.requestListener).toBeUndefined();
  });

  it('a command is answered in its acknowledgement', async () => {
    const said = await bot.slack.deliver(
      'slash_commands',
      commandPayload('97110 38min', bot.slack.responseUrl()),
    );
    expect(said['text']).toContain('97110 x3');
    const pressed = { ts: stamp(noon), ephemeral: true, responseUrl: bot.slack.responseUrl() };
    await bot.slack.deliver('interactive', pressPayload(buttonOf(said, 'Why'), pressed));
    expect(await bot.slack.heard('response')).toMatchObject([{ replace_original: true }]);
  });

  it('an event delivered again is answered once', async () => {
    const payload = mentionPayload('97110 38min', { now: noon });
    await bot.slack.deliver('events_api', payload);
    await bot.slack.deliver('events_api', payload, 1);
    await bot.slack.heard('chat.postMessage');
    await tick();
    expect(bot.slack.of('chat.postMessage').length).toBe(1);
  });

  it.each([{}, { event: null }, { type: 'block_actions' }, { command: 7 }])(
    'what has no shape of Slack’s does no harm: %j',
    async (payload) => {
      await bot.slack.deliver('interactive', payload as object).catch(() => undefined);
      const said = await bot.slack.deliver(
        'slash_commands',
        commandPayload('97110 38min', bot.slack.responseUrl()),
      );
      expect(said['text']).toContain('97110 x3');
    },
  );

  it('that is lost is opened again', async () => {
    bot.slack.dropSockets();
    for (let tries = 0; tries < 1000 && bot.slack.sockets() === 0; tries += 1) await tick();
    const said = await bot.slack.deliver(
      'slash_commands',
      commandPayload('97110 38min', bot.slack.responseUrl()),
    );
    expect(said['text']).toContain('97110 x3');
  });

  it('that Slack refuses for good ends the start with what to do', async () => {
    bot.slack.script('apps.connections.open', { error: 'invalid_auth' });
    const { state, assistant, slack } = bot;
    const app = slackApp({
      config: { appToken: 'xapp-wrong', botToken, apiUrl: slack.apiUrl },
      ...{ state, assistant, now: () => noon },
      observe: { answered: nothing, refused: nothing, platformFault: nothing, failed: nothing },
      status: () => Promise.resolve({ loaded: [], changed: [] }),
    });
    await expect(app.start()).rejects.toThrow('Slack did not take SLACK_APP_TOKEN');
  });
});

const nothing = (): void => undefined;
