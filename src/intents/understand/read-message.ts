/** A message read as far as its form goes: what it names, and which intent it is where its first word or form says so. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { intentOfForm } from './exact-forms.ts';
import type { Intent } from '../intent.ts';
import { noMentions, type Mentions } from '../language/mentions.ts';
import { readMentions } from '../language/read-mentions.ts';
import { readBehind, type Reading } from '../language/reading/reading.ts';
import { plausibleOnly } from '../language/plausible-codes.ts';
import { opensChange } from '../settings/read-change.ts';
import { subcommandOf, nearestCommand } from './slash-words.ts';

export type Surface = 'slash' | 'mention' | 'channel' | 'dm';

export interface MessageRead {
  /** Normalised, without the command's name. */
  readonly text: string;
  readonly mentions: Mentions;
  readonly today: ServiceDate;
  readonly intent: Intent;
  /** command: its first word says so. exact: its form does. nothing: `intent` is none, and the model decides. */
  readonly by: 'command' | 'exact' | 'nothing';
  /** A command, a direct message, or said to the bot by name; else it was overheard in a channel. */
  readonly addressed: boolean;
  /** Typed behind a slash. */
  readonly command: boolean;
  /** The first word of the command, where it has one; "why" and "help" are one intent. */
  readonly subcommand?: string;
  /** A command's words as typed, those of billing not yet spelled as they were meant. */
  readonly typed?: string;
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
  const alone = addressed && text === first;
  const adding = addressed && /^payers? (?:add|new|import|rates|export)\b/i.test(text);
  const intent =
    command || name !== undefined || setting || adding || alone ? subcommandOf(first) : undefined;
  if (intent !== undefined && isCommand(text, first)) {
    const behind = readBehind(reading, first.length);
    const rest = behind.text;
    const mentions = readMentions(ownWord.test(first) ? reading : behind, today, true);
    return {
      text: rest,
      ...{ mentions, today },
      intent: refined(intent, rest, mentions),
      by: 'command',
      addressed,
      command,
      subcommand: first.toLowerCase(),
      typed: reading.words,
    };
  }
  if (text === '' && surface === 'mention') return { ...calledByName, today, addressed, command };
  const read = readMentions(reading, today, command);
  const only = plausibleOnly(read);
  const mentions = command && read.strange.length === 0 && only.services.length === 0 ? read : only;
  const form = intentOfForm({ text: withoutPlace(text, mentions).toLowerCase(), mentions });
  const decided = form === undefined ? undecided : ({ intent: form, by: 'exact' } as const);
  const near = command && /^[a-z]+$/i.test(first) && isArgument(second) ? nearestCommand(first) : undefined;
  const strange = mentions.strange[0]?.text === first;
  if (near !== undefined && strange)
    return { text, mentions, today, ...decided, addressed, command, meant: { typed: first, command: near } };
  return { text, mentions, today, ...decided, addressed, command };
}

const undecided = { intent: 'none', by: 'nothing' } as const;

/** The bot's name and nothing else: what can it do? */
const calledByName = { text: '', mentions: noMentions(), intent: 'help', by: 'exact' } as const;

/** "carc 16", "digest 8": the first word says what the number behind it is. */
const ownWord = /^(?:carc|digest|subscribe)$/i;

/** "fee 97140 Dallas", not "limit my hours to 40" or "check my day". */
function isCommand(text: string, first: string): boolean {
  const rest = text.slice(first.length).trim();
  if (/^settings?$/i.test(first) && opensChange(rest)) return true;
  if (/^payers?$/i.test(first))
    return /^(?:(?:add|new|change|edit|show|list|import|rates|export)\b|$)/i.test(rest) || isShort(rest);
  return rest === '' || isArgument(rest.split(' ')[0]) || !/[a-z]{4} [a-z]{2,40} [a-z]{2}/i.test(rest);
}

/** "payer Aetna", "payer Blue Cross of Texas": a name and no sentence about one. */
const isShort = (rest: string): boolean =>
  rest.split(' ').length < 6 &&
  !/[\d=:]|\b(?:is|to|says?|said|wants?|denied|den(?:y|ies)|pays?|paid|won|rules?)\b/i.test(rest);

const isArgument = (word: string | undefined): boolean => word === undefined || /\d/.test(word);

/** "Fort Worth" asks for no money. */
const withoutPlace = (text: string, { placeSpan }: Mentions): string =>
  placeSpan === undefined ? text : `${text.slice(0, placeSpan.from)}here${text.slice(placeSpan.to)}`;

/** "denial trends aetna", "digest off", "units cap a day gait": a word behind the first may be more particular. */
function refined(intent: Intent, rest: string, { carc, services, rule }: Mentions): Intent {
  if (services.length === 0 && carc !== undefined && (intent === 'claim_check' || intent === 'code_info'))
    return 'denial_help';
  if (services.length === 0 && rule !== undefined && intent === 'unit_count') return 'settings';
  const words = rest.toLowerCase().split(/[^a-z]+/);
  const more = moreParticular.find(
    (each) => each.of === intent && words.some((word) => each.words.has(word)),
  );
  return more?.intent ?? intent;
}

interface MoreParticular {
  readonly of: Intent;
  readonly words: ReadonlySet<string>;
  readonly intent: Intent;
}

const moreParticular: readonly MoreParticular[] = [
  {
    of: 'denial_help',
    words: new Set(['stats', 'statistics', 'top', 'most', 'trend', 'trends', 'common', 'often', 'reported']),
    intent: 'denial_stats',
  },
  { of: 'denial_help', words: new Set(['log', 'report', 'add', 'overturned']), intent: 'denial_report' },
  {
    of: 'digest_subscribe',
    words: new Set(['off', 'stop', 'cancel', 'end', 'unsubscribe', 'disable', 'pause', 'remove']),
    intent: 'digest_unsubscribe',
  },
  {
    of: 'unit_count',
    words: new Set(['max', 'maximum', 'limit', 'limits', 'cap', 'mue', 'most']),
    intent: 'mue_check',
  },
];
