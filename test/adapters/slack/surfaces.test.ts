import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  channelPayload,
  commandPayload,
  directPayload,
  mentionPayload,
  messageShortcutPayload,
  stamp,
} from '../../fakes/slack/payloads.ts';
import { buttonsOf, noon, openBot, type Bot } from './support/open-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.slack.clear();
  bot.seen.splice(0);
});

const headlineOf = (said: unknown): unknown =>
  (said as { blocks: { text?: { text: string } }[] }).blocks[0]?.text?.text;

describe('the command', () => {
  it('is answered to the one who typed it, in the acknowledgement itself', async () => {
    const { status, body } = await bot.command(commandPayload('97110 38min', bot.slack.responseUrl()));
    expect(status).toBe(200);
    const said = JSON.parse(body) as Record<string, unknown>;
    expect(said['response_type']).toBe('ephemeral');
    expect(headlineOf(said)).toBe('97110 x3 · $73.48 allowed');
    expect(Object.keys(buttonsOf(said))).toEqual([
      ...['Why', 'Change place or payer', 'Share to channel', 'Helpful', 'Not helpful'],
    ]);
    expect(bot.slack.calls).toEqual([]);
    expect(bot.seen).toEqual([
      {
        what: 'answered',
        facts: {
          ...{ platform: 'slack', surface: 'command', intent: 'claim_check', kind: 'answer' },
          milliseconds: expect.any(Number) as number,
        },
      },
    ]);
  });

  it('shows what it can do where nothing was typed', async () => {
    const { body } = await bot.command(commandPayload('', bot.slack.responseUrl()));
    expect(body).toContain('97110 38min');
    expect(body).toContain('Denials and letters');
  });

  it('takes up its last question for the same person and no other', async () => {
    await bot.command(commandPayload('97110 38min', bot.slack.responseUrl(), { user: 'U11' }));
    const again = await bot.command(
      commandPayload('and in Dallas TX?', bot.slack.responseUrl(), { user: 'U11' }),
    );
    expect(again.body).toContain('Dallas');
    const other = await bot.command(
      commandPayload('and in Dallas TX?', bot.slack.responseUrl(), { user: 'U12' }),
    );
    expect(other.body).not.toContain('97110 x3');
  });
});

describe('a mention', () => {
  it('is answered in the thread it opens', async () => {
    const payload = mentionPayload('97110 38min', { now: noon });
    expect((await bot.event(payload)).status).toBe(200);
    const [said] = await bot.slack.heard('chat.postMessage');
    expect(said).toMatchObject({
      channel: 'C1',
      thread_ts: (payload.event as { ts: string }).ts,
      text: expect.stringContaining('97110 x3') as string,
      unfurl_links: false,
      unfurl_media: false,
    });
  });

  it('takes up the last question of its thread, whoever asked it', async () => {
    const thread = stamp(noon);
    await bot.event(mentionPayload('97110 38min', { now: noon, thread, user: 'U1' }));
    await bot.slack.heard('chat.postMessage');
    await bot.event(mentionPayload('and 53 minutes?', { now: noon, thread, user: 'U2' }));
    const [, said] = await bot.slack.heard('chat.postMessage', 2);
    expect(headlineOf(said)).toContain('97110 x4');
  });

  it('with patient information is answered to its writer alone, who is told the kind and not the value', async () => {
    await bot.event(mentionPayload('97110 38min for MRN 00482913', { now: noon }));
    const [said] = await bot.slack.heard('chat.postEphemeral');
    expect(said).toMatchObject({ channel: 'C1', user: 'U1' });
    expect(JSON.stringify(said)).not.toContain('00482913');
    expect(bot.slack.of('chat.postMessage')).toEqual([]);
    expect(bot.seen.map(({ facts }) => [facts['kind'], facts['privateKinds']])).toEqual([
      ['private', ['record-number']],
    ]);
  });

  it('with a picture is answered to its writer alone', async () => {
    const more = { files: [{ id: 'F1', mimetype: 'image/png' }] };
    await bot.event(mentionPayload('97110 38min', { now: noon, more }));
    const [said] = await bot.slack.heard('chat.postEphemeral');
    expect(said?.['text']).toContain('an image or a file');
  });
});

describe('a direct message', () => {
  it('is answered below it', async () => {
    await bot.event(directPayload('what does 97140 pay in Dallas TX', { now: noon }));
    const [said] = await bot.slack.heard('chat.postMessage');
    expect(said).toMatchObject({ channel: 'D1' });
    expect(said).not.toHaveProperty('thread_ts');
  });

  it('in a thread of the app shows that it is worked on, and is answered there', async () => {
    const thread = stamp(noon);
    await bot.event(directPayload('97110 38min', { now: noon, thread }));
    const [said] = await bot.slack.heard('chat.postMessage');
    expect(said).toMatchObject({ channel: 'D1', thread_ts: thread });
    expect(bot.slack.calls.map(({ method }) => method)).toEqual([
      'assistant.threads.setStatus',
      'chat.postMessage',
    ]);
    expect(bot.slack.of('assistant.threads.setStatus')).toMatchObject([
      { channel_id: 'D1', thread_ts: thread, status: 'is counting units…' },
    ]);
  });

  it('that is no billing question gets one friendly line', async () => {
    await bot.event(directPayload('where is a good place for lunch?', { now: noon }));
    const [said] = await bot.slack.heard('chat.postMessage');
    expect((said?.['blocks'] as unknown[]).length).toBe(1);
  });
});

describe('nobody is answered', () => {
  const silent: readonly (readonly [string, () => object])[] = [
    ['who is a bot', () => directPayload('97110 38min', { now: noon, more: { bot_id: 'B9' } })],
    ['who is the app itself', () => directPayload('97110 38min', { now: noon, user: 'U0BOT' })],
    [
      'who edits what was answered',
      () => directPayload('97110 38min', { now: noon, more: { subtype: 'message_changed', message: {} } }),
    ],
    [
      'whose mention comes by an edit',
      () => mentionPayload('97110 38min', { now: noon, more: { edited: { ts: '1.1' } } }),
    ],
    ['who deletes a message', () => directPayload('', { now: noon, more: { subtype: 'message_deleted' } })],
    ['in a channel where listening is off', () => channelPayload('97110 38min', { now: noon })],
  ];
  it.each(silent)('%s', async (_, payload) => {
    expect((await bot.event(payload())).status).toBe(200);
    await bot.event(directPayload('help', { now: noon }));
    await bot.slack.heard('chat.postMessage');
    expect(bot.slack.of('chat.postMessage').length).toBe(1);
    expect(bot.slack.of('chat.postEphemeral')).toEqual([]);
  });
});

describe('plain talk in a channel where listening is on', () => {
  beforeAll(async () => {
    const said = await bot.command(
      commandPayload('settings channel listening on', bot.slack.responseUrl(), { channel: 'C5' }),
    );
    expect(said.body).toContain('is now on');
  });

  it('is answered in its thread where it asks about billing', async () => {
    const payload = channelPayload('what does Medicare pay for 97110 38min', { now: noon, channel: 'C5' });
    await bot.event(payload);
    const [said] = await bot.slack.heard('chat.postMessage');
    expect(said).toMatchObject({ channel: 'C5', thread_ts: (payload.event as { ts: string }).ts });
  });

  it('is followed up in the thread without a mention', async () => {
    const thread = stamp(noon);
    await bot.event(mentionPayload('97110 38min', { now: noon, channel: 'C5', thread }));
    await bot.slack.heard('chat.postMessage');
    await bot.event(channelPayload('and 53 minutes?', { now: noon, channel: 'C5', thread }));
    const [, said] = await bot.slack.heard('chat.postMessage', 2);
    expect(headlineOf(said)).toContain('97110 x4');
  });

  it('is left alone where it is other talk, private or not', async () => {
    await bot.event(channelPayload('lunch at noon?', { now: noon, channel: 'C5' }));
    await bot.event(channelPayload('call me at 214-555-0137', { now: noon, channel: 'C5' }));
    await bot.event(directPayload('help', { now: noon }));
    await bot.slack.heard('chat.postMessage');
    expect(bot.slack.calls.map(({ said }) => said['channel'])).toEqual(['D1']);
  });

  it('that mentions the app is answered once, as a mention', async () => {
    const mention = mentionPayload('97110 38min', { now: noon, channel: 'C5' });
    const { ts } = mention.event as { ts: string };
    const more = { ts, event_ts: ts };
    await bot.event(channelPayload('<@U0BOT> 97110 38min', { now: noon, channel: 'C5', more }));
    await bot.event(mention);
    await bot.slack.heard('chat.postMessage');
    await bot.event(directPayload('help', { now: noon }));
    await bot.slack.heard('chat.postMessage', 2);
    expect(bot.slack.of('chat.postMessage').map(({ channel }) => channel)).toEqual(['C5', 'D1']);
  });
});

describe('a message checked by its shortcut', () => {
  it('is answered to the one who asked, by the address that came with it', async () => {
    const message = { text: '97110 38min and 97140 15min', ts: stamp(noon) };
    const reply = await bot.interact(messageShortcutPayload(message, bot.slack.responseUrl()));
    expect(reply).toEqual({ status: 200, body: '' });
    const [said] = await bot.slack.heard('response');
    expect(said).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(headlineOf(said)).toContain('units');
    expect(bot.slack.of('chat.postMessage')).toEqual([]);
  });

  it('is not read where it holds patient information', async () => {
    const message = { text: '97110 38min, DOB 4/12/1961', ts: stamp(noon) };
    await bot.interact(messageShortcutPayload(message, bot.slack.responseUrl()));
    const [said] = await bot.slack.heard('response');
    expect(headlineOf(said)).toContain('Not read');
    expect(JSON.stringify(said)).not.toContain('1961');
  });
});
