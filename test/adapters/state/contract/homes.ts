import { describe, expect, it } from 'vitest';
import { noon, team, valueOf } from '../support/opened.ts';
import type { Subject } from './subject.ts';

const t1 = team('slack:T1');
const at = noon;

export const homesContract = ({ state, options, open }: Subject): void => {
  describe('a home', () => {
    it('is one a team, and moves to where it is settled last', async () => {
      const { homes } = state();
      expect(valueOf(await homes.of(t1))).toBe(undefined);
      await homes.settle({ team: t1, channel: 'U1', at }, 'move');
      await homes.settle({ team: team('slack:T2'), channel: 'U1', at }, 'if-none');
      await homes.settle({ team: t1, channel: 'U2', at }, 'move');
      expect(valueOf(await homes.of(t1))).toEqual({ team: t1, channel: 'U2' });
      expect(valueOf(await homes.all())).toEqual([
        { team: t1, channel: 'U2' },
        { team: 'slack:T2', channel: 'U1' },
      ]);
    });

    it('that is settled stays where another stands in for none', async () => {
      const { homes } = state();
      await homes.settle({ team: t1, channel: 'U1', at }, 'move');
      await homes.settle({ team: t1, channel: 'U2', at }, 'if-none');
      expect(valueOf(await homes.of(t1))).toEqual({ team: t1, channel: 'U1' });
    });

    it('keeps what figures the team was told of, over a move and a restart', async () => {
      await state().homes.settle({ team: t1, channel: 'U1', at }, 'move');
      await state().homes.markTold(t1, 'rvu:RVU26C');
      await state().homes.settle({ team: t1, channel: 'U2', at }, 'move');
      await state().close();
      await open(options());
      expect(valueOf(await state().homes.all())).toEqual([{ team: t1, channel: 'U2', told: 'rvu:RVU26C' }]);
    });

    it('that was stopped stays so for its person, and begins anew with another', async () => {
      const { homes } = state();
      await homes.settle({ team: t1, channel: 'U1', at }, 'move');
      await homes.markTold(t1, 'rvu:RVU26A');
      await homes.stop(t1);
      await homes.markTold(t1, 'rvu:RVU26B');
      await homes.settle({ team: t1, channel: 'U1', at }, 'move');
      await homes.settle({ team: t1, channel: 'U2', at }, 'if-none');
      expect(valueOf(await homes.of(t1))).toBe(undefined);
      expect(valueOf(await homes.all())).toEqual([]);
      await homes.settle({ team: t1, channel: 'U2', at }, 'move');
      expect(valueOf(await homes.of(t1))).toEqual({ team: t1, channel: 'U2' });
    });

    it('ends with its place, and not with one it has left', async () => {
      const { homes } = state();
      await homes.settle({ team: t1, channel: 'U1', at }, 'move');
      await homes.settle({ team: t1, channel: 'U2', at }, 'move');
      await homes.end({ team: t1, channel: 'U1' });
      expect(valueOf(await homes.of(t1))).toEqual({ team: t1, channel: 'U2' });
      await homes.end({ team: t1, channel: 'U2' });
      expect(valueOf(await homes.all())).toEqual([]);
    });

    it.each([
      ['slack:T1', '@everyone'],
      ['slack:T1', 'u1'],
      ['slack:T1', '19:channel@thread.tacv2'],
      ['teams:11111111-2222-4333-8444-555555555555', 'a'.repeat(301)],
      ['teams:11111111-2222-4333-8444-555555555555', 'a:1\nb'],
    ])('of %s is never %j', async (key, channel) => {
      const saved = await state().homes.settle({ team: team(key), channel, at }, 'move');
      expect(saved).toEqual({ kind: 'unavailable', reason: 'refused' });
      expect(valueOf(await state().homes.all())).toEqual([]);
    });
  });
};
