import { afterEach, describe, expect, it } from 'vitest';
import { mentionPayload } from '../../fakes/slack/payloads.ts';
import { noon, openBot, type Bot, type BotOptions } from './support/open-bot.ts';

let bot: Bot;
const open = async (options?: BotOptions): Promise<void> => {
  bot = await openBot(options);
};
afterEach(() => bot.stop());

describe('an event that is delivered again', () => {
  it('is answered once', async () => {
    await open();
    const payload = mentionPayload('97110 38min', { now: noon });
    await bot.event(payload);
    await Promise.all([
      bot.event(payload, 1),
      bot.event(payload, 2),
      bot.event({ ...payload, event_id: 'Ev999999' }),
    ]);
    await bot.slack.heard('chat.postMessage');
    await bot.app.stop();
    expect(bot.slack.of('chat.postMessage').length).toBe(1);
  });

  it('is answered once where the state cannot say', async () => {
    await open({ withoutState: true });
    const payload = mentionPayload('97110 38min', { now: noon });
    await bot.event(payload);
    await bot.event(payload, 1);
    await bot.slack.heard('chat.postMessage');
    await bot.app.stop();
    expect(bot.slack.of('chat.postMessage').length).toBe(1);
  });

  it('is answered once by two instances on one state', async () => {
    await open();
    const other = await openBot({ beside: bot });
    const payload = mentionPayload('97110 38min', { now: noon });
    await Promise.all([
      bot.event(payload),
      other.event(payload, 1),
      bot.event(payload, 2),
      other.event(payload, 3),
    ]);
    await bot.slack.heard('chat.postMessage');
    await Promise.all([bot.app.stop(), other.stop()]);
    expect(bot.slack.of('chat.postMessage').length).toBe(1);
  });
});
