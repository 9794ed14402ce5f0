import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { slackKey, type TeamKey } from '../../../src/core/team/team-key.ts';
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

describe('the home of a team', () => {
  const team = slackKey({ team: 'T1' }) as TeamKey;
  const home = async (): Promise<string | undefined> => {
    const read = await bot.state.homes.of(team);
    if (read.kind === 'unavailable') throw new Error(read.reason);
    return read.value?.channel;
  };
  const says = (typed: string, user: string): Promise<unknown> =>
    bot.command(commandPayload(typed, bot.slack.responseUrl(), { user }));

  it('is whoever first sets something of the whole team, without Slack being asked who that is', async () => {
    await open();
    await says('97110 38min', 'U4');
    await says('settings', 'U4');
    await says('settings channel payer Aetna', 'U4');
    expect(await home()).toBe(undefined);
    await says('settings payer Aetna', 'U5');
    await says('settings locality Dallas TX', 'U6');
    expect(await home()).toBe('U5');
    expect(bot.slack.of('users.info')).toEqual([]);
  });

  it('moves to the admin who sets something last, where admins alone may', async () => {
    await open();
    await says('settings who may change admins', 'U5');
    bot.slack.script('users.info', { result: { user: { is_admin: false } } });
    await says('settings payer Cigna', 'U8');
    expect(await home()).toBe('U5');
    bot.slack.script('users.info', { result: { user: { is_admin: true } } });
    await says('settings payer Aetna', 'U9');
    expect(await home()).toBe('U9');
  });

  it('hears no more once its person says so to the app, whatever they set later', async () => {
    await open();
    await says('settings payer Aetna', 'U1');
    await bot.event(directPayload('digest off', { now: noon, user: 'U1' }));
    const [said] = await bot.slack.heard('chat.postMessage');
    expect(said?.['text']).toContain('Word of changed figures no longer comes to you.');
    await says('settings payer Cigna', 'U1');
    expect(await home()).toBe(undefined);
  });

  it('goes with everything else when the app is taken away', async () => {
    await open();
    await says('settings payer Aetna', 'U1');
    expect(await home()).toBe('U1');
    await bot.event(eventPayload({ type: 'app_uninstalled' }));
    for (let tries = 0; tries < 100 && (await home()) !== undefined; tries += 1) await pause(10);
    expect(await home()).toBe(undefined);
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
