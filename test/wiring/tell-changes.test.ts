/** Changed for you, on SQLite: told once after an import, also where nothing ran meanwhile and where several run. */
import { describe, expect, it } from 'vitest';
import type { DigestSubscription } from '../../src/core/team/digest.ts';
import type { TeamState } from '../../src/core/team/team-state.ts';
import { after, before, changesServers } from '../support/changes-servers.ts';
import { askerIn } from '../support/team.ts';

const { start, sent } = changesServers();
const { team } = askerIn('C1');
const morning = { hour: '08:00', timeZone: 'America/Chicago', weekdaysOnly: true, filters: {} };

const subscribe = (state: TeamState, changes: Partial<DigestSubscription> = {}) =>
  state.digests.subscribe({ team, channel: 'C1', ...morning, ...changes });

describe('figures that changed for a place', () => {
  it('are told at the next start, before and after, once (97110, RVU25D to RVU26D, national)', async () => {
    const old = await start(before);
    await subscribe(old.state);
    await old.look();
    expect(sent).toEqual([]);
    await old.state.close();
    const fresh = await start(after);
    await fresh.look();
    await fresh.look();
    expect(sent.map(({ channel }) => channel)).toEqual(['C1']);
    expect(sent[0]?.text).toContain('New CMS figures change your codes');
    expect(sent[0]?.text).toContain('RVU26D: a first unit of 97110 goes from $28.79 to $29.06 (+$0.27)');
    await fresh.state.close();
    await (await start(after)).look();
    expect(sent.length).toBe(1);
  });

  it('are told by one of several instances that start together', async () => {
    const old = await start(before);
    for (const channel of ['C1', 'C2', 'C3']) await subscribe(old.state, { channel });
    await old.look();
    const fresh = [await start(after), await start(after), await start(after)];
    await Promise.all(fresh.map(({ look }) => look()));
    await Promise.all(fresh.map(({ look }) => look()));
    expect(sent.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2', 'C3']);
  });

  it('are no news where the digest began after them', async () => {
    const server = await start(after);
    await subscribe(server.state);
    await server.look();
    expect(sent).toEqual([]);
  });

  it('are not told where they touch none of its codes, nor told later', async () => {
    const old = await start(before);
    // Never paid on its own, so without a price that could change.
    await subscribe(old.state, { filters: { codes: ['97010'] } });
    await old.look();
    const fresh = await start(after);
    await fresh.look();
    await subscribe(fresh.state, { filters: { codes: ['97110'] } });
    await fresh.look();
    expect(sent).toEqual([]);
  });

  it('wait where the digest is put off', async () => {
    const old = await start(before);
    await subscribe(old.state);
    await old.look();
    const fresh = await start(after);
    await subscribe(fresh.state, { snoozedUntil: '2026-11-30' });
    await fresh.look();
    expect(sent).toEqual([]);
    await subscribe(fresh.state);
    await fresh.look();
    expect(sent.length).toBe(1);
  });
});
