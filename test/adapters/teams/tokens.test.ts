import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
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
    ['for another service address', { serviceUrl: 'https://smba.example.com/' }, 'other-service-url'],
  ])('answers 401 to a token %s', async (_, changes, reason) => {
    const server = await registered();
    const { post, send, connector, seen } = server;
    const answered = await post(send.message('personal', '97110 38min'), bearer(server, changes));
    expect([answered.status, answered.body]).toEqual([401, 'The token is not accepted.\n']);
    expect(seen).toEqual({ answered: [], refused: [reason], faults: [], failed: [] });
    expect(connector.posts).toEqual([]);
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
