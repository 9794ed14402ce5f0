import { afterEach, describe, expect, it } from 'vitest';
import { botToken } from '../../fakes/slack/fake-slack.ts';
import { commandPayload, directPayload, eventPayload } from '../../fakes/slack/payloads.ts';
import { noon, openBot, type Bot, type BotOptions } from './support/open-bot.ts';

let bot: Bot;
const open = async (options?: BotOptions): Promise<void> => {
  bot = await openBot(options);
};
afterEach(() => bot.stop());

const faults = (): unknown[] =>
  bot.seen.filter(({ what }) => what === 'platformFault').map(({ facts }) => facts['fault']);

describe('who may change settings', () => {
  const settled = async (typed: string, user = 'U1'): Promise<string> =>
    (await bot.command(commandPayload(typed, bot.slack.responseUrl(), { user }))).body;

  it('is never asked of Slack while anyone may', async () => {
    await open();
    await settled('settings payer Aetna');
    expect(bot.slack.of('users.info')).toEqual([]);
  });

  it('is asked where admins alone may, once an hour a person', async () => {
    await open();
    expect(await settled('settings who may change admins')).toContain('admins');
    bot.slack.script('users.info', { result: { user: { is_admin: false } } });
    expect(await settled('settings payer Aetna', 'U8')).toContain('Only admins may change settings');
    expect(await settled('settings payer Cigna', 'U8')).toContain('Only admins may change settings');
    bot.slack.script('users.info', { result: { user: { is_admin: true } } });
    expect(await settled('settings payer Aetna', 'U9')).toContain('now Aetna');
    expect(bot.slack.of('users.info').length).toBe(2);
    bot.wait(3_600_001);
    bot.slack.script('users.info', { result: { user: { is_owner: true } } });
    expect(await settled('settings payer Aetna', 'U8')).toContain('now Aetna');
  });

  it('is nobody Slack does not tell of', async () => {
    await open({ tokens: { [botToken]: ['commands', 'chat:write'] } });
    await settled('settings who may change admins');
    expect(await settled('settings payer Aetna')).toContain('Only admins may change settings');
    expect(faults()).toEqual(['missing_scope']);
  });
});

describe('when the app is taken away', () => {
  it.each([
    ['app_uninstalled', { type: 'app_uninstalled' }],
    ['tokens_revoked', { type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } }],
  ])('everything kept of the team goes: %s', async (_, event) => {
    await open();
    await bot.command(commandPayload('97110 38min', bot.slack.responseUrl()));
    expect(await bot.state.records.teams()).toEqual({ kind: 'read', value: ['slack:T1'] });
    await bot.event(eventPayload(event));
    for (let tries = 0; tries < 100; tries += 1) {
      const teams = await bot.state.records.teams();
      if (teams.kind === 'read' && teams.value.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('rows are left');
  });

  it('a person’s own token that is revoked takes nothing away', async () => {
    await open();
    await bot.command(commandPayload('97110 38min', bot.slack.responseUrl()));
    await bot.event(eventPayload({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } }));
    await bot.event(directPayload('help', { now: noon }));
    await bot.slack.heard('chat.postMessage');
    expect(await bot.state.records.teams()).toEqual({ kind: 'read', value: ['slack:T1'] });
  });
});
