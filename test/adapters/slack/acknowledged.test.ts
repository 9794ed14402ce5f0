/**
 * Nothing acknowledged is lost: an event is acknowledged when it is answered; one that takes longer is acknowledged
 * once what it asks is kept, and another instance answers it where the first one died.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { slackKey } from '../../../src/core/team/team-key.ts';
import type { PendingQuestion } from '../../../src/core/team/pending-question.ts';
import type { TeamAssistant } from '../../../src/app/team-assistant.ts';
import {
  channelPayload,
  commandPayload,
  directPayload,
  mentionPayload,
  pressPayload,
  stamp,
} from '../../fakes/slack/payloads.ts';
import { noon, openBot, type Bot } from './support/open-bot.ts';

let bots: Bot[] = [];
afterEach(async () => {
  letGo();
  for (const bot of bots.splice(0).reverse()) await bot.stop();
  bots = [];
});
const open = async (...options: Parameters<typeof openBot>): Promise<Bot> => {
  const bot = await openBot(...options);
  bots.push(bot);
  return bot;
};

let letGo = (): void => undefined;
/** Its instance dies before it answers: what was asked of it never comes back, as long as the test runs. */
const dying = (real: TeamAssistant): TeamAssistant => {
  const died = new Promise<never>((_, reject) => {
    letGo = () => reject(new Error('the test is over'));
  });
  died.catch(() => undefined);
  return { ...real, answerText: () => died, answerPressed: () => died };
};

/** What nobody holds any more, after a lease. */
async function left(bot: Bot): Promise<readonly PendingQuestion[]> {
  bot.wait(31_000);
  const read = await bot.state.pending.takeOver({ lease: 1, limit: 10 });
  return read.kind === 'read' ? read.value : [];
}

describe('an event', () => {
  it('is acknowledged when it is answered', async () => {
    const bot = await open();
    expect((await bot.event(mentionPayload('97110 38min', { now: noon }))).status).toBe(200);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
    expect(await left(bot)).toEqual([]);
  });

  it('is not acknowledged by an instance that finds another at it: Slack is to deliver it again', async () => {
    const bot = await open();
    const payload = mentionPayload('97110 38min', { now: noon });
    bot.slack.script('chat.postMessage', { retryAfter: 1500 });
    const sent = bot.event(payload);
    await bot.slack.heard('chat.postMessage');
    const other = await open({ beside: bot });
    expect((await other.event(payload, 1)).status).toBe(503);
    await bot.app.stop();
    expect((await sent).status).toBe(200);
  });
});

describe('what takes longer than two seconds', () => {
  it.each([
    ['a mention', (bot: Bot) => bot.event(mentionPayload('97110 38min', { now: noon })), 'chat.postMessage'],
    [
      'a direct message',
      (bot: Bot) => bot.event(directPayload('97110 38min', { now: noon })),
      'chat.postMessage',
    ],
    [
      'a command',
      (bot: Bot) => bot.command(commandPayload('97110 38min', bot.slack.responseUrl())),
      'response',
    ],
    [
      'a button',
      (bot: Bot) => {
        const question = '{"intent":"claim_check","services":[{"code":"97110","minutes":38,"modifiers":[]}]}';
        const how = { ts: stamp(noon), ephemeral: true, responseUrl: bot.slack.responseUrl() };
        return bot.interact(pressPayload({ action_id: 'ask:1', value: question }, how));
      },
      'response',
    ],
  ])('%s: is acknowledged once it is kept, and answered by another instance', async (_, send, method) => {
    const bot = await open({ changeAssistant: dying, stateClock: true });
    const { status, body } = await send(bot);
    expect([status, body]).toEqual([200, '']);
    const pending = await left(bot);
    expect(pending.map(({ question }) => JSON.parse(question ?? '') as unknown)).toEqual([
      { intent: 'claim_check', services: [{ code: '97110', minutes: 38, modifiers: [] }] },
    ]);
    const other = await open({ beside: bot });
    for (const each of pending) expect(await other.app.resume(each)).toBe('answered');
    expect(bot.slack.of(method)).toHaveLength(1);
    expect(JSON.stringify(bot.slack.of(method))).toContain('97110 x3');
    // Delivered again, or taken over again: it was answered.
    for (const each of pending) if (method === 'chat.postMessage') await other.app.resume(each);
    expect(bot.slack.of(method)).toHaveLength(1);
  });

  it('keeps nothing of a private message', async () => {
    const bot = await open({ changeAssistant: dying, stateClock: true });
    const said = 'patient John Smith DOB 01/02/1950 97110 38min';
    expect((await bot.event(mentionPayload(said, { now: noon }))).status).toBe(200);
    expect(await left(bot)).toEqual([]);
  });

  it('keeps no word of a message that holds no question; its writer is asked to send it again', async () => {
    const bot = await open({ changeAssistant: dying, stateClock: true });
    expect((await bot.event(mentionPayload('lunch at noon', { now: noon }))).status).toBe(200);
    const pending = await left(bot);
    expect(pending.map(({ question }) => question)).toEqual([null]);
    expect(JSON.stringify(pending)).not.toContain('lunch');
    const other = await open({ beside: bot });
    for (const each of pending) await other.app.resume(each);
    expect(bot.slack.of('chat.postEphemeral')).toMatchObject([
      { user: 'U1', text: expect.stringContaining('send it again') as string },
    ]);
  });

  it('keeps nothing of what was overheard where nobody listens', async () => {
    const bot = await open({ stateClock: true });
    expect((await bot.event(channelPayload('97110 38min?', { now: noon }))).status).toBe(200);
    expect(await left(bot)).toEqual([]);
  });

  it('stays unacknowledged where it cannot be kept, and is acknowledged once it is answered', async () => {
    const bot = await open({
      withoutState: true,
      changeAssistant: (real) => ({
        ...real,
        answerText: async (text, asker) => {
          await new Promise((resolve) => setTimeout(resolve, 2_500));
          return real.answerText(text, asker);
        },
      }),
    });
    expect((await bot.event(mentionPayload('97110 38min', { now: noon }))).status).toBe(200);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('is kept until Slack takes the answer, and by the next start where the program stops first', async () => {
    const bot = await open({ stateClock: true });
    bot.slack.script('chat.postMessage', { retryAfter: 600 });
    expect((await bot.event(mentionPayload('97110 38min', { now: noon }))).status).toBe(200);
    await bot.app.stop();
    const pending = await left(bot);
    expect(pending.map(({ team }) => team)).toEqual([slackKey({ team: 'T1' })]);
    const next = await open({ beside: bot });
    for (const each of pending) expect(await next.app.resume(each)).toBe('answered');
    expect(bot.slack.of('chat.postMessage')).toHaveLength(2);
  });
});
