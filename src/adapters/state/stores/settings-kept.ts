/**
 * Settings read a moment ago, so that a busy channel does not ask the database before every answer. A change made
 * here is seen at once; one made by another instance, within `keptFor` milliseconds.
 */
import type { SettingsStore, StoredSettings } from '../../../core/team/team-settings.ts';

export interface KeptSettings extends SettingsStore {
  /** All of them are read anew: rows went away. */
  readonly forget: () => void;
}

const mostKept = 5_000;

/** `steady`: milliseconds of a clock that never goes back. */
export function keptSettings(store: SettingsStore, keptFor: number, steady: () => number): KeptSettings {
  const kept = new Map<string, { readonly value: StoredSettings; readonly until: number }>();
  let changed = 0;
  const forget = (): void => {
    changed += 1;
    kept.clear();
  };
  return {
    forget,
    of: async (team, channel) => {
      const place = `${team}\n${channel ?? ''}`;
      const known = kept.get(place);
      if (known !== undefined && known.until > steady()) return { kind: 'read', value: known.value };
      const before = changed;
      const read = await store.of(team, channel);
      if (kept.size >= mostKept) kept.clear();
      // What was read while a change was made may be of before it.
      if (read.kind === 'read' && before === changed)
        kept.set(place, { value: read.value, until: steady() + keptFor });
      return read;
    },
    change: async (...changes) => {
      const saved = await store.change(...changes);
      forget();
      return saved;
    },
  };
}
