import { afterEach, describe, expect, it } from 'vitest';
import type { OnceKey } from '../../../../src/core/team/once.ts';
import { setTimeout as pause } from 'node:timers/promises';
import type { Subject } from './subject.ts';

export const onceContract = ({ state, options, open }: Subject): void => {
  const event: OnceKey = { key: 'slack:T1:event:Ev1', sort: 'event', lease: 60_000, owner: 'a' };
  const answer = (): Promise<string> => Promise.resolve('answered');
  const never = (): Promise<string> => Promise.reject(new Error('this work must not run'));

  describe('onceOnly', () => {
    it('does the work, and says so to whoever comes later', async () => {
      const { onceOnly } = state().once;
      expect(await onceOnly(event, answer)).toEqual({ kind: 'done', value: 'answered' });
      expect(await onceOnly(event, never)).toEqual({ kind: 'already' });
      expect(await onceOnly({ ...event, key: 'slack:T1:event:Ev2' }, answer)).toMatchObject({ kind: 'done' });
    });

    it('forgets a signed request after a day, and an event after two', async () => {
      const request: OnceKey = { ...event, key: 'slack:T1:request:v0=1', sort: 'request' };
      const day = 24 * 3_600_000;
      const now = Date.now();
      await state().once.onceOnly(event, answer);
      await state().once.onceOnly(request, answer);
      await state().records.sweep(now + day - 60_000);
      expect(await state().once.onceOnly(request, never)).toEqual({ kind: 'already' });
      await state().records.sweep(now + day + 60_000);
      expect(await state().once.onceOnly(request, answer)).toMatchObject({ kind: 'done' });
      expect(await state().once.onceOnly(event, never)).toEqual({ kind: 'already' });
    });

    it('remembers after a restart', async () => {
      await state().once.onceOnly(event, answer);
      await state().close();
      await open(options());
      expect(await state().once.onceOnly(event, never)).toEqual({ kind: 'already' });
    });

    it('says busy while the work runs', async () => {
      const { onceOnly } = state().once;
      const outer = await onceOnly(event, () => onceOnly({ ...event, owner: 'b' }, never));
      expect(outer).toEqual({ kind: 'done', value: { kind: 'busy' } });
    });

    it('gives the key back where the work fails, and passes the error on', async () => {
      const { onceOnly } = state().once;
      await expect(onceOnly(event, never)).rejects.toThrow('this work must not run');
      expect(await onceOnly(event, answer)).toEqual({ kind: 'done', value: 'answered' });
    });

    it('gives the key back where the work says so', async () => {
      const { onceOnly } = state().once;
      const given = await onceOnly(event, async ({ aboutToAct, giveBack }) => {
        await aboutToAct();
        await giveBack();
      });
      expect(given.kind).toBe('overtaken');
      expect(await onceOnly(event, answer)).toEqual({ kind: 'done', value: 'answered' });
    });

    it('takes a key a megabyte long', async () => {
      const long = { ...event, key: 'k'.repeat(1_000_000) };
      expect(await state().once.onceOnly(long, answer)).toMatchObject({ kind: 'done' });
      expect(await state().once.onceOnly(long, never)).toEqual({ kind: 'already' });
    });

    it('lets one of fifty callers in', async () => {
      const { onceOnly } = state().once;
      const kinds = (
        await Promise.all(Array.from({ length: 50 }, () => onceOnly(event, () => pause(20, 'answered'))))
      ).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'done')).toEqual(['done']);
      expect(kinds.filter((kind) => kind !== 'done' && kind !== 'busy' && kind !== 'already')).toEqual([]);
    });
  });

  describe('a lease', () => {
    /** Two instances on one database; time is what the test says. */
    let now = 0;
    const begin = async (): Promise<void> => {
      now = 1_000_000;
      await state().close();
      await open({ ...options(), clock: () => now });
    };
    let bury: () => void = () => undefined;
    /** Its owner died: nothing comes back from it, and nothing renews its lease. */
    const dying = (key: OnceKey, act: boolean): Promise<void> =>
      new Promise((atWork) => {
        void state().once.onceOnly({ ...key, owner: 'dead' }, async ({ aboutToAct }) => {
          if (act) await aboutToAct();
          atWork();
          await new Promise<void>((resolve) => (bury = resolve));
        });
      });
    afterEach(() => bury());

    it('that ended is taken over', async () => {
      await begin();
      await dying(event, false);
      expect(await state().once.onceOnly(event, never)).toEqual({ kind: 'busy' });
      now += event.lease;
      expect(await state().once.onceOnly(event, never)).toEqual({ kind: 'busy' });
      now += 1;
      expect(await state().once.onceOnly(event, answer)).toEqual({ kind: 'done', value: 'answered' });
    });

    it('that ended after its owner began to act is not taken over: whether it acted is unsure', async () => {
      await begin();
      await dying(event, true);
      now += event.lease + 1;
      expect(await state().once.onceOnly(event, never)).toEqual({ kind: 'unsure' });
    });

    it('of work that is better done twice than never is taken over all the same', async () => {
      await begin();
      await dying(event, true);
      expect(await state().once.onceOnly({ ...event, again: true }, never)).toEqual({ kind: 'busy' });
      now += event.lease + 1;
      expect(await state().once.onceOnly({ ...event, again: true }, answer)).toMatchObject({ kind: 'done' });
      expect(await state().once.onceOnly({ ...event, again: true }, never)).toEqual({ kind: 'already' });
    });

    it('that ended while its owner lived tells that owner, before it acts and after', async () => {
      await begin();
      const { onceOnly } = state().once;
      const slow = await onceOnly(event, async ({ aboutToAct }) => {
        now += event.lease + 1;
        const other = await onceOnly({ ...event, owner: 'b' }, answer);
        return [other.kind, await aboutToAct()];
      });
      expect(slow).toEqual({ kind: 'overtaken', value: ['done', false] });
    });

    it('is renewed while the work runs', async () => {
      const { onceOnly } = state().once;
      const short = { ...event, lease: 120 };
      const outer = await onceOnly(short, async () => {
        await pause(400);
        return onceOnly({ ...short, owner: 'b' }, never);
      });
      expect(outer).toEqual({ kind: 'done', value: { kind: 'busy' } });
    });
  });
};
