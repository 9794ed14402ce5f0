/** The intent of a message the rules alone do not settle. A statistical guess never overrules a plain rule. */
import type { Classifier } from '../core/ports.ts';
import { isIntent, type Intent } from './intent.ts';
import { maskText } from './language/mask-text.ts';
import type { Mentions } from './language/mentions.ts';
import type { MessageRead } from './read-message.ts';
import { needsCodes } from './needs-codes.ts';
import { hasAmounts } from './signs.ts';
import { speaksOfBilling, speaksOfItsWork } from './speaks-of-billing.ts';

export interface Classified {
  readonly intent: Intent;
  readonly confidence: number;
  /** Others nearly as likely; empty where the choice is clear. */
  readonly rivals: readonly Intent[];
}

/** Below this lead over the next one, people are asked. */
const margin = 0.2;
/** A guess weaker than this is no guess. */
const least = 0.5;
/** Without a code, a CARC or a payer in the message more is asked. */
const leastUngrounded = 0.9;
/** In a channel nobody asked us: surer than where we are spoken to. */
const leastOverheard = 0.8;
/** A lost greeting may be answered with help. */
const surelyHelp = 0.8;
const askedOfUs =
  /\b(?:bot|unitwise|this thing|help|use|assist\w*|type|ask|commands?|started|anyone|hello)\b/i;
/** Words near to billing: spoken to, we take them for it. */
const near =
  /\b(?:notes?|goals?|chart(?:s|ing)?|minutes|visits?|patients?|sessions?|treatments?|filing|reviewers?|pric\w{1,30}|region|tips?|gp|kx|cq|co|gn|59)\b/i;
/** How sure the classifier must be that talk with our words in it is not for us. */
const surelyNone = 0.8;
/** And that what the rules hold likely is something else. */
const surelyOther = 0.85;

interface Guess {
  readonly intent: Intent;
  readonly score: number;
}

const settled = (intent: Intent, confidence: number): Classified => ({ intent, confidence, rivals: [] });

export async function classify(read: MessageRead, classifier: Classifier | undefined): Promise<Classified> {
  if (read.by === 'command') return settled(read.intent, 1);
  if (!read.addressed && isInJest(read)) return settled('none', 0.9);
  if (read.by === 'sure') return settled(read.intent, 0.97);
  if (classifier === undefined) return settled(read.intent, read.by === 'likely' ? 0.75 : 0.5);
  const masked = maskText(read);
  if (masked === '') return settled('none', 1);
  const guesses = (await classifier(masked)).flatMap(({ intent, score }) =>
    isIntent(intent) ? [{ intent, score }] : [],
  );
  const [first, second] = guesses.filter(({ intent }) => isPossible(intent, read));
  if (first === undefined) return settled(read.by === 'likely' ? read.intent : 'none', 0.5);
  if (!read.addressed) {
    const heard = overheard(read, first);
    if (heard !== undefined) return heard;
  } else if (
    !isGrounded(read) &&
    !speaksOfBilling(read.text) &&
    !near.test(read.text) &&
    read.by !== 'likely'
  ) {
    const greets = first.intent === 'help' && first.score >= surelyHelp && askedOfUs.test(read.text);
    return greets ? settled('help', round(first.score)) : settled('none', 0.9);
  }
  if (read.by === 'likely') {
    const off =
      first.intent === 'none'
        ? first.score >= surelyNone
        : first.score >= surelyOther && !hasAmounts(read.mentions);
    return off ? settled(first.intent, round(first.score)) : settled(read.intent, 0.85);
  }
  if (isOneNumber(read) && !speaksOfBilling(read.text) && !read.command && !asksUs(read, first))
    return settled('none', 0.9);
  const weak = first.score < (isGrounded(read) || read.addressed ? least : leastUngrounded);
  if (read.command && (weak || first.intent === 'none')) return settled(shapeOf(read), 0.6);
  if (weak) return settled('none', round(Math.max(0.5, 1 - first.score)));
  const lead = first.score - (second?.score ?? 0);
  const rivals = lead < margin && second !== undefined ? [second.intent] : [];
  return { intent: first.intent, confidence: round(first.score), rivals };
}

/** Five digits in talk are seldom a code: some word of the trade must stand by them. */
const isOneNumber = ({ mentions }: MessageRead): boolean =>
  mentions.services.length === 1 &&
  !hasAmounts(mentions) &&
  mentions.carc === undefined &&
  mentions.payer === undefined;

/** Spoken to, a question with a number that looks like a code is one about the code. */
const asksUs = ({ addressed, text }: MessageRead, { intent }: Guess): boolean =>
  addressed &&
  intent !== 'none' &&
  /\?\s*$|^(?:is|are|does|do|can|what|how|why|which|when|show|good)\b/i.test(text);

const isGrounded = ({ mentions }: Pick<MessageRead, 'mentions'>): boolean =>
  mentions.services.length > 0 || mentions.carc !== undefined || mentions.payer !== undefined;

/**
 * Talk in a channel, to nobody of ours: silence where in doubt. It must speak of the work of billing, and where
 * the rules only think it likely, the classifier must think so too.
 */
function overheard({ text, mentions, by, intent }: MessageRead, first: Guess): Classified | undefined {
  const coded = isCoded(mentions);
  const off = !coded && !speaksOfItsWork(text);
  const aboutUs = !coded && unasked.has(by === 'likely' ? intent : first.intent);
  const told = !coded && !asks.test(text);
  const doubted = by === 'likely' ? first.intent !== intent && !coded : first.score < leastOverheard;
  return off || aboutUs || told || doubted ? settled('none', 0.9) : undefined;
}

/** What one asks of us alone is said to us; what is about codes has one. */
const unasked: ReadonlySet<Intent> = new Set([
  ...(['help', 'settings', 'toolkit', 'digest_subscribe', 'digest_unsubscribe', 'unit_count'] as const),
  ...(['ncci_check', 'mue_check', 'claim_check', 'fee_estimate', 'code_info'] as const),
]);

const isCoded = ({ services, carc }: Mentions): boolean => services.length > 0 || carc !== undefined;

const isInJest = ({ text, mentions }: MessageRead): boolean =>
  !isCoded(mentions) && /\b(?:lol|lmao|haha+|hehe|smh|jk)\b/i.test(text);

const asks =
  /\?|\b(?:how|what|which|when|why|who|does|do|did|can|could|should|any|any(?:one|body)|is it|is there|are there|help)\b/i;

/** What was typed as a command is for us, however short. */
function shapeOf({ mentions }: MessageRead): Intent {
  const codes = new Set(mentions.services.map(({ code }) => code)).size;
  if (codes === 0) return 'none';
  if (hasAmounts(mentions)) return 'claim_check';
  return codes > 1 ? 'ncci_check' : 'code_info';
}

/** Settings are shown or changed by a verb; a payer's name alone sets nothing. */
const sets =
  /\b(?:set|setting|settings|defaults?|change|switch|update|use|using|make|save|store|reset|clear|edit|remember|assume|always|configur\w{0,30}|prefer\w{0,30}|we(?:'re| are)|our|from now on)\b/i;

/** What is about codes cannot be asked without one. */
function isPossible(intent: Intent, { text, mentions }: MessageRead): boolean {
  if (intent === 'settings' && !sets.test(text)) return false;
  if (intent === 'help' && isGrounded({ mentions })) return false;
  const counts =
    mentions.awaiting?.minutes !== undefined || /\b(?:how|calculat\w*|count\w*|rule)\b/i.test(text);
  if (intent === 'unit_count' && mentions.services.length === 0 && !counts) return false;
  return !(needsCodes.has(intent) && mentions.services.length === 0 && mentions.awaiting === undefined);
}

const round = (score: number): number => Math.round(score * 100) / 100;
