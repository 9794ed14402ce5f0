/** The team's settings as choices to press: each a whole question, so that nothing need be typed. */
import type { Places } from '../../core/ports.ts';
import { localityKey, national } from '../../core/places/place.ts';
import type { SettingsInForce } from '../../core/team/settings-in-force.ts';
import type { SettingKey } from '../../core/team/team-settings.ts';
import { payerNames } from '../language/known-payers.ts';
import { serialise } from '../question.ts';
import { localityLabel } from '../reply-parts/locality-label.ts';
import { valueInWords } from './explain.ts';
import { settingNames } from './setting-names.ts';

export interface SettingChoices {
  readonly key: SettingKey;
  readonly label: string;
  /** As it stands, in words. */
  readonly now: string;
  /** At most a hundred in a group. */
  readonly groups: readonly ChoiceGroup[];
  /** The question of the choice that stands, where it is one of them. */
  readonly chosen: string | undefined;
}

interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly { readonly label: string; readonly question: string }[];
}

const offered = ['discipline', 'locality', 'payer', 'qualifyingParticipant', 'unitRule'] as const;
type Offered = (typeof offered)[number];

/** What the typed value is, and its words. */
type Value = readonly [typed: string, words: string];

const few: Readonly<Record<Exclude<Offered, 'locality' | 'payer'>, readonly Value[]>> = {
  discipline: [
    ['PT', 'PT'],
    ['OT', 'OT'],
    ['SLP', 'SLP'],
  ],
  qualifyingParticipant: [
    ['on', 'QP'],
    ['off', 'Not a QP'],
  ],
  unitRule: [
    ['cms', 'CMS rule'],
    ['ama', 'AMA rule'],
  ],
};

export const settingChoices = ({ values }: SettingsInForce, places: Places): readonly SettingChoices[] =>
  offered.map((key): SettingChoices => {
    const { label, unset } = settingNames[key];
    const value = values[key];
    const now = value === undefined ? `not set: ${unset}` : valueInWords(key, value);
    const groups = [
      group(key, 'No setting', [[null, `Not set: ${unset}`]]),
      ...groupsOf(key, places).map(([name, all]) => group(key, name, all)),
    ];
    const chosen = questionFor(key, value === undefined ? null : typedValue(value));
    const isOffered = groups.some(({ choices }) => choices.some(({ question }) => question === chosen));
    return { key, label, now, groups, chosen: isOffered ? chosen : undefined };
  });

function groupsOf(key: Offered, places: Places): readonly (readonly [string, readonly Value[]])[] {
  if (key === 'payer') return [['Payers', payerNames.map((each) => [each, each])]];
  if (key === 'locality') return [['Rates', [[national.kind, 'National rates']]], ...byState(places)];
  return [[settingNames[key].label, few[key]]];
}

function byState({ localities }: Places): readonly (readonly [string, readonly Value[]])[] {
  const states = [...new Set(localities.map(({ state }) => state))].sort();
  return states.map((state) => [
    state,
    localities
      .filter((each) => each.state === state)
      .map((each): Value => [localityKey(each), localityLabel(each)])
      .sort(([, a], [, b]) => (a < b ? -1 : 1)),
  ]);
}

const group = (
  key: Offered,
  label: string,
  values: readonly (readonly [string | null, string])[],
): ChoiceGroup => ({
  label,
  choices: values.map(([value, words]) => ({ label: words, question: questionFor(key, value) })),
});

const questionFor = (key: Offered, value: string | null): string =>
  serialise({ intent: 'settings', changes: [{ key, value }] });

/** What is typed for a value that stands. */
function typedValue(value: string | boolean | { readonly key: string }): string {
  if (typeof value === 'object') return value.key;
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : value;
}
