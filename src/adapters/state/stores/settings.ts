/** Settings, one row a key: changes of different keys never touch each other, and the last write of one key wins. */
import type { Transaction } from 'kysely';
import { LRUCache } from 'lru-cache';
import { checkSetting } from '../../../core/team/check-setting.ts';
import { toSettings } from '../../../core/team/settings-in-force.ts';
import type {
  Setting,
  SettingChange,
  SettingsStore,
  StoredSettings,
} from '../../../core/team/team-settings.ts';
import { compiledOnce } from '../compiled-once.ts';
import { openRow, sealRow } from '../sealing/sealed-rows.ts';
import { toSaved, type Ready, type StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';

/** How many teams' settings are remembered for when the database is away. */
const mostKnown = 5_000;

/** `channel` is kept as '' for the whole team. */
export function settingsStore(db: StateDb): SettingsStore {
  const settingsOf = compiledOnce((kysely) =>
    kysely
      .selectFrom('team_setting')
      .select(['team', 'channel', 'key', 'value', 'sealed'])
      .where('team', '=', '')
      .where('channel', 'in', ['', '']),
  );
  const known = new LRUCache<string, StoredSettings>({ max: mostKnown });
  return {
    of: async (team, channel = '') => {
      const place = `${team}\n${channel}`;
      const read = await db.read(async (kysely, { teamKeys }) => {
        const rows = await settingsOf(kysely, [team, '', channel]);
        const cipher = rows.length === 0 ? undefined : await teamKeys.forReading(kysely, team);
        return rows.flatMap((row) => openRow('team_setting', row, cipher) ?? []);
      });
      if (read.kind === 'unavailable') return { ...read, lastKnown: known.get(place) };
      const of = (wanted: string) =>
        toSettings(read.value.filter((row) => row.channel === wanted).flatMap(toSetting));
      const value: StoredSettings = { team: of(''), channel: channel === '' ? {} : of(channel) };
      known.set(place, value);
      return { kind: 'read', value };
    },
    change: async (...changes) => {
      const refused = changes.some(
        ({ setting: { key, value } }) => value !== null && checkSetting(key, value).kind === 'refused',
      );
      if (refused) return { kind: 'unavailable', reason: 'refused' };
      return toSaved(
        await db.write(async (trx, ready) => {
          for (const change of changes) await writeChange(trx, ready, change);
        }),
      );
    },
  };
}

async function writeChange(
  trx: Transaction<Tables>,
  { dialect, pseudonyms, teamKeys }: Ready,
  { team, channel = '', setting: { key, value }, by, at }: SettingChange,
): Promise<void> {
  const after = value === null ? null : JSON.stringify(value);
  await dialect.lockTeam(trx, team);
  const cipher = await teamKeys.forWriting(trx, team);
  const old = await trx
    .selectFrom('team_setting')
    .select(['team', 'channel', 'key', 'value', 'sealed'])
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('key', '=', key)
    .executeTakeFirst();
  if (after === null) {
    await trx
      .deleteFrom('team_setting')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('key', '=', key)
      .execute();
  } else {
    const row = sealRow('team_setting', { team, channel, key, value: after, at }, cipher);
    const { value: emptied, sealed } = row;
    await trx
      .insertInto('team_setting')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['team', 'channel', 'key']).doUpdateSet({ value: emptied, sealed, at }),
      )
      .execute();
  }
  const before = old && openRow('team_setting', old, cipher)?.value;
  const change = { before_value: before ?? null, after_value: after };
  const row = { team, channel, key, ...change, user_hash: pseudonyms.user(team, by), at };
  await trx
    .insertInto('setting_change')
    .values(sealRow('setting_change', row, cipher))
    .execute();
}

/** A value that another version wrote and this one does not know is left out, not believed. */
function toSetting({ key, value }: { readonly key: string; readonly value: string }): readonly Setting[] {
  const checked = checkSetting(key, parsed(value));
  return checked.kind === 'setting' ? [checked.setting] : [];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
