/** A signed request stays good for five minutes. Whoever sends it again in that time is not answered again. */
import { afterEach, describe, expect, it } from 'vitest';
import { names } from '../../../src/adapters/slack/manifest.ts';
import { slackKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import {
  commandPayload,
  eventPayload,
  messageShortcutPayload,
  pressPayload,
  submitPayload,
} from '../../fakes/slack/payloads.ts';
import { form, inPayload, json, sendSigned, signedHeaders, type Reply } from '../../fakes/slack/sign.ts';
import { noon, openBot, type Bot, type BotOptions } from './support/open-bot.ts';

let bot: Bot;
const open = async (options?: BotOptions): Promise<void> => {
  bot = await openBot(options);
};
afterEach(() => bot.stop());

const answered = ({ seen }: Bot): number => seen.filter(({ what }) => what === 'answered').length;
const refusals = ({ seen }: Bot): unknown[] =>
  seen.filter(({ what }) => what === 'refused').map(({ facts }) => facts['reason']);
const typed = (): string =>
  new URLSearchParams(commandPayload('97110 38min', bot.slack.responseUrl())).toString();
const send = (body: string, to = bot): Promise<Reply> => sendSigned(to.url, body, form, { at: noon });

const ts = '1795435200.000001';
const bodies: Readonly<Record<string, () => string>> = {
  'a command': typed,
  'a button': () =>
    inPayload(
      pressPayload(
        { action_id: 'why', value: '{"intent":"help"}' },
        { ts, responseUrl: bot.slack.responseUrl() },
      ),
    ),
  'a form': () => inPayload(submitPayload({ callback_id: names.form }, { codes: '97110 38min' })),
  'a shortcut': () => inPayload(messageShortcutPayload({ text: '97110 38min', ts }, bot.slack.responseUrl())),
};

describe('sent again within its five minutes', () => {
  it.each(Object.entries(bodies))('%s is answered once', async (_, bodyOf) => {
    await open();
    const body = bodyOf();
    await send(body);
    bot.wait(290_000);
    expect(await send(body)).toEqual({ status: 200, body: '' });
    await bot.app.stop();
    expect([answered(bot), refusals(bot)]).toEqual([1, ['replayed']]);
  });

  it('to another instance, it is answered by the first', async () => {
    await open();
    const other = await openBot({ beside: bot });
    const body = typed();
    const replies = await Promise.all([send(body), send(body, other), send(body), send(body, other)]);
    await other.stop();
    expect(replies.map(({ body: said }) => said).filter((said) => said !== '').length).toBe(1);
    expect([answered(bot) + answered(other), [...refusals(bot), ...refusals(other)]]).toEqual([
      1,
      ['replayed', 'replayed', 'replayed'],
    ]);
  });

  it('it is answered once where the state cannot say', async () => {
    await open({ withoutState: true });
    const body = typed();
    await send(body);
    await send(body);
    expect([answered(bot), refusals(bot)]).toEqual([1, ['replayed']]);
  });

  it('it is answered after all where whoever claimed it died before answering', async () => {
    await open();
    const body = typed();
    const key = `slack:T1:request:${signedHeaders(body, noon)['x-slack-signature'] ?? ''}`;
    let bury = (): void => undefined;
    const dead = bot.state.once.onceOnly({ key, sort: 'request', lease: 60, owner: 'dead' }, async () => {
      await new Promise<void>((resolve) => (bury = resolve));
    });
    while (!(await isClaimed(key))) await tick();
    expect((await send(body)).body).toBe('');
    for (let tries = 0; tries < 500 && answered(bot) === 0; tries += 1) {
      await tick();
      await send(body);
    }
    bury();
    await dead;
    expect(answered(bot)).toBe(1);
  });

  it('under another content type it is the same request', async () => {
    await open();
    const body = typed();
    await send(body);
    const again = await sendSigned(bot.url, body, 'application/x-www-form-urlencoded; charset=x', {
      at: noon,
    });
    expect(again).toEqual({ status: 200, body: '' });
    expect(answered(bot)).toBe(1);
  });

  it('what a person types again is another request', async () => {
    await open();
    expect((await send(typed())).body).toContain('97110 x3');
    expect((await send(typed())).body).toContain('97110 x3');
  });
});

describe('word that the app was taken away', () => {
  const team = slackKey({ team: 'T1' }) as TeamKey;
  const installed = (at: number): Promise<unknown> =>
    bot.state.installations.save({ team, installation: '{"bot":{"token":"xoxb-new"}}', at });
  const isInstalled = async (): Promise<boolean> => {
    const found = await bot.state.installations.find(team);
    return found.kind === 'read' && found.value !== undefined;
  };
  const events = [{ type: 'app_uninstalled' }, { type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } }];

  it.each(events)('older than the installation deletes nothing: $type', async (event) => {
    await open();
    await installed(noon);
    await bot.event(eventPayload(event, { at: noon - 1_000 }));
    await bot.app.stop();
    expect([await isInstalled(), refusals(bot)]).toEqual([true, ['installed-since']]);
  });

  it.each(events)('of the same second or later deletes it: $type', async (event) => {
    await open();
    await installed(noon + 500);
    await bot.event(eventPayload(event, { at: noon }));
    await bot.app.stop();
    expect([await isInstalled(), refusals(bot)]).toEqual([false, []]);
  });

  it('delivered again after a new installation deletes nothing', async () => {
    await open();
    await installed(noon - 60_000);
    const taken = eventPayload({ type: 'app_uninstalled' }, { at: noon });
    await bot.event(taken);
    for (let tries = 0; tries < 100 && (await isInstalled()); tries += 1) await tick();
    await installed(noon);
    await sendSigned(bot.url, JSON.stringify(taken), json, { at: noon });
    await bot.event(taken, 1);
    await bot.app.stop();
    expect(await isInstalled()).toBe(true);
  });
});

const isClaimed = async (key: string): Promise<boolean> => {
  const tried = { key, sort: 'request', lease: 1, owner: 'nobody' } as const;
  return (
    (
      await bot.state.once
        .onceOnly(tried, () => Promise.reject(new Error('free')))
        .catch(() => ({ kind: 'free' }))
    ).kind === 'busy'
  );
};
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
