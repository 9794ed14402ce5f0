/** A message read as far as plain rules go: what it names, which intent it is, and how sure the rules are. */
import type { ServiceDate } from '../core/claim/service-date.ts';
import { decide } from './decide.ts';
import { reportsDenial } from './denial-report/read.ts';
import { asksForStats } from './denial-stats/read.ts';
import { stopsDigest } from './digest/read.ts';
import type { Intent } from './intent.ts';
import { noMentions, type Mentions } from './language/mentions.ts';
import { readMentions } from './language/read-mentions.ts';
import { readBehind, type Reading } from './language/reading/reading.ts';
import { plausibleOnly } from './language/plausible-codes.ts';
import { opensChange } from './settings/read-change.ts';
import type { Said } from './signs.ts';
import { subcommandOf, nearestCommand } from './slash-words.ts';
import { asksForLimit } from './unit-limit/read.ts';

export type Surface = 'slash' | 'mention' | 'channel' | 'dm';

export interface MessageRead {
  /** Normalised, without the command's name. */
  readonly text: string;
  readonly mentions: Mentions;
  readonly today: ServiceDate;
  readonly intent: Intent;
  /** command: its first word says so. exact: its form does. sure, likely: by rules. nothing: no rule knows it. */
  readonly by: 'command' | 'exact' | 'sure' | 'likely' | 'nothing';
  /** A command, a direct message, or said to the bot by name; else it was overheard in a channel. */
  readonly addressed: boolean;
  /** Typed behind a slash. */
  readonly command: boolean;
  /** The first word of the command, where it has one; "why" and "help" are one intent. */
  readonly subcommand?: string;
  /** A command whose first word is one of ours misspelt. */
  readonly meant?: { readonly typed: string; readonly command: string };
}

export function readMessage(reading: Reading, surface: Surface, today: ServiceDate): MessageRead {
  const { text, name, mention } = reading;
  const command = surface === 'slash' || name === '/cpt';
  const addressed = surface !== 'channel' || name !== undefined || mention;
  const [opening = '', second] = text.split(' ', 2);
  const first = opening.replace(/[:,]$/, '');
  const setting = addressed && /^settings?$/i.test(first) && opensChange(text.slice(first.length).trim());
  const intent = command || name !== undefined || setting ? subcommandOf(first) : undefined;
  if (intent !== undefined && isCommand(text, first)) {
    const behind = readBehind(reading, first.length);
    const rest = behind.text;
    const mentions = readMentions(ownWord.test(first) ? reading : behind, today, true);
    return {
      text: rest,
      ...{ mentions, today },
      intent: refined(intent, { text: text.toLowerCase(), mentions }, rest),
      by: 'command',
      addressed,
      command,
      subcommand: first.toLowerCase(),
    };
  }
  if (text === '' && surface === 'mention') return { ...calledByName, today, addressed, command };
  const read = readMentions(reading, today, command);
  const only = plausibleOnly(read);
  const mentions = command && read.strange.length === 0 && only.services.length === 0 ? read : only;
  const decided = decide({ text: withoutPlace(text, mentions).toLowerCase(), mentions });
  const near = command && /^[a-z]+$/i.test(first) && isArgument(second) ? nearestCommand(first) : undefined;
  const strange = mentions.strange[0]?.text === first;
  if (near !== undefined && strange)
    return { text, mentions, today, ...decided, addressed, command, meant: { typed: first, command: near } };
  return { text, mentions, today, ...decided, addressed, command };
}

/** The bot's name and nothing else: what can it do? */
const calledByName = { text: '', mentions: noMentions(), intent: 'help', by: 'exact' } as const;

/** "carc 16", "digest 8": the first word says what the number behind it is. */
const ownWord = /^(?:carc|digest|subscribe)$/i;

/** "fee 97140 Dallas", not "limit my hours to 40" or "check my day". */
function isCommand(text: string, first: string): boolean {
  const rest = text.slice(first.length).trim();
  if (/^settings?$/i.test(first) && opensChange(rest)) return true;
  return rest === '' || isArgument(rest.split(' ')[0]) || !/[a-z]{4} [a-z]{2,40} [a-z]{2}/i.test(rest);
}

const isArgument = (word: string | undefined): boolean => word === undefined || /\d/.test(word);

/** "Fort Worth" asks for no money. */
const withoutPlace = (text: string, { placeSpan }: Mentions): string =>
  placeSpan === undefined ? text : `${text.slice(0, placeSpan.from)}here${text.slice(placeSpan.to)}`;

/** "denial trends aetna", "digest off", "units cap a day gait": the words behind the first may be more particular. */
function refined(intent: Intent, said: Said, rest: string): Intent {
  const { carc, services, rule } = said.mentions;
  switch (intent) {
    case 'denial_help':
      if (/^(?:stats|statistics|top|most)\b/i.test(rest) || asksForStats(said) === 'sure')
        return 'denial_stats';
      return reportsDenial(said) === 'sure' || /^(?:log|report|add)\b/i.test(rest) ? 'denial_report' : intent;
    case 'digest_subscribe':
      return stopsDigest(said) === 'sure' ? 'digest_unsubscribe' : intent;
    case 'unit_count':
      if (services.length === 0 && rule !== undefined) return 'settings';
      return asksForLimit(said) === 'sure' ? 'mue_check' : intent;
    case 'claim_check':
    case 'code_info':
      return carc !== undefined && services.length === 0 ? 'denial_help' : intent;
    default:
      return intent;
  }
}
