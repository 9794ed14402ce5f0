import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signingSecret } from '../../fakes/slack/sign.ts';
import { clientSecret, usualScopes } from '../../fakes/slack/fake-slack.ts';
import { commandPayload, eventPayload, mentionPayload } from '../../fakes/slack/payloads.ts';
import { sentence } from '../../../src/core/reply/reply.ts';
import { slackKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import { bare } from '../../../src/intents/answering/ask-back.ts';
import { date } from '../../support/claim-days.ts';
import { noon, openBot, type Bot } from './support/open-bot.ts';

const config = {
  signingSecret,
  ...{ clientId: 'client-id', clientSecret, stateSecret: 'state-secret' },
  publicUrl: 'https://billing.example.com',
};
const tokens = { 'xoxb-team': usualScopes, 'xoxb-org': usualScopes };

let bot: Bot;
beforeEach(async () => {
  bot = await openBot({ config, tokens });
});
afterEach(() => bot.stop());

const at = (path: string): string => bot.url.replace('/slack/events', path);

/** From the install address to the page at the end, as a browser goes. */
async function install(code: string, changes: { readonly cookie?: string } = {}): Promise<Response> {
  const begun = await fetch(at('/slack/install'), { redirect: 'manual' });
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  return fetch(at(`/slack/oauth_redirect?code=${code}&state=${encodeURIComponent(state)}`), {
    headers: { cookie: changes.cookie ?? cookie },
  });
}

const tokenOf = (method: string): unknown => bot.slack.calls.find((call) => call.method === method)?.token;

describe('installing', () => {
  it('begins at Slack with the least permissions and the address to come back to', async () => {
    const { status, headers } = await fetch(at('/slack/install'), { redirect: 'manual' });
    const { origin, pathname, searchParams } = new URL(headers.get('location') ?? '');
    expect([status, origin, pathname]).toEqual([
      302,
      new URL(bot.slack.apiUrl).origin,
      '/oauth/v2/authorize',
    ]);
    expect(searchParams.get('scope')).toBe(
      'commands,app_mentions:read,chat:write,im:history,assistant:write,users:read,files:write',
    );
    expect(searchParams.get('redirect_uri')).toBe('https://billing.example.com/slack/oauth_redirect');
  });

  it('in a workspace lets the app answer there with the token it was given', async () => {
    const page = await install('team');
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('is installed') as string,
    ]);
    await bot.event(mentionPayload('97110 38min', { now: noon, team: 'T7' }));
    await bot.slack.heard('chat.postMessage');
    expect(tokenOf('chat.postMessage')).toBe('xoxb-team');
  });

  it('in an organisation lets it answer in every workspace of it, each with settings of its own', async () => {
    await install('org');
    await bot.event(mentionPayload('97110 38min', { now: noon, team: 'T8', enterprise: 'E7' }));
    await bot.slack.heard('chat.postMessage');
    expect(tokenOf('chat.postMessage')).toBe('xoxb-org');
    expect(await bot.state.records.teams()).toMatchObject({ value: ['slack:E7', 'slack:E7:T8'] });
  });

  it('in a workspace makes whoever did it the home of the team, written to in a direct message', async () => {
    await install('team');
    const team = slackKey({ team: 'T7' }) as TeamKey;
    expect(await bot.state.homes.of(team)).toEqual({ kind: 'read', value: { team, channel: 'U7' } });
    const told = bare('answer', 'billing_tips', date('2026-11-23'), sentence('New CMS figures'));
    expect(await bot.app.post(team, 'U7', told)).toEqual({ kind: 'posted' });
    expect(bot.slack.of('chat.postMessage')).toMatchObject([{ channel: 'U7', text: 'New CMS figures' }]);
    expect(tokenOf('chat.postMessage')).toBe('xoxb-team');
  });

  it('in an organisation as a whole makes no home: its workspaces ask, each for itself', async () => {
    await install('org');
    expect(await bot.state.homes.all()).toEqual({ kind: 'read', value: [] });
    const where = { team: 'T8', enterprise: 'E7', user: 'U8' };
    await bot.command(commandPayload('settings payer Aetna', bot.slack.responseUrl(), where));
    expect(await bot.state.homes.all()).toEqual({
      kind: 'read',
      value: [{ team: 'slack:E7:T8', channel: 'U8' }],
    });
  });

  it('keeps what sending needs and no names', async () => {
    await install('team');
    const kept = await bot.state.installations.find(slackKey({ team: 'T7' }) as TeamKey);
    expect(kept.kind === 'read' && JSON.parse(kept.value ?? '')).toEqual({
      ...{ team: { id: 'T7' }, isEnterpriseInstall: false, appId: 'A1', authVersion: 'v2', tokenType: 'bot' },
      bot: { scopes: usualScopes, token: 'xoxb-team', userId: 'U0BOT', id: 'B0BOT' },
      user: { id: 'U7' },
    });
  });

  it.each([
    ['a code Slack does not know', 'stale', {}],
    ['another browser than the one it began in', 'team', { cookie: 'slack-app-oauth-state=forged' }],
  ])('fails kindly with %s', async (_, code, changes) => {
    const page = await install(code, changes);
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(await page.text()).toContain('was not installed');
    expect(bot.seen).toMatchObject([{ what: 'refused', facts: { reason: 'install-failed' } }]);
    expect(await bot.state.records.teams()).toMatchObject({ value: [] });
  });
});

describe('where it is not installed', () => {
  it('what needs no token is answered, and the rest is counted', async () => {
    const { body } = await bot.command(
      commandPayload('97110 38min', bot.slack.responseUrl(), { team: 'T9' }),
    );
    expect(body).toContain('97110 x3');
    await bot.event(mentionPayload('97110 38min', { now: noon, team: 'T9' }));
    await bot.app.stop();
    expect(bot.slack.calls).toEqual([]);
    expect(
      bot.seen.filter(({ what }) => what === 'platformFault').map(({ facts }) => facts['fault']),
    ).toEqual(['not_installed']);
  });
});

describe('a token that is no longer good', () => {
  it.each(['token_revoked', 'account_inactive'])('is forgotten: %s', async (error) => {
    await install('team');
    bot.slack.script('chat.postMessage', { error });
    await bot.event(mentionPayload('97110 38min', { now: noon, team: 'T7' }));
    await bot.slack.heard('chat.postMessage');
    await bot.app.stop();
    expect(await bot.state.installations.find(slackKey({ team: 'T7' }) as TeamKey)).toEqual({
      kind: 'read',
      value: undefined,
    });
  });

  it('of an organisation that takes the app away goes with all its workspaces', async () => {
    await install('org');
    await bot.command(
      commandPayload('97110 38min', bot.slack.responseUrl(), { team: 'T8', enterprise: 'E7' }),
    );
    const taken = eventPayload({ type: 'app_uninstalled' }, { team: 'E7', enterprise: 'E7' });
    await bot.event(taken);
    for (let tries = 0; tries < 100; tries += 1) {
      const teams = await bot.state.records.teams();
      if (teams.kind === 'read' && teams.value.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('rows are left');
  });
});
