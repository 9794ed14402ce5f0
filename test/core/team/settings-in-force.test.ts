/** Channel over team, key by key. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsInForce, type SettingsInForce } from '../../../src/core/team/settings-in-force.ts';
import { settingKeys, type StoredSettings, type TeamSettings } from '../../../src/core/team/team-settings.ts';

const some: fc.Arbitrary<TeamSettings> = fc.record(
  {
    payer: fc.constantFrom('Medicare', 'Aetna'),
    unitRule: fc.constantFrom('cms' as const, 'ama' as const),
    discipline: fc.constantFrom('PT' as const, 'OT' as const),
    qualifyingParticipant: fc.boolean(),
    listening: fc.boolean(),
    timeZone: fc.constantFrom('America/Chicago', 'UTC'),
  },
  { requiredKeys: [] },
);

describe('the settings in force', () => {
  it.each<readonly [string, StoredSettings, SettingsInForce]>([
    ['nothing set', { team: {}, channel: {} }, { values: {}, from: {} }],
    [
      'the team alone',
      { team: { payer: 'Aetna' }, channel: {} },
      { values: { payer: 'Aetna' }, from: { payer: 'team' } },
    ],
    [
      'the channel alone',
      { team: {}, channel: { unitRule: 'ama' } },
      { values: { unitRule: 'ama' }, from: { unitRule: 'channel' } },
    ],
    [
      'both, one key',
      { team: { payer: 'Aetna' }, channel: { payer: 'UHC' } },
      { values: { payer: 'UHC' }, from: { payer: 'channel' } },
    ],
    [
      'off in the channel, on in the team',
      { team: { listening: true, payer: 'Aetna' }, channel: { listening: false } },
      { values: { listening: false, payer: 'Aetna' }, from: { listening: 'channel', payer: 'team' } },
    ],
  ])('%s', (_, stored, inForce) => {
    expect(settingsInForce(stored)).toEqual(inForce);
  });

  it('each value is the one of the place it is said to come from, and none is lost', () => {
    fc.assert(
      fc.property(some, some, (team, channel) => {
        const { values, from } = settingsInForce({ team, channel });
        for (const key of settingKeys) {
          const place = from[key];
          expect(place).toBe(key in channel ? 'channel' : key in team ? 'team' : undefined);
          expect(values[key]).toBe(place === undefined ? undefined : { team, channel }[place][key]);
        }
      }),
    );
  });
});
