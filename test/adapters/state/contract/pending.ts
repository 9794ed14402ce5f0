import { describe, expect, it } from 'vitest';
import type { PendingQuestion } from '../../../../src/core/team/pending-question.ts';
import type { TeamKey } from '../../../../src/core/team/team-key.ts';
import { rowsOf } from '../support/rows-of.ts';
import type { Subject } from './subject.ts';

export const pendingContract = ({ state, options, open }: Subject): void => {
  const pending = (key: string): PendingQuestion => ({
    ...{ team: 'slack:T1' as TeamKey, key, place: '{"channel":"C0BILLING","user":"U0BILLER"}' },
    question: '{"intent":"code_info","code":"97110"}',
  });
  const lease = 30_000;
  const saved = { kind: 'saved' };
  let now = 0;
  const begin = async (): Promise<void> => {
    now = 1_000_000;
    await state().close();
    await open({ ...options(), clock: () => now });
  };
  const taken = async (limit = 10): Promise<readonly PendingQuestion[]> => {
    const read = await state().pending.takeOver({ lease, limit });
    return read.kind === 'read' ? read.value : [];
  };

  describe('a pending question', () => {
    it('is nobody else’s while it is held, and then one caller’s, as it was kept', async () => {
      await begin();
      expect(await state().pending.keep(pending('e1'), lease)).toEqual(saved);
      expect(await taken()).toEqual([]);
      now += lease + 1;
      const both = await Promise.all([taken(), taken()]);
      expect(both.flat()).toEqual([pending('e1')]);
      expect(await taken()).toEqual([]);
    });

    it('is held on as long as it is kept, and holding one that is dropped keeps nothing', async () => {
      await begin();
      await state().pending.keep(pending('e1'), lease);
      now += lease;
      await state().pending.hold('e1', lease);
      now += lease;
      expect(await taken()).toEqual([]);
      await state().pending.drop('e1');
      await state().pending.hold('e1', -1);
      expect(await taken()).toEqual([]);
    });

    it('survives a restart, and is gone once it is dropped', async () => {
      await begin();
      await state().pending.keep({ ...pending('e1'), question: null }, lease);
      await begin();
      now += lease + 1;
      expect(await taken()).toEqual([{ ...pending('e1'), question: null }]);
      expect(await state().pending.drop('e1')).toEqual(saved);
      now += lease + 1;
      expect(await taken()).toEqual([]);
    });

    it('that is released is the next caller’s at once; the oldest come first, so many as are asked for', async () => {
      await begin();
      for (const key of ['e1', 'e2', 'e3']) {
        await state().pending.keep(pending(key), lease);
        await state().pending.release(key);
        now += 1;
      }
      expect((await taken(2)).map(({ key }) => key)).toEqual(['e1', 'e2']);
      expect((await taken(2)).map(({ key }) => key)).toEqual(['e3']);
    });

    // Marks too long for the sealed text, which is Base64, to hold one by chance.
    it('is sealed: neither what was asked nor where nor by whom can be read in its row', async () => {
      await state().pending.keep(pending('slack:T1:message:C0BILLING:1700000001.000100'), lease);
      const rows = JSON.stringify(await rowsOf(options(), 'pending_question'));
      expect(rows).not.toMatch(/"97110"|code_info|U0BILLER|C0BILLING|1700000001/);
    });
  });
};
