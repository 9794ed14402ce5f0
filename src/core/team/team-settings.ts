/** The defaults a team answers its billers with. A channel may differ from its team, key by key. */
import type { UnitRule } from '../claim/claim-day.ts';
import type { Read, Saved } from './outcome.ts';
import type { TeamKey } from './team-key.ts';

/** Whatever is absent was never set: the program's own default holds. */
export interface TeamSettings {
  readonly locality?: SettledPlace;
  /** As `payerOf` reads it: "Medicare", "Aetna". */
  readonly payer?: string;
  readonly unitRule?: UnitRule;
  readonly discipline?: 'PT' | 'OT' | 'SLP';
  readonly qualifyingParticipant?: boolean;
  /** IANA: "America/Chicago". */
  readonly timeZone?: string;
  /** Whether plain channel questions, without a mention, are answered. */
  readonly listening?: boolean;
  readonly whoMayChange?: 'anyone' | 'admins';
}

/** A place as typed, which the caller has proved to be one locality (`MAC-LOCALITY`) or the nation. */
export interface SettledPlace {
  readonly typed: string;
  readonly key: string;
}

export type SettingKey = keyof TeamSettings;
export const settingKeys: readonly SettingKey[] = [
  ...(['locality', 'payer', 'unitRule', 'discipline', 'qualifyingParticipant'] as const),
  ...(['timeZone', 'listening', 'whoMayChange'] as const),
];

/** One key with its value; made by `checkSetting`. */
export type Setting = {
  [Key in SettingKey]: { readonly key: Key; readonly value: NonNullable<TeamSettings[Key]> };
}[SettingKey];

/** What a team and one of its channels have set, apart. */
export interface StoredSettings {
  readonly team: TeamSettings;
  readonly channel: TeamSettings;
}

export interface SettingChange {
  readonly team: TeamKey;
  /** Absent: the whole team. */
  readonly channel?: string | undefined;
  /** A null value takes the setting away: the team's, or the program's own default holds again. */
  readonly setting: Setting | { readonly key: SettingKey; readonly value: null };
  /** The platform's id of who changed it; kept as a keyed hash. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface SettingsStore {
  /**
   * Unavailable still carries what this process last read of them, where it did: a question is answered with the
   * old settings rather than with none, and the reply says so.
   */
  readonly of: (team: TeamKey, channel?: string) => Promise<ReadSettings | OldSettings>;
  /**
   * All of them or none, each with its old value, new value and who in the log of changes. The last write wins.
   */
  readonly change: (...changes: readonly SettingChange[]) => Promise<Saved>;
}

export type ReadSettings = Exclude<Read<StoredSettings>, { kind: 'unavailable' }>;

export interface OldSettings {
  readonly kind: 'unavailable';
  readonly reason: Extract<Saved, { kind: 'unavailable' }>['reason'];
  readonly lastKnown: StoredSettings | undefined;
}
