import { describe, expect, it } from 'vitest';
import { lives } from '../../../../src/adapters/state/lives.ts';
import { teamTableNames } from '../../../../src/adapters/state/tables.ts';
import type { TeamKey } from '../../../../src/core/team/team-key.ts';
import { day, noon, team, valueOf } from '../support/opened.ts';
import { fillEveryTable } from '../support/fill-every-table.ts';
import { rowsOf, tablesOf } from '../support/rows-of.ts';
import type { Subject } from './subject.ts';
import { migrations } from '../../../../src/adapters/state/migrations/migrate.ts';

const latest = migrations.at(-1)?.version;

export const recordsContract = ({ state, options }: Subject): void => {
  const counts = async (): Promise<Readonly<Record<string, number>>> => {
    const counted: Record<string, number> = {};
    for (const table of (await tablesOf(options())).keys()) {
      counted[table] = (await rowsOf(options(), table)).length;
    }
    return counted;
  };
  const teamsIn = async (table: string): Promise<readonly TeamKey[]> =>
    (await rowsOf(options(), table)).map((row) => row['team'] as TeamKey);

  describe('every table', () => {
    it('with a team in it is exported and deleted with the team', async () => {
      const withTeam = [...(await tablesOf(options()))].filter(([, columns]) => columns.includes('team'));
      expect(withTeam.map(([table]) => table).sort()).toEqual([...teamTableNames].sort());
    });

    it('has a stated life', async () => {
      const tables = [...(await tablesOf(options())).keys()].sort();
      expect([...new Set(lives.map(({ table }) => table as string))].sort()).toEqual(tables);
    });
  });

  describe('deleting a team', () => {
    it('leaves no row of it anywhere, and every row of the others', async () => {
      await fillEveryTable(state(), team('slack:T1'));
      await fillEveryTable(state(), team('slack:T10'));
      const before = await counts();
      expect(Object.entries(before).filter(([, rows]) => rows === 0)).toEqual([]);
      const deleted = await state().records.deleteTeam(team('slack:T1'), 'only');
      expect(deleted).toMatchObject({ kind: 'counted', rows: { team_key: 1, team_setting: 1 } });
      for (const table of teamTableNames)
        expect([...new Set(await teamsIn(table))], table).toEqual([team('slack:T10')]);
      expect(valueOf(await state().records.teams())).toEqual([team('slack:T10')]);
    });

    it('of an organisation takes the teams under it along where asked, and none that merely begins alike', async () => {
      const names = ['slack:E1', 'slack:E1:T1', 'slack:E12:T2'];
      for (const name of names) await fillEveryTable(state(), team(name));
      await state().records.deleteTeam(team('slack:E1'), 'only');
      expect(valueOf(await state().records.teams())).toEqual(['slack:E12:T2', 'slack:E1:T1']);
      await state().records.deleteTeam(team('slack:E1'), 'with-all-under');
      expect(valueOf(await state().records.teams())).toEqual(['slack:E12:T2']);
    });
  });

  describe('exporting a team', () => {
    it('shows every row of it in every table, and no secret', async () => {
      await fillEveryTable(state(), team('slack:T1'));
      await fillEveryTable(state(), team('slack:T2'));
      const asked = { team: team('slack:T1'), reach: 'only', exportedAt: '2026-03-02T12:00:00Z' } as const;
      const { tables, ...about } = valueOf(await state().records.exportTeam(asked));
      expect(about).toEqual({ ...asked, version: latest });
      expect(Object.keys(tables).sort()).toEqual([...teamTableNames].sort());
      // An answer and a payer profile, each with its entry in the log.
      const rowsOfTable = (table: string): number => (table === 'audit_entry' ? 2 : 1);
      expect(
        Object.entries(tables)
          .map(([table, rows]) => [table, rows.length])
          .sort(),
      ).toEqual([...teamTableNames].map((table) => [table, rowsOfTable(table)]).sort());
      expect(tables['slack_installation']).toEqual([{ team: 'slack:T1', at: noon }]);
      expect(JSON.stringify(tables)).not.toMatch(/xoxb|smba|sealed|slack:T2|U0BILLER/);
    });
  });

  describe('the sweep', () => {
    it.each([
      ['nothing at once', 0, []],
      ['thread questions after a day', 1 * day + 1, ['thread_question']],
      ['recent answers after 30 days', 30 * day + 1, ['posted_answer', 'recent_answer', 'thread_question']],
      [
        'deliveries after 90 days',
        90 * day + 1,
        ['digest_delivery', 'posted_answer', 'recent_answer', 'thread_question'],
      ],
      [
        'the logs and feedback after 400 days',
        400 * day + 1,
        [
          ...['audit_entry', 'digest_delivery', 'feedback', 'posted_answer', 'recent_answer'],
          ...['setting_change', 'thread_question'],
        ],
      ],
      [
        'denial reports after three years',
        1_187 * day,
        [
          ...['audit_entry', 'digest_delivery', 'feedback', 'own_report', 'posted_answer', 'recent_answer'],
          ...['setting_change', 'thread_question'],
        ],
      ],
    ])('deletes %s', async (_, after, gone) => {
      await fillEveryTable(state(), team('slack:T1'));
      const before = await counts();
      expect(await state().records.sweep(noon + after)).toMatchObject({ kind: 'counted' });
      const now = await counts();
      const swept = Object.keys(before).filter((table) => now[table] !== before[table]);
      // These two are dated by the database's own clock.
      const dated = swept.filter((table) => table !== 'once_claim' && table !== 'pending_question');
      expect(dated.sort()).toEqual(gone);
    });

    it('deletes claims of events after two days and of deliveries after 90', async () => {
      const { once, records } = state();
      const claim = (key: string, sort: 'event' | 'delivery') =>
        once.onceOnly({ key, sort, lease: 1_000, owner: 'a' }, () => Promise.resolve(key));
      await claim('e', 'event');
      await claim('d', 'delivery');
      const sorts = async () => (await rowsOf(options(), 'once_claim')).map((row) => row['sort']).sort();
      const now = Date.now();
      await records.sweep(now + 2 * day - 60_000);
      expect(await sorts()).toEqual(['delivery', 'event']);
      await records.sweep(now + 2 * day + 60_000);
      expect(await sorts()).toEqual(['delivery']);
      await records.sweep(now + 90 * day + 60_000);
      expect(await sorts()).toEqual([]);
    });
  });
};
