import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { teamsKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import { tenant } from '../../fakes/teams/activities.ts';
import { appId, startKeySet, type KeySet, type TokenChanges } from '../../fakes/teams/key-set.ts';
import { teamsServers, type TeamsServer } from '../../fakes/teams/teams-server.ts';

const open = teamsServers();
let keys: KeySet;
beforeAll(async () => {
  keys = await startKeySet();
  // The SDK prints token errors itself.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.mocked(console.error).mockClear());
afterAll(() => keys.stop());

const registered = (more: object = {}): Promise<TeamsServer> =>
  open({
    config: { appId, appPassword: 'secret', tenantId: tenant, authUrls: keys.authUrls, ...more },
  });
const bearer = (server: TeamsServer, changes: Partial<TokenChanges> = {}) => ({
  authorization: `Bearer ${keys.token({ serviceUrl: server.connector.url, ...changes })}`,
});

describe('a registered bot', () => {
  it('answers a request that Microsoft signed, and posts with a token of its own', async () => {
    const server = await registered();
    const { post, send, connector, seen } = server;
    expect((await post(send.message('personal', '97110 38min'), bearer(server))).status).toBe(200);
    expect(connector.messages()).toHaveLength(1);
    expect(connector.posts[0]?.authorization).toBe('Bearer our-own-token');
    expect(seen.refused).toEqual([]);
  });

  it.each<[string, Partial<TokenChanges>, string]>([
    ['signed with another key', { stranger: true }, 'bad-token'],
    ['signed with a key nobody knows', { keyId: 'key-2' }, 'bad-token'],
    ['not signed at all', { algorithm: 'none' }, 'bad-token'],
    ['expired', { expiresIn: -600 }, 'bad-token'],
    ['for another bot', { audience: 'ffffffff-8888-4777-8666-555555555555' }, 'wrong-audience'],
    ['of another issuer', { issuer: 'https://example.com' }, 'wrong-issuer'],
    [
      "of the SDK's emulator",
      { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' },
      'wrong-issuer',
    ],
    ['not yet good', { claims: { nbf: Math.floor(Date.now() / 1000) + 600 } }, 'bad-token'],
    ['that never ends', { claims: { exp: undefined } }, 'no-expiry'],
    ['that ends in words', { claims: { exp: '9999999999' } }, 'no-expiry'],
    ['of another tenant', { claims: { tid: appId } }, 'other-tenant'],
    ['signed with a key endorsed by nobody', { keyId: 'key-of-none' }, 'unendorsed-key'],
    ['signed with a key endorsed for nothing', { keyId: 'key-of-nothing' }, 'unendorsed-key'],
    ['signed with a key of another channel', { keyId: 'key-of-webchat' }, 'unendorsed-key'],
    ['for another service address', { serviceUrl: 'https://smba.example.com/' }, 'other-service-url'],
  ])('answers 401 to a token %s', async (_, changes, reason) => {
    const server = await registered();
    const { post, send, connector, seen } = server;
    const answered = await post(send.message('personal', '97110 38min'), bearer(server, changes));
    expect([answered.status, answered.body]).toEqual([401, 'The token is not accepted.\n']);
    expect(seen).toEqual({ answered: [], refused: [reason], faults: [], failed: [] });
    expect(connector.posts).toEqual([]);
    // What the SDK prints of such a token holds the key and the stack.
    expect(vi.mocked(console.error)).not.toHaveBeenCalled();
  });

  it.each([
    'https://smba.trafficmanager.net.example.com/amer/',
    'https://example.com/',
    'https://example.trafficmanager.net/',
    'http://smba.trafficmanager.net/amer/',
    'https://smba.trafficmanager.net:8443/amer/',
    'https://smba.trafficmanager.net@example.com/amer/',
    'https://example.com\\\\@smba.trafficmanager.net/',
    'https://botframework.com/',
    'https://evilbotframework.com/',
  ])('keeps its own token from %s, whoever signed for it', async (serviceUrl) => {
    const server = await registered();
    const activity = server.send.message('personal', '97110 38min', { serviceUrl });
    const authorization = `Bearer ${keys.token({ serviceUrl })}`;
    expect((await server.post(activity, { authorization })).status).toBe(401);
    expect(server.seen.refused).toEqual(['other-service-url']);
  });

  it('keeps its own token from an address that was remembered before', async () => {
    const server = await registered();
    const { app, state, assistant, connector, seen } = server;
    const team = teamsKey({ tenant }) as TeamKey;
    const reference = JSON.stringify({
      ...{ serviceUrl: connector.url.replace('127.0.0.1', 'localhost'), channelId: 'msteams' },
      ...{ bot: { id: '28:bot' }, conversation: { id: 'a:personal' } },
    });
    await state.installations.saveConversation({ team, conversation: 'a:personal', reference, at: 1 });
    const asker = { team, channel: 'a:personal', user: 'digest', surface: 'slash', admin: false } as const;
    const answer = await assistant.answerText('97110 38min', asker);
    expect(await app.post(team, 'a:personal', answer)).toEqual({
      ...{ kind: 'failed', fault: 'ServiceUrlNotAllowed' },
    });
    expect([connector.posts, seen.faults]).toEqual([[], ['ServiceUrlNotAllowed']]);
  });

  it('answers no activity that speaks of two tenants', async () => {
    const server = await registered({ allowedTenants: [appId, tenant] });
    const activity = server.send.message('personal', '97110', { channelData: { tenant: { id: appId } } });
    expect((await server.post(activity, bearer(server))).status).toBe(403);
    expect(server.seen.refused).toEqual(['other-tenant']);
  });

  it('takes a token that speaks of the tenant', async () => {
    const server = await registered();
    const claims = { tid: tenant.toUpperCase() };
    const answered = await server.post(server.send.message('personal', '97110'), bearer(server, { claims }));
    expect(answered.status).toBe(200);
  });

  it.each([
    ['none', {}, 'no-token'],
    ['no token', { authorization: 'Bearer x' }, 'unreadable-token'],
    ['another scheme', { authorization: 'Basic YTpi' }, 'unreadable-token'],
    ['words', { authorization: 'Bearer a.b.c' }, 'unreadable-token'],
  ])('answers 401 where the header is %s', async (_, headers: Readonly<Record<string, string>>, reason) => {
    const { post, send, seen } = await registered();
    expect((await post(send.message('personal', '97110 38min'), headers)).status).toBe(401);
    expect(seen.refused).toEqual([reason]);
  });

  it('answers 503 where the keys cannot be fetched, so that it is sent again', async () => {
    const nowhere = { ...keys.authUrls, ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:9/metadata' };
    const server = await registered({ authUrls: nowhere });
    expect((await server.post(server.send.message('personal', '97110'), bearer(server))).status).toBe(503);
    expect(server.seen.failed.map(({ where }) => where)).toEqual(['keys']);
  });

  it('answers only its own tenant where no list is given', async () => {
    const server = await registered();
    const elsewhere = { conversation: { id: 'a:p', conversationType: 'personal', tenantId: appId } };
    const activity = server.send.message('personal', '97110', elsewhere);
    expect((await server.post(activity, bearer(server))).status).toBe(403);
    expect(server.seen.refused).toEqual(['tenant-not-allowed']);
    expect(server.connector.posts).toEqual([]);
  });

  it('answers the tenants of its list', async () => {
    const server = await registered({ allowedTenants: [appId, tenant.toUpperCase()] });
    expect((await server.post(server.send.message('personal', '97110'), bearer(server))).status).toBe(200);
    expect(server.connector.messages()).toHaveLength(1);
  });

  it('speaks first with its own token', async () => {
    const server = await registered();
    const { post, send, connector, app, assistant, state } = server;
    await post(send.message('personal', 'help'), bearer(server));
    const [team] = await state.records.teams().then((read) => (read.kind === 'read' ? read.value : []));
    if (team === undefined) throw new Error('no team');
    const answer = await assistant.answerText('97110 38min', {
      ...{ team, channel: 'a:personal', user: 'digest', surface: 'slash', admin: false },
    });
    expect(await app.post(team, 'a:personal', answer)).toEqual({ kind: 'posted', id: 'sent-2' });
    expect(connector.posts[1]?.authorization).toBe('Bearer our-own-token');
    expect(connector.posts[1]?.path).toBe('/v3/conversations/a:personal/activities');
  });
});

describe('a bot without a registration', () => {
  it('speaks to this machine alone', async () => {
    const { post, send, seen } = await open();
    const activity = send.message('personal', '97110', { serviceUrl: 'https://smba.example.com/' });
    expect((await post(activity)).status).toBe(401);
    expect(seen.refused).toEqual(['other-service-url']);
  });

  it.each([
    ['a proxy', { 'x-forwarded-for': '203.0.113.9' }],
    ['a web page elsewhere', { origin: 'https://example.com' }],
  ])(
    'answers this machine alone, and not through %s',
    async (_, headers: Readonly<Record<string, string>>) => {
      const { post, send, seen } = await open();
      expect((await post(send.message('personal', '97110'), headers)).status).toBe(403);
      expect(seen.refused).toEqual(['not-loopback']);
    },
  );
});
