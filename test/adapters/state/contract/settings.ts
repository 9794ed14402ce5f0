import { describe, expect, it } from 'vitest';
import { settingsInForce } from '../../../../src/core/team/settings-in-force.ts';
import { noon, team, valueOf } from '../support/opened.ts';
import type { Subject } from './subject.ts';

export const settingsContract = ({ state, options, open }: Subject): void => {
  const clinic = team('slack:T1');
  const payer = (value: string) => ({ key: 'payer', value }) as const;

  describe('settings', () => {
    it('are none before any was set', async () => {
      expect(await state().settings.of(clinic)).toEqual({ kind: 'read', value: { team: {}, channel: {} } });
    });

    it('are kept for a team and for a channel of it, apart', async () => {
      const { settings } = state();
      const dallas = { typed: 'Dallas TX', key: '04412-11' };
      const who = { team: clinic, by: 'U1', at: noon };
      await settings.change({ ...who, setting: { key: 'locality', value: dallas } });
      await settings.change({ ...who, setting: { key: 'qualifyingParticipant', value: true } });
      await settings.change({ ...who, channel: 'C1', setting: { key: 'unitRule', value: 'ama' } });
      const read = valueOf(await settings.of(clinic, 'C1'));
      expect(read).toEqual({
        team: { locality: dallas, qualifyingParticipant: true },
        channel: { unitRule: 'ama' },
      });
      expect(settingsInForce(read).from).toEqual({
        locality: 'team',
        qualifyingParticipant: 'team',
        unitRule: 'channel',
      });
      expect(valueOf(await settings.of(clinic, 'C2')).channel).toEqual({});
    });

    it('outlive the program', async () => {
      await state().settings.change({ team: clinic, setting: payer('Aetna'), by: 'U1', at: noon });
      await state().close();
      await open(options());
      expect(valueOf(await state().settings.of(clinic)).team).toEqual({ payer: 'Aetna' });
    });

    it('keep the last write, and every change with who made it', async () => {
      const { settings, audit } = state();
      await settings.change({ team: clinic, setting: payer('Aetna'), by: 'U0BILLER1', at: noon });
      await settings.change({ team: clinic, setting: payer('Humana'), by: 'U0BILLER2', at: noon + 1 });
      await settings.change({
        team: clinic,
        setting: { key: 'payer', value: null },
        by: 'U0BILLER1',
        at: noon + 2,
      });
      expect(valueOf(await settings.of(clinic)).team).toEqual({});
      const changes = valueOf(await audit.changesOf(clinic, 10));
      expect(changes.map(({ before, after, at }) => [before, after, at - noon])).toEqual([
        ['"Humana"', null, 2],
        ['"Aetna"', '"Humana"', 1],
        [null, '"Aetna"', 0],
      ]);
      const [third, second, first] = changes.map(({ user }) => user);
      expect(first).toBe(third);
      expect(first).not.toBe(second);
      expect(first).not.toContain('U0BILLER1');
    });

    it('changed twenty times at once lose no change: each one starts from what the one before left', async () => {
      const { settings, audit } = state();
      const values = Array.from({ length: 20 }, (_, index) => `Payer ${index}`);
      const saved = await Promise.all(
        values.map((value) => settings.change({ team: clinic, setting: payer(value), by: 'U1', at: noon })),
      );
      expect(saved).toEqual(values.map(() => ({ kind: 'saved' })));
      const inOrder = [...valueOf(await audit.changesOf(clinic, 50))].reverse();
      expect(inOrder.map(({ before }) => before)).toEqual([
        null,
        ...inOrder.slice(0, -1).map(({ after }) => after),
      ]);
      expect(valueOf(await settings.of(clinic)).team.payer).toBe(JSON.parse(inOrder.at(-1)?.after ?? 'null'));
    });

    it.each([
      ['a megabyte of text', { key: 'payer', value: 'x'.repeat(1_000_000) }],
      ['a zero character', { key: 'payer', value: 'Aet\0na' }],
      ['a zone there is none of', { key: 'timeZone', value: 'Mars/Olympus' }],
    ] as const)('refuse %s and keep what was', async (_, setting) => {
      const { settings } = state();
      await settings.change({ team: clinic, setting: payer('Aetna'), by: 'U1', at: noon });
      expect(await settings.change({ team: clinic, setting, by: 'U1', at: noon })).toEqual({
        kind: 'unavailable',
        reason: 'refused',
      });
      expect(valueOf(await settings.of(clinic)).team).toEqual({ payer: 'Aetna' });
    });

    it('named together are all changed, or none', async () => {
      const { settings, audit } = state();
      const about = { team: clinic, by: 'U1', at: noon };
      const tooLong = { ...about, channel: 'C'.repeat(1_000_000), setting: payer('Humana') };
      const ama = { ...about, setting: { key: 'unitRule', value: 'ama' } as const };
      expect((await settings.change(ama, tooLong)).kind).toBe('unavailable');
      expect(valueOf(await settings.of(clinic)).team).toEqual({});
      expect(await settings.change(ama, { ...about, setting: payer('Aetna') })).toEqual({ kind: 'saved' });
      expect(valueOf(await settings.of(clinic)).team).toEqual({ payer: 'Aetna', unitRule: 'ama' });
      expect(valueOf(await audit.changesOf(clinic, 10))).toHaveLength(2);
    });

    it('are refused by the column too where a channel id is a megabyte long', async () => {
      const channel = 'C'.repeat(1_000_000);
      expect(
        await state().settings.change({ team: clinic, channel, setting: payer('Aetna'), by: 'U1', at: noon }),
      ).toEqual({ kind: 'unavailable', reason: 'refused' });
    });
  });
};
