/** A button lives as long as its message: one of each version is kept here, and is understood or asks kindly again. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pressPayload, stamp } from '../../fakes/slack/payloads.ts';
import { openBot, type Bot } from './support/open-bot.ts';

interface Case {
  readonly version: string;
  readonly action_id: string;
  readonly value?: string;
  readonly chosen?: string;
  readonly says: string;
}

const cases = JSON.parse(
  readFileSync(new URL('./earlier-versions.cases.json', import.meta.url), 'utf8'),
) as readonly Case[];

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.slack.clear());

it.each(cases)('$action_id of $version', async ({ action_id, value, chosen, says }) => {
  const pressed =
    chosen === undefined
      ? { action_id, ...(value === undefined ? {} : { value }) }
      : { action_id, selected_option: { value: chosen } };
  const how = { ts: stamp(bot.now()), ephemeral: true, responseUrl: bot.slack.responseUrl() };
  expect((await bot.interact(pressPayload(pressed, how))).status).toBe(200);
  const [said] = await bot.slack.heard('response');
  expect(JSON.stringify(said)).toContain(says);
  expect(bot.seen.map(({ what }) => what)).not.toContain('failed');
});
