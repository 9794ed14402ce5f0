/** The settings in words: what each one is, where it stands, and how to change it. */
import { plain, sentence, type Fact, type Reply } from '../../core/reply/reply.ts';
import type { DigestSubscription } from '../../core/team/digest.ts';
import type { SettingsInForce } from '../../core/team/settings-in-force.ts';
import { settingKeys, type SettingChange, type SettingKey } from '../../core/team/team-settings.ts';
import { timeInWords } from '../../core/words/clock-words.ts';
import { list } from '../../core/words/english.ts';
import { settingNames } from './setting-names.ts';

export function explainSettings({ values, from }: SettingsInForce): Reply {
  const facts = settingKeys.map((key): Fact => {
    const { label, unset } = settingNames[key];
    const value = values[key];
    if (value === undefined) return { label, value: `not set: ${unset}` };
    return { label, value: `${valueInWords(key, value)}${from[key] === 'channel' ? ' (this channel)' : ''}` };
  });
  return {
    ...sentence('What your questions are answered with'),
    blocks: [{ kind: 'facts', facts }],
    tip: [
      plain(
        'Change one: settings locality Dallas TX. For this channel alone: settings channel payer Aetna. Take one away: settings reset payer. A question that names its own place or payer is answered with that.',
      ),
    ],
  };
}

/** The digest is this channel's own, and begun and ended by itself; it is shown with the settings all the same. */
export function withDigest(reply: Reply, digest: DigestSubscription | undefined): Reply {
  const value =
    digest === undefined
      ? 'none comes here: digest on 8:00 Central begins one'
      : `${timeInWords(digest.hour, digest.timeZone)}, ${digest.weekdaysOnly ? 'on weekdays' : 'every day'}`;
  const facts = reply.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  return { ...reply, blocks: [{ kind: 'facts', facts: [...facts, { label: 'Daily digest here', value }] }] };
}

/** What will hold once it is saved. */
export function explainChange(changes: readonly SettingChange['setting'][], channel: boolean): Reply {
  const said = changes.map(({ key, value }) =>
    value === null
      ? `${settingNames[key].label} is no longer set`
      : `${settingNames[key].label} is now ${valueInWords(key, value)}`,
  );
  return sentence(`${list(said)}${channel ? ' in this channel' : ' for the whole team'}.`);
}

export function valueInWords(key: SettingKey, value: NonNullable<SettingChange['setting']['value']>): string {
  if (typeof value === 'object')
    return value.key === value.typed ? value.key : `${value.typed} (${value.key})`;
  if (key === 'unitRule') return String(value).toUpperCase();
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : value;
}
