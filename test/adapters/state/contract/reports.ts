import { describe, expect, it } from 'vitest';
import type { DenialFacts } from '../../../../src/core/team/denial-report.ts';
import type { TeamState } from '../../../../src/core/team/team-state.ts';
import { day, noon, team, valueOf } from '../support/opened.ts';
import { rowsOf } from '../support/rows-of.ts';
import type { Subject } from './subject.ts';

const facts: DenialFacts = {
  ...{ code: '97530', companions: ['97110'], modifiers: ['GP', '59'], payer: 'Aetna' },
  ...{ carc: '97', groupCode: 'CO', state: 'TX', quarter: '2026Q1', outcome: 'overturned' },
  whatWorked: ['modifier-59'],
};
const report = (name: string, changed: Partial<DenialFacts> = {}, createdOn = '2026-03-02') => ({
  team: team(name),
  facts: { ...facts, ...changed },
  createdOn,
});
const payers = ['Aetna'];
const [monday, nextQuarter] = [Date.UTC(2026, 3, 6, 5), Date.UTC(2026, 6, 6, 5)];

/** A team that was answered so often, and its report. */
async function reportOf(state: TeamState, name: string, answers: number, changed = {}): Promise<string> {
  const entry = {
    team: team(name),
    user: 'U1',
    sort: 'help',
    answerId: 'a',
    dataVersion: 'RVU26C',
    at: noon,
  };
  await Promise.all(Array.from({ length: answers }, () => state.audit.add(entry)));
  const added = await state.reports.add(report(name, changed));
  return added.kind === 'saved' ? added.id : '';
}
const clinics = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => `slack:T${from + index}`);

export const reportsContract = ({ state, options, open }: Subject): void => {
  describe('denial reports', () => {
    it('are kept for the team with their note, and nothing of them stands in the database unsealed', async () => {
      const { reports } = state();
      const added = await reports.add({ ...report('slack:T1'), note: 'Appealed with the time log' });
      expect(added).toMatchObject({ kind: 'saved', counted: true });
      expect(valueOf(await reports.own(team('slack:T1'), 10))).toEqual([
        {
          id: added.kind === 'saved' ? added.id : '',
          ...{ facts, note: 'Appealed with the time log', createdOn: '2026-03-02' },
        },
      ]);
      expect(valueOf(await reports.own(team('slack:T2'), 10))).toEqual([]);
      expect(JSON.stringify(await rowsOf(options(), 'own_report'))).not.toMatch(/Appealed|Aetna|aetna|97530/);
    });

    it('count once a team, cell and quarter in which they were made', async () => {
      const { reports } = state();
      const counted: unknown[] = [];
      for (const each of [
        report('slack:T1'),
        report('slack:T1', { outcome: 'denied' }),
        report('slack:T1', { quarter: '2025Q3' }),
        report('slack:T1', {}, '2026-04-01'),
        report('slack:T1', { carc: '236' }),
        report('slack:T2'),
      ]) {
        const added = await reports.add(each);
        counted.push(added.kind === 'saved' && added.counted);
      }
      expect(counted).toEqual([true, false, false, true, true, true]);
      expect(valueOf(await reports.own(team('slack:T1'), 10)).length).toBe(5);
    });

    it('are withdrawn by their own team alone', async () => {
      const { reports } = state();
      const id = await reportOf(state(), 'slack:T1', 0);
      await reports.withdraw({ team: team('slack:T2'), id });
      expect(valueOf(await reports.own(team('slack:T1'), 10)).length).toBe(1);
      await reports.withdraw({ team: team('slack:T1'), id });
      expect(valueOf(await reports.own(team('slack:T1'), 10))).toEqual([]);
    });
  });

  describe('shared figures', () => {
    const atNoon = async (): Promise<void> => {
      await state().close();
      await open({ ...options(), clock: () => noon });
    };
    const shown = async () => valueOf(await state().reports.published());

    it('are there once the quarter is over, and stand still until the next one is', async () => {
      await atNoon();
      const { reports, records } = state();
      const names = clinics(100, 190);
      for (const name of names) await reportOf(state(), name, 20);
      expect(await reports.publish({ now: monday - 7 * day, payers })).toEqual({ kind: 'saved' });
      expect(await shown()).toEqual([]);
      await reports.publish({ now: monday, payers });
      const [cell, ...others] = await shown();
      expect([others, cell?.code, cell?.payer, cell?.carc]).toEqual([[], '97530', 'Aetna', '97']);
      // 90 reports, with noise that is over 40 once in ten million times.
      expect(Math.abs((cell?.reports ?? 0) - 90)).toBeLessThan(45);
      for (const name of names) await records.deleteTeam(team(name), 'only');
      await reports.publish({ now: monday, payers });
      await reports.publish({ now: nextQuarter - 7 * day, payers });
      expect(await shown()).toEqual([cell]);
      await reports.publish({ now: nextQuarter, payers });
      expect(await shown()).toEqual([]);
      expect((await rowsOf(options(), 'denial_publication')).length).toBe(1);
    }, 60_000);

    it.each([
      ['of teams with too few answers', 19, {}, monday],
      ['that name a payer of no list', 20, { payer: 'Foo Health' }, monday],
      ['of teams that came within 14 days', 20, {}, Date.UTC(2026, 0, 5)],
    ])(
      'leave out reports %s',
      async (_, answers, changed, now) => {
        await state().close();
        const came = now === monday ? noon : now - 13 * day;
        await open({ ...options(), clock: () => came });
        for (const name of clinics(100, 160)) {
          await reportOf(state(), name, answers, changed);
          await state().reports.add(report(name, changed, '2025-12-29'));
        }
        await state().reports.publish({ now, payers });
        expect(await shown()).toEqual([]);
        expect(JSON.stringify(await rowsOf(options(), 'denial_publication'))).not.toMatch(/Aetna|97530/);
      },
      60_000,
    );

    it('are made once by instances that try at the same time', async () => {
      const tried = Array.from({ length: 8 }, () => state().reports.publish({ now: monday, payers }));
      expect(new Set((await Promise.all(tried)).map(({ kind }) => kind))).toEqual(new Set(['saved']));
      expect((await rowsOf(options(), 'denial_publication')).map(({ week }) => week)).toEqual(['2026-04-06']);
    });
  });

  describe('a denial report', () => {
    it.each([
      ['a code there cannot be', { code: '9753' }],
      ['a quarter there cannot be', { quarter: '2026Q5' }],
      ['a payer a megabyte long', { payer: 'x'.repeat(1_000_000) }],
    ])('with %s are refused, and nothing is stored', async (_, wrong) => {
      const { reports } = state();
      expect(await reports.add(report('slack:T1', wrong))).toEqual({
        kind: 'unavailable',
        reason: 'refused',
      });
      expect(await rowsOf(options(), 'own_report')).toEqual([]);
    });
  });
};
