import { describe, expect, it } from 'vitest';
import { payerProfile } from '../../../../src/adapters/payer-profile-shape.ts';
import { noon, team, valueOf } from '../support/opened.ts';
import type { Subject } from './subject.ts';

export const payersContract = ({ state, options, open }: Subject): void => {
  const clinic = team('slack:T1');
  const profile = (name: string, amount = 3150, more: object = {}) =>
    payerProfile.parse({
      ...{ name, aliases: [], product: 'commercial', facts: [] },
      rates: [
        {
          ...{ source: { kind: 'contract' }, label: 'our contract', addedBy: 'U1', read: '2026-01-01' },
          expires: '2027-01-01',
          rates: [{ code: '97110', modifier: null, amount, from: '2026-01-01', to: null }],
        },
      ],
      ...more,
    });
  const save = (name: string, amount?: number, more?: object) =>
    state().payers.save({
      ...{ team: clinic, by: 'U1', at: noon, act: 'payer import' },
      profile: profile(name, amount, more),
    });

  describe('payer profiles', () => {
    it('are kept by name, the last one saved of each, and outlive the program', async () => {
      await save('Humana');
      await save('Aetna', 100);
      await save('aetna', 200);
      await state().close();
      await open(options());
      const kept = valueOf(await state().payers.of(clinic));
      expect(kept.map(({ name, rates }) => [name, rates[0]?.rates[0]?.amount])).toEqual([
        ['Humana', 3150],
        ['aetna', 200],
      ]);
    });

    it('are of one team alone', async () => {
      await save('Aetna');
      expect(valueOf(await state().payers.of(team('slack:T2')))).toEqual([]);
    });

    it('leave a row in the log for each change, and no name or rate in it', async () => {
      await save('Aetna');
      await state().payers.remove({ team: clinic, by: 'U1', at: noon + 1, name: 'Aetna' });
      const log = valueOf(await state().audit.of(clinic, 10));
      expect(log.map(({ sort }) => sort)).toEqual(['payer delete', 'payer import']);
      expect(JSON.stringify(log)).not.toMatch(/Aetna|3150|31[.]50|"U1"/);
    });

    it('keep who added a fact as a hash', async () => {
      await save('Aetna');
      const [kept] = valueOf(await state().payers.of(clinic));
      expect(kept?.rates[0]?.addedBy).toMatch(/^[\w-]{22}$/);
    });

    it('refuse a second of one name, reversed and overlapping days, and save nothing of it', async () => {
      await save('Aetna');
      const twin = await save('Aetna PPO', 1, { aliases: ['AETNA'] });
      const rate = { code: '97110', modifier: null, amount: 1 };
      const table = (rates: readonly object[]) => ({ ...profile('Cigna').rates[0], rates });
      const reversed = await save('Cigna', 1, {
        rates: [table([{ ...rate, from: '2026-02-01', to: '2026-01-01' }])],
      });
      const overlapping = await save('Cigna', 1, {
        rates: [
          table([
            { ...rate, from: '2026-01-01', to: '2026-06-30' },
            { ...rate, from: '2026-06-30', to: null },
          ]),
        ],
      });
      expect([twin, reversed, overlapping]).toEqual([
        {
          kind: 'refused',
          sentence:
            'There is a profile named AETNA already: change that one, or give this one another name or state.',
        },
        { kind: 'refused', sentence: '97110: it would end (2026-01-01) before it begins (2026-02-01).' },
        {
          kind: 'refused',
          sentence: '97110: two values hold on 2026-06-30; end the first before the second begins.',
        },
      ]);
      expect(valueOf(await state().payers.of(clinic)).map(({ name }) => name)).toEqual(['Aetna']);
    });

    it('are exported with the team and go with it', async () => {
      await save('Aetna');
      const exported = valueOf(
        await state().records.exportTeam({ team: clinic, reach: 'only', exportedAt: '2026-11-23' }),
      );
      expect(JSON.stringify(exported.tables['payer_profile'])).toContain('Aetna');
      await state().records.deleteTeam(clinic, 'only');
      expect(valueOf(await state().payers.of(clinic))).toEqual([]);
    });
  });
};
