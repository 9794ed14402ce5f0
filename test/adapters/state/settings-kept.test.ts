/** Settings are not read again within their moment, unless they were changed or taken away here. */
import { describe, expect, it } from 'vitest';
import { keptSettings } from '../../../src/adapters/state/stores/settings-kept.ts';
import type { SettingsStore, StoredSettings } from '../../../src/core/team/team-settings.ts';
import { team } from './support/opened.ts';

const clinic = team('slack:T1');
const payer = { key: 'payer', value: 'Aetna' } as const;

/** A store in memory that counts how often it is read. */
function counting() {
  let stored: StoredSettings = { team: {}, channel: {} };
  let reads = 0;
  const store: SettingsStore = {
    of: () => {
      reads += 1;
      return Promise.resolve({ kind: 'read', value: stored });
    },
    change: (...changes) => {
      for (const {
        setting: { key, value },
      } of changes)
        stored = { ...stored, team: value === null ? {} : { [key]: value } };
      return Promise.resolve({ kind: 'saved' });
    },
  };
  let now = 0;
  const kept = keptSettings(store, 1_000, () => now);
  return { kept, reads: () => reads, wait: (milliseconds: number) => (now += milliseconds) };
}

describe('settings', () => {
  it('are read once a moment for each channel', async () => {
    const { kept, reads, wait } = counting();
    for (const channel of ['C1', 'C1', 'C2', undefined, 'C1']) await kept.of(clinic, channel);
    expect(reads()).toBe(3);
    wait(1_000);
    await kept.of(clinic, 'C1');
    expect(reads()).toBe(4);
  });

  it('changed here are seen at once, in every channel', async () => {
    const { kept } = counting();
    await kept.of(clinic, 'C1');
    await kept.change({ team: clinic, setting: payer, by: 'U1', at: 0 });
    expect(await kept.of(clinic, 'C1')).toMatchObject({ value: { team: { payer: 'Aetna' } } });
  });

  it('read while they were being changed are not kept', async () => {
    const { kept, reads } = counting();
    const reading = kept.of(clinic, 'C1');
    await kept.change({ team: clinic, setting: payer, by: 'U1', at: 0 });
    await reading;
    await kept.of(clinic, 'C1');
    expect(reads()).toBe(2);
  });

  it('of rows that went away are read anew', async () => {
    const { kept, reads } = counting();
    await kept.of(clinic, 'C1');
    kept.forget();
    await kept.of(clinic, 'C1');
    expect(reads()).toBe(2);
  });
});
