/** Is this a value the setting can have? Nothing else is ever stored, and nothing else is believed when read back. */
import { isPlainText } from './plain-text.ts';
import { isTimeZone } from './time-zone.ts';
import type { Setting, SettingKey, SettledPlace, TeamSettings } from './team-settings.ts';

export type CheckedSetting =
  | { readonly kind: 'setting'; readonly setting: Setting }
  /** `why`: one sentence of ours, which repeats nothing that was typed. */
  | { readonly kind: 'refused'; readonly why: string };

export function checkSetting(key: string, value: unknown): CheckedSetting {
  if (!isSettingKey(key)) return { kind: 'refused', why: 'There is no setting of that name.' };
  const { fits, expects } = checks[key];
  if (!fits(value)) return { kind: 'refused', why: expects };
  return { kind: 'setting', setting: { key, value } as Setting };
}

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(checks, key);

interface Check<Value> {
  readonly fits: (value: unknown) => value is Value;
  readonly expects: string;
}

const oneOf =
  <Word extends string>(...words: readonly Word[]) =>
  (value: unknown): value is Word =>
    words.some((word) => word === value);

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const checks: { readonly [Key in SettingKey]: Check<NonNullable<TeamSettings[Key]>> } = {
  locality: {
    fits: isSettledPlace,
    expects:
      'A place is a ZIP, a city with its state, or a locality such as 04412-11, in at most 80 characters.',
  },
  payer: {
    fits: (value): value is string => isPlainText(value, 60),
    expects: 'A payer is a name of at most 60 plain characters, such as Medicare or Aetna.',
  },
  unitRule: { fits: oneOf('cms', 'ama'), expects: 'The unit rule is cms or ama.' },
  discipline: { fits: oneOf('PT', 'OT', 'SLP'), expects: 'The discipline is PT, OT or SLP.' },
  qualifyingParticipant: { fits: isBoolean, expects: 'Qualifying participant is on or off.' },
  timeZone: { fits: isTimeZone, expects: 'A time zone is an IANA name, such as America/Chicago.' },
  listening: { fits: isBoolean, expects: 'Listening is on or off.' },
  whoMayChange: { fits: oneOf('anyone', 'admins'), expects: 'Who may change settings is anyone or admins.' },
};

function isSettledPlace(value: unknown): value is SettledPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { typed, key } = value as Readonly<Record<string, unknown>>;
  return isPlainText(typed, 80) && typeof key === 'string' && /^(?:national|\d{5}-\d{2})$/.test(key);
}
