/** The booklet and letters as files of Slack's, where the server has no address they could be opened at. */
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerFile, MakeFile } from '../../../src/intents/answering/answer-file.ts';
import { botToken, usualScopes } from '../../fakes/slack/fake-slack.ts';
import {
  commandPayload,
  directPayload,
  mentionPayload,
  pressPayload,
  stamp,
} from '../../fakes/slack/payloads.ts';
import { noon, openBot, type Bot, type BotOptions } from './support/open-bot.ts';

let bot: Bot;
afterEach(() => bot.stop());

const makeFile: MakeFile = ({ name }) =>
  Promise.resolve({
    ...{ kind: 'made', type: 'text/plain', opens: 'attachment' },
    content: new TextEncoder().encode(`what ${name} holds`),
  });

const open = async (options: BotOptions = {}): Promise<void> => {
  bot = await openBot({ makeFile, ...options });
};
const withoutScope = { [botToken]: usualScopes.filter((scope) => scope !== 'files:write') };
const lastLine = (method: string): unknown => bot.slack.of(method).at(-1)?.['text'];
const booklet = 'can I have the booklet for Dallas TX';
const letter = '{"intent":"denial_help","carc":"CO-119","letter":true}';

describe('the booklet', () => {
  it('and its tables stand in the thread of a mention, each with what it holds', async () => {
    await open();
    await bot.event(mentionPayload(booklet, { now: noon, thread: '1764000000.000001' }));
    const [shown] = await bot.slack.heard('files.completeUploadExternal');
    expect(shown).toMatchObject({ channel_id: 'C1', thread_ts: '1764000000.000001' });
    const titles = (shown?.['files'] as { title: string }[]).map(({ title }) => title);
    expect(titles).toHaveLength(4);
    expect(titles[0]).toMatch(/^unitwise-toolkit-.*\.pdf$/);
    expect(bot.slack.of('upload')).toEqual(titles.map((title) => ({ content: `what ${title} holds` })));
    const asked = bot.slack.of('files.getUploadURLExternal');
    expect(asked.map(({ filename }) => filename)).toEqual(titles);
    expect(asked.map(({ length }) => Number(length))).toEqual(
      titles.map((title) => `what ${title} holds`.length),
    );
  });

  it('for a command, which only one person sees, comes in the direct messages and says so', async () => {
    await open();
    const { body } = await bot.command(commandPayload('toolkit Dallas TX', bot.slack.responseUrl()));
    expect(body).toContain('I send you the files in our direct messages.');
    expect(body).not.toContain('PUBLIC_URL');
    const [shown] = await bot.slack.heard('files.completeUploadExternal');
    expect(shown).toMatchObject({ channel_id: 'D1' });
    expect(bot.slack.of('chat.postMessage')).toMatchObject([{ channel: 'U1' }]);
  });

  it('in a direct message follows its answer there', async () => {
    await open();
    await bot.event(directPayload(booklet, { now: noon }));
    const [shown] = await bot.slack.heard('files.completeUploadExternal');
    expect(shown).toMatchObject({ channel_id: 'D1' });
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  });
});

describe('a letter', () => {
  it('that was asked for is a file beside its words', async () => {
    await open();
    const pressed = { ts: stamp(noon), responseUrl: bot.slack.responseUrl() };
    await bot.interact(pressPayload({ action_id: 'ask:0', value: letter }, pressed));
    const [shown] = await bot.slack.heard('files.completeUploadExternal');
    expect((shown?.['files'] as { title: string }[]).map(({ title }) => title)).toEqual([
      expect.stringMatching(/\.txt$/),
    ]);
  });

  it('that only stands beside a card is sent to nobody', async () => {
    await open();
    await bot.event(mentionPayload('denial CO-119', { now: noon }));
    await bot.slack.heard('chat.postMessage');
    expect(bot.slack.of('files.getUploadURLExternal')).toEqual([]);
  });
});

describe('where no file can be sent', () => {
  it.each([
    ['the permission was not granted', { tokens: withoutScope }, undefined, 'I may not send files here yet'],
    ['Slack is not able to', {}, { error: 'storage_limit' }, 'Slack did not take the files just now'],
    [
      'too many booklets are drawn',
      { makeFile: () => Promise.resolve({ kind: 'busy' }) },
      undefined,
      'Too many files',
    ],
  ] satisfies readonly (readonly [string, BotOptions, { error: string } | undefined, string])[])(
    '%s: the asker alone is told in one sentence, after the answer',
    async (_, options, fault, words) => {
      await open(options);
      if (fault !== undefined) bot.slack.script('files.completeUploadExternal', fault);
      await bot.event(mentionPayload(booklet, { now: noon }));
      const [told] = await bot.slack.heard('chat.postEphemeral');
      expect(told).toMatchObject({ channel: 'C1', user: 'U1' });
      expect(lastLine('chat.postEphemeral')).toContain(words);
      expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
    },
  );

  it('an address that is not of Slack gets nothing', async () => {
    await open();
    bot.slack.script('files.getUploadURLExternal', {
      result: { upload_url: 'https://example.com/up', file_id: 'F1' },
    });
    await bot.event(mentionPayload(booklet, { now: noon }));
    await bot.slack.heard('chat.postEphemeral');
    expect(bot.slack.of('upload')).toEqual([]);
  });

  it('the files of a server with an address stay links: none is made', async () => {
    const made: AnswerFile[] = [];
    await open({
      makeFile: (file) => {
        made.push(file);
        return makeFile(file);
      },
      changeAssistant: (assistant) => ({
        ...assistant,
        answerText: async (typed, asker) => {
          const answer = await assistant.answerText(typed, asker);
          return {
            ...answer,
            reply: { ...answer.reply, links: [{ label: 'Open', url: 'https://billing.example.com/x' }] },
          };
        },
      }),
    });
    await bot.event(mentionPayload(booklet, { now: noon }));
    await bot.slack.heard('chat.postMessage');
    expect(made).toEqual([]);
  });
});
