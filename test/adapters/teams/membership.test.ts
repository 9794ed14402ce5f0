import { describe, expect, it } from 'vitest';
import { teamsKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import { asker, bot, mention, other, tenant } from '../../fakes/teams/activities.ts';
import { teamsServers } from '../../fakes/teams/teams-server.ts';

const open = teamsServers();
const channelKey = teamsKey({ tenant, team: '19:team@thread.tacv2' }) as TeamKey;

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

describe('the end of it', () => {
  const rowsOf = async (server: Awaited<ReturnType<typeof open>>, team: TeamKey): Promise<number> => {
    const kept = await server.state.records.exportTeam({ team, reach: 'only', exportedAt: '' });
    if (kept.kind !== 'read') throw new Error(kept.reason);
    return Object.values(kept.value.tables).reduce((sum, rows) => sum + rows.length, 0);
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

  it('in a personal chat ends that conversation, and leaves the rows of everyone else in the tenant', async () => {
    const server = await open();
    const team = teamsKey({ tenant }) as TeamKey;
    await server.post(server.send.message('personal', '97110 38min'));
    const before = await rowsOf(server, team);
    await server.post(server.send.event('personal', 'installationUpdate', { action: 'remove' }));
    expect(await rowsOf(server, team)).toBe(before - 1);
  });
});
