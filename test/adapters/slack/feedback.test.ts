import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  commandPayload,
  pressPayload,
  stamp,
  submitPayload,
  type Pressed,
} from '../../fakes/slack/payloads.ts';
import { buttonOf, openBot, type Bot } from './support/open-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.slack.clear());

const commanded = async (typed: string): Promise<unknown> =>
  JSON.parse((await bot.command(commandPayload(typed, bot.slack.responseUrl()))).body);

const alone = (): Pressed => ({
  ts: stamp(bot.now()),
  ephemeral: true,
  responseUrl: bot.slack.responseUrl(),
});

const press = (said: unknown, words: string, how: Pressed): Promise<unknown> =>
  bot.interact(pressPayload(buttonOf(said, words), how));

describe('judging an answer', () => {
  const judged = async (): Promise<unknown> => bot.state.feedback.worst({ since: 0, limit: 9 });

  it('"Helpful" is kept, and nothing is said or edited', async () => {
    await press(await commanded('97110 38min'), 'Helpful', alone());
    expect(await judged()).toMatchObject({ value: [{ intent: 'claim_check', helpful: 1, notHelpful: 0 }] });
    expect(bot.slack.calls).toEqual([]);
  });

  it('"Not helpful" asks why in a window, and the reason is kept without a name or a word', async () => {
    await press(await commanded('97140 30min'), 'Not helpful', alone());
    const [{ view } = { view: undefined }] = await bot.slack.heard('views.open');
    const asked = view as { callback_id: string; private_metadata: string };
    expect(JSON.stringify(asked)).toContain('Hard to follow');
    const reply = await bot.interact(submitPayload(asked, { reason: 'wrong-figure' }));
    expect(reply).toEqual({ status: 200, body: '' });
    expect(await judged()).toMatchObject({
      value: [{ intent: 'claim_check', notHelpful: 1, reasons: { 'wrong-figure': 1 } }, {}],
    });
    expect(bot.slack.of('response')).toEqual([]);
  });

  it('as long as the answer stands', async () => {
    const answer = await commanded('97112 30min');
    const old = alone();
    bot.wait(48 * 3_600_000);
    await press(answer, 'Helpful', old);
    expect(bot.slack.calls).toEqual([]);
  });
});
