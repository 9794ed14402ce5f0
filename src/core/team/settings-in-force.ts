/** The settings that answer a question: the channel's where it has one, else the team's, key by key. */
import {
  settingKeys,
  type Setting,
  type SettingKey,
  type StoredSettings,
  type TeamSettings,
} from './team-settings.ts';

export interface SettingsInForce {
  readonly values: TeamSettings;
  /** Where each value stands; a key that is not here was set nowhere. */
  readonly from: Readonly<Partial<Record<SettingKey, 'team' | 'channel'>>>;
}

export function settingsInForce({ team, channel }: StoredSettings): SettingsInForce {
  const from: Partial<Record<SettingKey, 'team' | 'channel'>> = {};
  for (const key of settingKeys) {
    if (channel[key] !== undefined) from[key] = 'channel';
    else if (team[key] !== undefined) from[key] = 'team';
  }
  return { values: { ...definedOf(team), ...definedOf(channel) }, from };
}

const definedOf = (settings: TeamSettings): TeamSettings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/** Settings put together from one key each; a later one wins. */
export const toSettings = (settings: readonly Setting[]): TeamSettings =>
  Object.fromEntries(settings.map(({ key, value }) => [key, value]));
