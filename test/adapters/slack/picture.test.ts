import { afterEach, describe, expect, it } from 'vitest';
import { commandPayload, pressPayload, stamp } from '../../fakes/slack/payloads.ts';
import { buttonOf, noon, openBot, type Bot } from './support/open-bot.ts';

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

  it('is drawn in text where the server cannot be reached for it', async () => {
    bot = await openBot();
    expect(JSON.stringify(await unfolded())).toContain('^ 38 min');
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

/** A command answered, and its working asked for. */
async function unfolded(): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await bot.command(commandPayload('97110 38min', bot.slack.responseUrl()));
  const pressed = { ts: stamp(noon), ephemeral: true, responseUrl: bot.slack.responseUrl() };
  await bot.interact(pressPayload(buttonOf(JSON.parse(body), 'Why'), pressed));
  const [said = {}] = await bot.slack.heard('response');
  return said;
}
