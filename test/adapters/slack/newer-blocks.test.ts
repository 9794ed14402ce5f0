/** Slack's newer blocks: the shapes of its own types, and what a workspace gets that refuses them. */
import type { types } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import type { SlackBlock } from '../../../src/adapters/slack/block-kit.ts';
import { newerBlocks } from '../../../src/adapters/slack/newer-blocks.ts';
import { olderBlocks } from '../../../src/adapters/slack/older-blocks.ts';
import { commandPayload, mentionPayload } from '../../fakes/slack/payloads.ts';
import { buttonsOf, noon, openBot, type Bot } from './support/open-bot.ts';

type Mutable<Kind> = Kind extends readonly (infer One)[]
  ? Mutable<One>[]
  : Kind extends object
    ? { -readonly [Key in keyof Kind]: Mutable<Kind[Key]> }
    : Kind;

/** Compiled, not run: whatever we draw is a block of Slack's. */
export const asSlacks = (block: Mutable<SlackBlock>): types.KnownBlock => block;

const day = '97110 38min 97140 15min';
let bot: Bot;
afterEach(() => bot.stop());

const open = async (): Promise<void> => {
  let now = noon;
  bot = await openBot({ newer: newerBlocks(() => now) });
  const { wait } = bot;
  bot = {
    ...bot,
    wait: (milliseconds) => {
      now += milliseconds;
      wait(milliseconds);
    },
  };
};

const mention = async (count: number): Promise<readonly unknown[]> => {
  await bot.event(mentionPayload(day, { now: bot.now() }));
  return (await bot.slack.heard('chat.postMessage', count)).map(typesIn);
};
const typesIn = (said: unknown): readonly string[] =>
  ((said as { blocks?: { type: string }[] }).blocks ?? []).map(({ type }) => type);

const newest = expect.arrayContaining(['table', 'context_actions']) as unknown;

describe('a workspace', () => {
  it('that takes them is answered with a table and thumbs', async () => {
    await open();
    expect(await mention(1)).toEqual([newest]);
    expect(bot.slack.calls.every(({ accepted }) => accepted)).toBe(true);
  });

  it('that refuses them gets the same answer in older blocks, once, and those alone for a day', async () => {
    await open();
    bot.slack.script('chat.postMessage', { error: 'invalid_blocks' });
    const [refused, taken] = await mention(2);
    expect(refused).toEqual(newest);
    expect(taken).not.toContain('table');
    expect(taken).toContain('header');
    expect(await mention(3)).toHaveLength(3);
    expect(typesIn(bot.slack.of('chat.postMessage')[2])).not.toContain('table');
    bot.wait(24 * 3_600_000 + 1);
    expect((await mention(4))[3]).toEqual(newest);
  });

  it('is asked by a message, never by an acknowledgement, of which nothing is heard', async () => {
    await open();
    const ask = () => bot.command(commandPayload(day, bot.slack.responseUrl()));
    expect((await ask()).body).toBe('');
    expect((await bot.slack.heard('response')).map(typesIn)).toEqual([newest]);
    expect(typesIn(JSON.parse((await ask()).body))).toEqual(newest);
  });

  it('that refused them is answered in the acknowledgement all the same', async () => {
    await open();
    bot.slack.script('chat.postMessage', { error: 'invalid_blocks' });
    await mention(2);
    const { body } = await bot.command(commandPayload(day, bot.slack.responseUrl()));
    expect(typesIn(JSON.parse(body))).not.toContain('table');
    const buttons = ['Why', 'Change place or payer', 'Share to channel', 'Helpful', 'Not helpful'];
    expect(Object.keys(buttonsOf(JSON.parse(body)))).toEqual(buttons);
    expect(body).not.toContain('overflow');
  });
});

it('the older form of a table is its lines under the names of its columns', async () => {
  await open();
  const rows = [
    ['Line', 'Units', 'Allowed'],
    ['97110', '3', '$73.48'],
  ].map((row) => row.map((text) => ({ type: 'raw_text', text }) as const));
  expect(olderBlocks([{ type: 'table', rows, column_settings: [] }])).toMatchObject([
    { type: 'section', text: { text: '*Line · Units · Allowed*\n97110 · 3 · $73.48' } },
  ]);
});
