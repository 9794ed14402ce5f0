/** Changed for you where no digest is taken, on SQLite: told at the team's home, once, and never after "digest off". */
import { describe, expect, it } from 'vitest';
import type { TeamState } from '../../src/core/team/team-state.ts';
import { after, before, changesServers, now, type ChangesServer } from '../support/changes-servers.ts';
import { askerIn } from '../support/team.ts';

const { start, sent, platformSays } = changesServers();
const { team } = askerIn('C1');
const morning = { hour: '08:00', timeZone: 'America/Chicago', weekdaysOnly: true, filters: {} };

const subscribe = (state: TeamState, channel: string) =>
  state.digests.subscribe({ team, channel, ...morning });

describe('figures that changed for a team without a digest', () => {
  const begin = async (...asked: readonly string[]): Promise<ChangesServer> => {
    const old = await start(before);
    await old.state.homes.settle({ team, channel: 'U1', at: now }, 'move');
    for (const text of asked) await old.ask(text);
    await old.look();
    expect(sent).toEqual([]);
    return old;
  };

  it('are told at its home, of the codes it asked about, once, also after a restart', async () => {
    const old = await begin('97110 38min');
    await old.state.close();
    const fresh = await start(after);
    await fresh.look();
    await fresh.look();
    expect(sent.map(({ channel }) => channel)).toEqual(['U1']);
    expect(sent[0]?.text).toContain('New CMS figures change your codes');
    expect(sent[0]?.text).toContain('RVU26D: a first unit of 97110 goes from $28.79 to $29.06 (+$0.27)');
    expect(sent[0]?.text).not.toContain('97140');
    expect(sent[0]?.text).toContain(
      'You get this because you set Unitwise up. /cpt digest on 8:00 Central in a channel sends it there instead, /cpt digest off here stops it.',
    );
    await fresh.state.close();
    await (await start(after)).look();
    expect(sent.length).toBe(1);
  });

  it('are told by one of several instances, wherever the home moves meanwhile', async () => {
    await begin('97110 38min');
    const fresh = [await start(after), await start(after), await start(after)];
    await Promise.all(fresh.map(({ look }) => look()));
    await fresh[0]?.state.homes.settle({ team, channel: 'U2', at: now }, 'move');
    await Promise.all(fresh.map(({ look }) => look()));
    expect(sent.map(({ channel }) => channel)).toEqual(['U1']);
  });

  it('are not told where it asked about no codes, nor told once it does', async () => {
    await begin();
    const fresh = await start(after);
    await fresh.look();
    await fresh.ask('97110 38min');
    await fresh.look();
    expect(sent).toEqual([]);
  });

  it('are told at its digest alone where it takes one, and are no news at home when that ends', async () => {
    const old = await begin('97110 38min');
    await subscribe(old.state, 'C1');
    await old.look();
    const fresh = await start(after);
    await fresh.look();
    expect(await fresh.ask('digest off', { channel: 'C1', user: 'U1' })).toBe(
      'The digest no longer comes here.',
    );
    await fresh.look();
    expect(sent.map(({ channel }) => channel)).toEqual(['C1']);
    expect(await fresh.state.homes.of(team)).toMatchObject({ value: { channel: 'U1' } });
  });

  it('are told at home where the place of its digest is gone', async () => {
    const old = await begin('97110 38min');
    await subscribe(old.state, 'C1');
    await old.look();
    platformSays('gone');
    await (await start(after)).look();
    expect(sent.map(({ channel }) => channel)).toEqual(['C1', 'U1']);
  });

  it('end a home whose place is gone', async () => {
    await begin('97110 38min');
    platformSays('gone');
    const fresh = await start(after);
    await fresh.look();
    await fresh.look();
    expect(sent.length).toBe(1);
    expect(await fresh.state.homes.of(team)).toEqual({ kind: 'read', value: undefined });
  });

  it.each([
    ['in their direct message', { channel: 'D1', user: 'U1' }],
    ['in a channel where nothing else comes', { channel: 'C5', user: 'U1' }],
  ])('stop where their person says so %s', async (_, asker) => {
    await begin('97110 38min');
    const fresh = await start(after);
    expect(await fresh.ask('digest off', asker)).toBe('Word of changed figures no longer comes to you.');
    await fresh.look();
    expect(sent).toEqual([]);
  });

  it('go on where somebody else says so', async () => {
    await begin('97110 38min');
    const fresh = await start(after);
    expect(await fresh.ask('digest off', { channel: 'D2', user: 'U2' })).toBe(
      'The digest no longer comes here.',
    );
    await fresh.look();
    expect(sent.map(({ channel }) => channel)).toEqual(['U1']);
  });

  it('stop together with the digest of that direct message', async () => {
    const old = await begin('97110 38min');
    await subscribe(old.state, 'D1');
    await old.look();
    const fresh = await start(after);
    expect(await fresh.ask('digest off', { channel: 'D1', user: 'U1' })).toBe(
      'The digest no longer comes here, nor does word of changed figures.',
    );
    await fresh.look();
    expect(sent).toEqual([]);
  });
});
