import { describe, expect, it } from 'vitest';
import type { KeptAnswer } from '../../../../src/core/team/team-state.ts';
import { day, hour, noon, team, valueOf } from '../support/opened.ts';
import type { Subject } from './subject.ts';

const clinic = team('slack:T1');
const place = { team: clinic, channel: 'C1', thread: '1700000000.000100' };
const question = '{"intent":"code_info","code":"97110"}';

const answered = (user: string, answerId: string, at: number): KeptAnswer => ({
  audit: { team: clinic, user, sort: 'code_info', answerId, dataVersion: 'RVU26C', at },
  recent: { team: clinic, user, answerId, intent: 'code_info', question, headline: `About ${answerId}`, at },
  thread: { ...place, question, at },
});

export const answersContract = ({ state }: Subject): void => {
  describe('what an answer leaves behind', () => {
    it('is its line in the log, a recent answer, and the last question of the thread', async () => {
      const { keepAnswer, audit, recent, threads } = state();
      expect(await keepAnswer(answered('U0BILLER1', 'a1', noon))).toEqual({ kind: 'saved' });
      expect(valueOf(await audit.of(clinic, 10))).toEqual([
        {
          user: expect.stringMatching(/^[\w-]{22}$/) as string,
          ...{ sort: 'code_info', answerId: 'a1', dataVersion: 'RVU26C', at: noon },
        },
      ]);
      expect(valueOf(await recent.of({ team: clinic, user: 'U0BILLER1', limit: 10 }))).toEqual([
        { answerId: 'a1', intent: 'code_info', question, headline: 'About a1', at: noon },
      ]);
      expect(valueOf(await threads.last(place, noon))).toBe(question);
    });

    it('is what it said, where its person can be told of changes, until that is told', async () => {
      const { keepAnswer, recent } = state();
      const kept = answered('U1', 'a1', noon);
      await keepAnswer({ ...kept, recent: kept.recent && { ...kept.recent, given: '{"then":1}' } });
      await keepAnswer(answered('U1', 'a2', noon + 1));
      const ask = { team: clinic, since: noon - day, limit: 10 };
      const [row, ...others] = valueOf(await recent.given(ask)) ?? [];
      const by = expect.stringMatching(/^[\w-]{22}$/) as string;
      expect([row, others]).toEqual([{ by, answerId: 'a1', question, given: '{"then":1}', at: noon }, []]);
      if (row === undefined) return;
      expect(await recent.restate(clinic, { ...row, given: '{"now":2}' })).toEqual({ kind: 'saved' });
      expect(valueOf(await recent.given(ask))).toEqual([{ ...row, given: '{"now":2}' }]);
      expect(await recent.restate(clinic, { ...row, answerId: 'gone' })).toEqual({ kind: 'saved' });
      expect(valueOf(await recent.given({ ...ask, since: noon + 1 }))).toEqual([]);
    });

    it('is nothing at all where one part of it does not fit', async () => {
      const { keepAnswer, audit } = state();
      const kept = answered('U1', 'a1', noon);
      const tooLong = { ...place, question: 'q'.repeat(1_000_000), at: noon };
      expect(await keepAnswer({ ...kept, thread: tooLong })).toEqual({
        kind: 'unavailable',
        reason: 'refused',
      });
      expect(valueOf(await audit.of(clinic, 10))).toEqual([]);
    });
  });

  describe('a look at the pages of CMS', () => {
    it('is the last one alone; that an admin wants what it named stands beside it', async () => {
      const { tableLooks } = state();
      expect([valueOf(await tableLooks.last()), valueOf(await tableLooks.requested())]).toEqual([
        undefined,
        undefined,
      ]);
      await tableLooks.record({ editions: [], at: noon });
      await tableLooks.request(noon + 1);
      await tableLooks.record({ editions: [], at: noon + 2 });
      expect(valueOf(await tableLooks.last())).toEqual({ editions: [], at: noon + 2 });
      expect(valueOf(await tableLooks.requested())).toBe(noon + 1);
    });
  });

  describe('what many answers of one moment leave behind', () => {
    it('is all there', async () => {
      const { keepAnswer, audit, threads } = state();
      const all = Array.from({ length: 137 }, (_, i) => answered(`U${i % 5}`, `a${i}`, noon + i));
      const saved = await Promise.all(all.map(keepAnswer));
      expect(saved.every(({ kind }) => kind === 'saved')).toBe(true);
      expect(valueOf(await audit.of(clinic, 1_000)).map(({ at }) => at)).toEqual(
        all.map(({ audit: { at } }) => at).reverse(),
      );
      expect(valueOf(await threads.last(place, noon))).toBe(question);
    });

    it('is not lost by one among them that does not fit', async () => {
      const { keepAnswer, audit } = state();
      const tooLong = {
        ...answered('U1', 'b', noon),
        thread: { ...place, thread: 'its own', question: 'q'.repeat(1_000_000), at: noon },
      };
      const saved = await Promise.all(
        [answered('U1', 'a', noon), tooLong, answered('U1', 'c', noon)].map(keepAnswer),
      );
      expect(saved.map(({ kind }) => kind)).toEqual(['saved', 'unavailable', 'saved']);
      expect(valueOf(await audit.of(clinic, 10)).map(({ answerId }) => answerId)).toEqual(['c', 'a']);
    });

    it('is seen by whoever reads it while it is being written', async () => {
      const { keepAnswer, threads, close } = state();
      const keeping = keepAnswer(answered('U1', 'a', noon));
      expect(valueOf(await threads.last(place, noon))).toBe(question);
      void keepAnswer(answered('U1', 'b', noon));
      await close();
      expect(await keeping).toEqual({ kind: 'saved' });
    });
  });

  describe('a thread', () => {
    it('keeps its last question, for a day', async () => {
      const { threads } = state();
      await threads.remember({ ...place, question: '{"intent":"help"}', at: noon });
      await threads.remember({ ...place, question, at: noon + hour });
      expect(valueOf(await threads.last(place, noon + day))).toBe(question);
      expect(valueOf(await threads.last(place, noon + hour + day))).toBe(undefined);
    });

    it.each([
      ['team', { ...place, team: team('slack:T2') }],
      ['channel', { ...place, channel: 'C2' }],
      ['thread', { ...place, thread: '2' }],
    ])('of another %s knows nothing of it', async (_, other) => {
      await state().threads.remember({ ...place, question, at: noon });
      expect(valueOf(await state().threads.last(other, noon))).toBe(undefined);
    });
  });

  describe('recent answers', () => {
    it('are newest first, one a question, of one person', async () => {
      const { keepAnswer, recent } = state();
      for (const [user, id, at] of [
        ['U1', 'a1', 1],
        ['U1', 'a2', 2],
        ['U2', 'a3', 3],
        ['U1', 'a1', 4],
      ] as const) {
        await keepAnswer(answered(user, id, noon + at));
      }
      const ids = async (user: string, limit: number) =>
        valueOf(await recent.of({ team: clinic, user, limit })).map(({ answerId }) => answerId);
      expect(await ids('U1', 10)).toEqual(['a1', 'a2']);
      expect(await ids('U1', 1)).toEqual(['a1']);
      expect(await ids('U2', 10)).toEqual(['a3']);
      expect(await ids('U3', 10)).toEqual([]);
      const team = valueOf(await recent.ofTeam({ team: clinic, since: noon + 3, limit: 10 }));
      expect(team.map(({ answerId }) => answerId)).toEqual(['a1', 'a3']);
    });
  });

  describe('feedback', () => {
    it('is one judgement a person and answer, and the worst answers come first', async () => {
      const { feedback } = state();
      const give = (user: string, answerId: string, helpful: boolean, at: number) =>
        feedback.give({
          ...{ team: clinic, user, answerId, intent: 'fee_estimate', helpful, dataVersion: 'RVU26C' },
          ...(helpful ? {} : { reason: 'wrong-figure' as const }),
          at: noon + at,
        });
      await give('U1', 'a1', true, 0);
      await give('U1', 'a1', false, 1);
      await give('U2', 'a1', false, 1);
      await give('U3', 'a1', true, 1);
      await give('U1', 'a2', true, 1);
      await give('U1', 'a3', false, -1);
      const about = { intent: 'fee_estimate', dataVersion: 'RVU26C' };
      expect(valueOf(await feedback.worst({ since: noon, limit: 10 }))).toEqual([
        { answerId: 'a1', ...about, helpful: 1, notHelpful: 2, reasons: { 'wrong-figure': 2 } },
        { answerId: 'a2', ...about, helpful: 1, notHelpful: 0, reasons: {} },
      ]);
    });

    it('is counted by kind of question, however many answers there are, for one team and time', async () => {
      const { feedback } = state();
      const give = (answerId: string, intent: string, more: object = {}) =>
        feedback.give({
          ...{ team: clinic, user: 'U1', answerId, intent, dataVersion: 'RVU26C', at: noon, helpful: true },
          ...more,
        });
      for (let nth = 0; nth < 30; nth += 1) await give(`a${nth}`, 'units');
      await give('b1', 'fee_estimate', { helpful: false, reason: 'unclear' });
      await give('b2', 'fee_estimate', { at: noon + 10 });
      await give('b3', 'fee_estimate', { team: team('slack:T2') });
      expect(valueOf(await feedback.kinds({ team: clinic, since: noon, until: noon + 10 }))).toEqual([
        { intent: 'fee_estimate', helpful: 0, notHelpful: 1, reasons: { unclear: 1 } },
        { intent: 'units', helpful: 30, notHelpful: 0, reasons: {} },
      ]);
    });

    it('finds the answer of a message by its team and place, and nothing else by it', async () => {
      const { feedback } = state();
      const is = { answerId: 'a1', intent: 'units' };
      await feedback.posted({ team: clinic, message: 'C1 m1', ...is, at: noon });
      await feedback.posted({ team: clinic, message: 'C1 m1', ...is, answerId: 'a2', at: noon });
      const named = async (of: typeof clinic, message: string) =>
        valueOf(await feedback.postedAs({ team: of, message }));
      expect(await named(clinic, 'C1 m1')).toEqual({ ...is, answerId: 'a2' });
      expect(await named(clinic, 'C1 m2')).toBeUndefined();
      expect(await named(team('slack:T2'), 'C1 m1')).toBeUndefined();
    });
  });
};
