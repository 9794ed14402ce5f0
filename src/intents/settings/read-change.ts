/** "settings locality Dallas TX", "settings channel payer Aetna", "settings reset payer", "our payer is Aetna". */
import type { SettingKey } from '../../core/team/team-settings.ts';
import type { Mentions } from '../language/mentions.ts';
import { distance } from '../language/spelling.ts';
import { sayWord } from '../answering/say-word.ts';
import type { SettingsQuestion } from './question.ts';
import { settingNames, settingOf } from './setting-names.ts';

export type ChangeRead =
  | { readonly kind: 'question'; readonly question: SettingsQuestion }
  | { readonly kind: 'invalid'; readonly problem: string; readonly right: string };

/**
 * `text`: without the word "settings" where the message began with it (`command`); then every word must mean something.
 * `typed`: the same before its words were spelled as meant. What takes a setting away names it exactly.
 */
export function readChange(
  text: string,
  mentions: Mentions,
  { command, typed = text }: { readonly command: boolean; readonly typed?: string | undefined },
): ChangeRead {
  const { channel, rest } = withoutScope(text);
  const about = channel ? { channel: true as const } : {};
  const asked = (changes: NonNullable<SettingsQuestion['changes']>): ChangeRead => ({
    kind: 'question',
    question: { intent: 'settings', ...about, ...(changes.length === 0 ? {} : { changes }) },
  });
  if (!command) return asked(told(mentions));
  if (/^(?:show|view|list|open)?$/i.test(rest.trim())) return asked([]);
  const taken = takes.exec(rest)?.[0];
  const behind = rest.slice(taken?.length ?? 0);
  const named = settingOf(behind.replace(sets, ''));
  const words = wordsOf(typed).slice(-wordsOf(behind).length);
  const repaired = wordsOf(behind).findIndex((word, i) => word !== words[i]);
  if (named === undefined || (taken !== undefined && repaired >= 0)) {
    const near =
      named === undefined ? nearestSetting(behind.trim()) : firstWord(settingNames[named.key].example);
    const word = words[repaired] ?? firstWord(behind);
    return invalid(
      `${sayWord(word)}: there is no setting of that name`,
      near === undefined ? 'settings locality Dallas TX' : `settings ${taken ?? ''}${near}`,
    );
  }
  const { key } = named;
  const said = named.rest.replace(/^\s*(?:to|is|=|:|as)?\s*/i, '').trim();
  const value = key === 'payer' && said !== '' ? (mentions.payer ?? said) : said;
  if (taken !== undefined || /^(?:none|default|reset|clear)$/i.test(value))
    return asked([{ key, value: null }]);
  const example = `settings ${settingNames[key].example}`;
  if (value === '') return invalid('What should it be?', example);
  return value.length > 80 ? invalid('That is longer than any setting', example) : asked([{ key, value }]);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]{1,40}/g) ?? [];
const firstWord = (text: string): string => text.split(/\s+/)[0] ?? '';

/** The name a misspelt one is nearest to, as the examples write it: at most two letters off. */
function nearestSetting(typed: string): string | undefined {
  const near = Object.values(settingNames)
    .map(({ example }) => firstWord(example))
    .map((name) => ({ name, off: distance(typed.toLowerCase(), name) }))
    .sort((a, b) => a.off - b.off)[0];
  return near !== undefined && near.off <= 2 && near.off * 2 < near.name.length ? near.name : undefined;
}

const takes = /^(?:reset|clear|remove|unset|delete|forget)\s+/i;
const sets = /^(?:set|change|make|use)\s+(?:our |the )?/i;

/** Whether the words after "settings" are a change, and not talk that begins with that word. */
export function opensChange(text: string): boolean {
  const { channel, rest } = withoutScope(text);
  if (rest === '') return channel;
  // "reset payerr": one word that is taken away can be nothing but a setting.
  if (takes.test(rest) && rest.trim().split(' ').length === 2) return true;
  return settingOf(rest.replace(takes, '').replace(sets, '')) !== undefined;
}

function withoutScope(text: string): { readonly channel: boolean; readonly rest: string } {
  const scope = /^(?:(?:for |in )?(?:this |the )?channel|here)\b[:,]?\s*/i.exec(text)?.[0];
  const rest = text.slice(scope?.length ?? 0).replace(/^(?:for )?(?:the |our )?team\b\s*/i, '');
  return { channel: scope !== undefined, rest };
}

const invalid = (problem: string, right: string): ChangeRead => ({ kind: 'invalid', problem, right });

/** What a sentence states: "we are in Austin TX, use AMA, central time". */
function told(mentions: Mentions): { key: SettingKey; value: string }[] {
  const { place, payer, rule, timezone, facts } = mentions;
  const { qualifyingParticipant } = facts;
  return [
    ...(place === undefined ? [] : [{ key: 'locality' as const, value: place.slice(0, 80) }]),
    ...(payer === undefined ? [] : [{ key: 'payer' as const, value: payer.slice(0, 60) }]),
    ...(rule === undefined ? [] : [{ key: 'unitRule' as const, value: rule }]),
    ...(timezone === undefined ? [] : [{ key: 'timeZone' as const, value: timezone.slice(0, 40) }]),
    ...(qualifyingParticipant === undefined
      ? []
      : [{ key: 'qualifyingParticipant' as const, value: qualifyingParticipant ? 'on' : 'off' }]),
  ];
}
