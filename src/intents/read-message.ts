/** A message read as far as plain rules go: what it names, which intent it is, and how sure the rules are. */
import type { ServiceDate } from '../core/claim/service-date.ts';
import { decide } from './decide.ts';
import type { Intent } from './intent.ts';
import type { Mentions } from './language/mentions.ts';
import { normalise } from './language/normalise.ts';
import { readMentions } from './language/read-mentions.ts';
import { plausibleOnly } from './language/plausible-codes.ts';
import { opensChange } from './settings/read-change.ts';
import { subcommandOf, nearestCommand } from './slash-words.ts';

export type Surface = 'slash' | 'mention' | 'channel' | 'dm';

export interface MessageRead {
  /** Normalised, without the command's name. */
  readonly text: string;
  readonly mentions: Mentions;
  readonly intent: Intent;
  /** command: its first word says so. sure, likely: by rules. nothing: no rule knows it. */
  readonly by: 'command' | 'sure' | 'likely' | 'nothing';
  /** The first word of the command, where it has one; "why" and "help" are one intent. */
  readonly subcommand?: string;
  /** A command whose first word is one of ours misspelt. */
  readonly meant?: { readonly typed: string; readonly command: string };
}

export function readMessage(typed: string, surface: Surface, today: ServiceDate): MessageRead {
  const whole = normalise(typed).replace(/^(?:@?unitwise\b|@cpt\b)[,:]?\s*/i, '');
  const named = /^\/?cpt\b(?!\s*(?:code|codes)\b)[,:]?\s*/i.exec(whole)?.[0] ?? '';
  const text = whole.slice(named.length);
  const command = surface === 'slash' || named.startsWith('/');
  const [first = '', second] = text.split(' ', 2);
  const intent = command || named !== '' ? subcommandOf(first) : undefined;
  const rest = intent === undefined || !isCommand(text, first) ? text : text.slice(first.length).trim();
  if (intent !== undefined && isCommand(text, first)) {
    const mentions = readMentions(rest, today);
    return {
      text: rest,
      mentions,
      intent: refined(intent, rest, mentions),
      by: 'command',
      subcommand: first.toLowerCase(),
    };
  }
  const read = readMentions(text, today);
  const mentions = command && read.strange.length === 0 ? read : plausibleOnly(read);
  const decided = decide({ text: withoutPlace(text, mentions).toLowerCase(), mentions });
  const near = command && /^[a-z]+$/i.test(first) && isArgument(second) ? nearestCommand(first) : undefined;
  const strange = mentions.strange[0]?.text === first;
  if (near !== undefined && strange)
    return { text, mentions, ...decided, meant: { typed: first, command: near } };
  return { text, mentions, ...decided };
}

/** "fee 97140 Dallas", not "limit my hours to 40" or "check my day". */
function isCommand(text: string, first: string): boolean {
  const rest = text.slice(first.length).trim();
  if (/^settings?$/i.test(first) && opensChange(rest)) return true;
  return rest === '' || isArgument(rest.split(' ')[0]) || !/[a-z]{4,} [a-z]{2,} [a-z]{2,}/i.test(rest);
}

const isArgument = (word: string | undefined): boolean => word === undefined || /\d/.test(word);

/** "Fort Worth" asks for no money. */
const withoutPlace = (text: string, { placeSpan }: Mentions): string =>
  placeSpan === undefined ? text : `${text.slice(0, placeSpan.from)}here${text.slice(placeSpan.to)}`;

/** "denial stats", "digest off", "denial report 97530 CO-97". */
function refined(intent: Intent, rest: string, { carc }: Mentions): Intent {
  if (intent === 'denial_help' && /^(?:stats|statistics|top|most)\b/i.test(rest)) return 'denial_stats';
  if (intent === 'denial_help' && carc !== undefined && /\b(?:log|report|overturned|upheld)\b/i.test(rest))
    return 'denial_report';
  if (intent === 'denial_help' && /^(?:log|report|add)\b/i.test(rest)) return 'denial_report';
  if (intent === 'digest_subscribe' && /\b(?:off|stop|cancel|unsubscribe)\b/i.test(rest))
    return 'digest_unsubscribe';
  return intent;
}
