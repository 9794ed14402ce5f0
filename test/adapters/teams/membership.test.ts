import { describe, expect, it } from 'vitest';
import { teamsKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import { sentence } from '../../../src/core/reply/reply.ts';
import { bare } from '../../../src/intents/answering/ask-back.ts';
import { date } from '../../support/claim-days.ts';
import { asker, bot, mention, other, tenant } from '../../fakes/teams/activities.ts';
import { teamsServers } from '../../fakes/teams/teams-server.ts';

const open = teamsServers();
const channelKey = teamsKey({ tenant, team: '19:team@thread.tacv2' }) as TeamKey;
const tenantKey = teamsKey({ tenant }) as TeamKey;

describe('the installation', () => {
  it('is greeted once with three things to try, however often Microsoft reports it', async () => {
    const { post, send, connector } = await open();
    await post(send.event('personal', 'installationUpdate', { action: 'add' }));
    await post(send.event('personal', 'conversationUpdate', { membersAdded: [bot] }));
    const [welcome, second] = connector.messages();
    expect(second).toBeUndefined();
    expect(welcome?.attachments?.[0]?.content.actions?.map(({ title }) => title)).toEqual([
      ...['97110 38min', '97110 38min 97140 15min 97530 8min', '97110 38min Dallas TX', 'Fill in a form'],
    ]);
  });

  it('offers only what can be answered', async () => {
    const { post, send, connector } = await open();
    await post(send.event('personal', 'installationUpdate', { action: 'add' }));
    const actions = connector.messages()[0]?.attachments?.[0]?.content.actions ?? [];
    for (const { verb, data } of actions.slice(0, 3)) {
      const answered = await post(send.invoke('personal', 'adaptiveCard/action', { action: { verb, data } }));
      expect(answered.json()).toMatchObject({
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
      });
    }
  });

  it('of other people is nothing to greet', async () => {
    const { post, send, connector } = await open();
    await post(send.event('channel', 'conversationUpdate', { membersAdded: [other] }));
    await post(send.event('channel', 'installationUpdate', { action: 'add-upgrade' }));
    expect(connector.posts).toEqual([]);
  });

  it('makes whoever added the app to a team its admin', async () => {
    const { post, send, connector } = await open();
    await post(send.event('channel', 'installationUpdate', { action: 'add' }));
    await post(send.message('channel', `${mention} /cpt settings who admins`));
    await post(send.message('channel', `${mention} /cpt settings payer Aetna`, { from: other }));
    await post(send.message('channel', `${mention} /cpt settings payer Aetna`, { from: asker }));
    const [, , refused, changed] = connector.messages().map((message) => JSON.stringify(message));
    expect(refused).toMatch(/admin/);
    expect(refused).not.toContain('Aetna');
    expect(changed).toContain('Aetna');
  });
});

describe('the home of a team', () => {
  const homes = async (server: Awaited<ReturnType<typeof open>>): Promise<unknown> => {
    const read = await server.state.homes.all();
    if (read.kind === 'unavailable') throw new Error(read.reason);
    return read.value.map(({ team, channel }) => [team, channel]);
  };
  const added = { action: 'add' };
  const elsewhere = { conversation: { id: 'a:other', conversationType: 'personal', tenantId: tenant } };

  it('is the channel the app was added in, moves where it is added anew, and can be written to', async () => {
    const server = await open();
    const { post, send, app, connector } = server;
    await post(send.event('channel', 'installationUpdate', added));
    expect(await homes(server)).toEqual([[channelKey, '19:channel@thread.tacv2']]);
    const general = { id: '19:general@thread.tacv2', conversationType: 'channel', tenantId: tenant };
    await post(send.event('channel', 'conversationUpdate', { membersAdded: [bot], conversation: general }));
    expect(await homes(server)).toEqual([[channelKey, '19:general@thread.tacv2']]);
    const told = bare('answer', 'billing_tips', date('2026-11-23'), sentence('New CMS figures'));
    expect(await app.post(channelKey, '19:general@thread.tacv2', told)).toMatchObject({ kind: 'posted' });
    expect(connector.posts.at(-1)?.path).toBe('/v3/conversations/19:general@thread.tacv2/activities');
  });

  it('is the first personal chat of a tenant, whoever adds the app later', async () => {
    const server = await open();
    await server.post(server.send.event('personal', 'installationUpdate', added));
    await server.post(server.send.event('personal', 'installationUpdate', { ...added, ...elsewhere }));
    await server.post(server.send.event('group', 'installationUpdate', added));
    expect(await homes(server)).toEqual([[tenantKey, 'a:personal']]);
  });

  it('ends where the app is removed there, and not where somebody else removes it', async () => {
    const server = await open();
    await server.post(server.send.event('personal', 'installationUpdate', added));
    const removed = { action: 'remove' };
    await server.post(server.send.event('personal', 'installationUpdate', { ...removed, ...elsewhere }));
    expect(await homes(server)).toEqual([[tenantKey, 'a:personal']]);
    await server.post(server.send.event('personal', 'installationUpdate', removed));
    expect(await homes(server)).toEqual([]);
    await server.post(server.send.event('channel', 'installationUpdate', added));
    await server.post(server.send.event('channel', 'installationUpdate', removed));
    expect(await homes(server)).toEqual([]);
  });

  it('hears no more once somebody there says so', async () => {
    const server = await open();
    await server.post(server.send.event('channel', 'installationUpdate', added));
    await server.post(server.send.message('channel', `${mention} digest off`));
    const said = JSON.stringify(server.connector.messages().at(-1));
    expect(said).toContain('Word of changed figures no longer comes here.');
    expect(await homes(server)).toEqual([]);
  });
});

describe('the end of it', () => {
  const rowsOf = async (server: Awaited<ReturnType<typeof open>>, team: TeamKey): Promise<number> => {
    const kept = await server.state.records.exportTeam({ team, reach: 'only', exportedAt: '' });
    if (kept.kind !== 'read') throw new Error(kept.reason);
    // The team's key outlives one conversation of it; that it goes with the team is the contract of records.
    const tables = Object.entries(kept.value.tables).filter(([table]) => table !== 'team_key');
    return tables.reduce((sum, [, rows]) => sum + rows.length, 0);
  };

  it.each([
    ['uninstalled', 'installationUpdate', { action: 'remove' }],
    ['removed from the team', 'conversationUpdate', { membersRemoved: [bot] }],
  ])('%s: the team’s rows are deleted', async (_, type, more) => {
    const server = await open();
    await server.post(server.send.message('channel', `${mention} 97110 38min`));
    expect(await rowsOf(server, channelKey)).toBeGreaterThan(2);
    await server.post(server.send.event('channel', type, more));
    expect(await rowsOf(server, channelKey)).toBe(0);
    expect(server.seen.failed).toEqual([]);
  });

  const at = (minute: number) => ({ timestamp: `2026-11-23T15:${String(minute).padStart(2, '0')}:00.000Z` });

  it.each(['channel', 'personal'] as const)(
    'older than the installation deletes nothing: %s',
    async (where) => {
      const server = await open();
      const team = where === 'channel' ? channelKey : (teamsKey({ tenant }) as TeamKey);
      const update = (action: string, minute: number): Promise<unknown> =>
        server.post(server.send.event(where, 'installationUpdate', { action, ...at(minute) }));
      await update('add', 10);
      const installed = await rowsOf(server, team);
      await update('remove', 9);
      expect([await rowsOf(server, team), server.seen.refused]).toEqual([installed, ['installed-since']]);
      // Installed again, told of late and out of order.
      await update('add', 20);
      await update('add', 10);
      await update('remove', 15);
      expect(await rowsOf(server, team)).toBe(installed);
      await update('remove', 25);
      expect(await rowsOf(server, team)).toBe(0);
    },
  );

  it('in a personal chat ends that conversation, and leaves the rows of everyone else in the tenant', async () => {
    const server = await open();
    const team = teamsKey({ tenant }) as TeamKey;
    await server.post(server.send.message('personal', '97110 38min'));
    const before = await rowsOf(server, team);
    await server.post(server.send.event('personal', 'installationUpdate', { action: 'remove' }));
    expect(await rowsOf(server, team)).toBe(before - 1);
  });
});
