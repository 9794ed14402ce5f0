import { afterEach, describe, expect, it } from 'vitest';
import { commandPayload, pressPayload, stamp } from '../../fakes/slack/payloads.ts';
import { noon, openBot, type Bot } from './support/open-bot.ts';

const addressOf = (): string => 'https://billing.example.com/pictures/x.png';
let bot: Bot;
afterEach(() => bot.stop());

const typesOf = (said: unknown): unknown[] =>
  ((said as { blocks?: { type: string }[] }).blocks ?? []).map(({ type }) => type);

describe('a picture of the answer', () => {
  it('comes with the working, with its words', async () => {
    bot = await openBot({ addressOf });
    const said = await unfolded();
    const pictures = (said['blocks'] as { type: string }[]).filter(({ type }) => type === 'image');
    expect(pictures).toEqual([
      {
        type: 'image',
        image_url: addressOf(),
        alt_text: expect.stringContaining('Ruler of timed minutes: 38 lie in 38 to 52') as string,
      },
    ]);
  });

  it('of the answer itself stands above it, and comes with a command where a refusal is told of', async () => {
    bot = await openBot({ addressOf });
    const { status, body } = await bot.command(commandPayload('97110 38min', bot.slack.responseUrl()));
    expect([status, body]).toEqual([200, '']);
    expect(typesOf((await bot.slack.heard('response'))[0]).slice(0, 2)).toEqual(['header', 'image']);
  });

  it('is said in words where the server cannot be reached for it', async () => {
    bot = await openBot();
    expect(JSON.stringify(await unfolded())).toContain('Ruler of timed minutes: 38 lie in 38 to 52');
  });

  it('that Slack cannot fetch is left out, and the answer stays drawn', async () => {
    bot = await openBot({ addressOf });
    bot.slack.script('response', { error: 'invalid_blocks' });
    await unfolded();
    const [, said] = await bot.slack.heard('response', 2);
    expect(typesOf(said)).not.toContain('image');
    expect(typesOf(said)).toContain('header');
  });
});

/** An answer whose working was asked for. */
async function unfolded(): Promise<Readonly<Record<string, unknown>>> {
  const value = '{"intent":"claim_check","services":[{"code":"97110","minutes":38,"modifiers":[]}]}';
  const pressed = { ts: stamp(noon), ephemeral: true, responseUrl: bot.slack.responseUrl() };
  await bot.interact(pressPayload({ action_id: 'why', value }, pressed));
  const [said = {}] = await bot.slack.heard('response');
  return said;
}
