import { describe, expect, it } from 'vitest';
import type { DenialFacts } from '../../../../src/core/team/denial-report.ts';
import { team, valueOf } from '../support/opened.ts';
import { rowsOf } from '../support/rows-of.ts';
import type { Subject } from './subject.ts';

const facts: DenialFacts = {
  ...{ code: '97530', companions: ['97110'], modifiers: ['GP', '59'], payer: 'Aetna' },
  ...{ carc: '97', groupCode: 'CO', state: 'TX', quarter: '2026Q1', outcome: 'overturned' },
  whatWorked: ['modifier-59'],
};
const report = (name: string, changed: Partial<DenialFacts> = {}) => ({
  team: team(name),
  facts: { ...facts, ...changed },
  createdOn: '2026-03-02',
});

export const reportsContract = ({ state, options }: Subject): void => {
  describe('denial reports', () => {
    it('are kept for the team with their note, and pooled without note and team', async () => {
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
      expect(valueOf(await reports.pool({ code: '97530' })).map((vote) => vote.facts)).toEqual([facts]);
      expect(JSON.stringify(await rowsOf(options(), 'pooled_report'))).not.toMatch(
        /slack:T1|Appealed|2026-03-02/,
      );
    });

    it('count once a team, cell and quarter', async () => {
      const { reports } = state();
      const counted: unknown[] = [];
      for (const each of [
        report('slack:T1'),
        report('slack:T1', { outcome: 'denied' }),
        report('slack:T1', { quarter: '2026Q2' }),
        report('slack:T1', { carc: '236' }),
        report('slack:T2'),
      ]) {
        const added = await reports.add(each);
        counted.push(added.kind === 'saved' && added.counted);
      }
      expect(counted).toEqual([true, false, true, true, true]);
      expect(valueOf(await reports.own(team('slack:T1'), 10)).length).toBe(4);
    });

    it('tell teams apart within a cell, over its quarters, and in no other cell', async () => {
      const { reports } = state();
      await reports.add(report('slack:T1'));
      await reports.add(report('slack:T1', { quarter: '2026Q2' }));
      await reports.add(report('slack:T1', { carc: '236' }));
      await reports.add(report('slack:T2'));
      const voters = async (carc: string): Promise<readonly string[]> =>
        valueOf(await reports.pool({ payer: 'AETNA' }))
          .filter((vote) => vote.facts.carc === carc)
          .map(({ voter }) => voter);
      const here = await voters('97');
      expect([here.length, new Set(here).size]).toEqual([3, 2]);
      expect(here).not.toContain((await voters('236'))[0]);
    });

    it('many from one team are one vote', async () => {
      const { reports } = state();
      await Promise.all(Array.from({ length: 30 }, () => reports.add(report('slack:T1'))));
      for (let i = 0; i < 10; i += 1) await reports.add(report('slack:T1'));
      expect(valueOf(await reports.pool({})).length).toBe(1);
    });

    it('withdrawn take their vote along, unless another of the same cell and quarter holds it', async () => {
      const { reports } = state();
      const first = await reports.add(report('slack:T1'));
      const second = await reports.add(report('slack:T1', { outcome: 'denied' }));
      const outcomes = async () => valueOf(await reports.pool({})).map((vote) => vote.facts.outcome);
      const withdraw = async (name: string, added: typeof first) =>
        reports.withdraw({ team: team(name), id: added.kind === 'saved' ? added.id : '' });
      await withdraw('slack:T2', first);
      expect(await outcomes()).toEqual(['overturned']);
      await withdraw('slack:T1', first);
      expect(await outcomes()).toEqual(['denied']);
      await withdraw('slack:T1', second);
      expect(await outcomes()).toEqual([]);
    });

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
