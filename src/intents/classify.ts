/** The intent of a message the rules alone do not settle. A statistical guess never overrules a plain rule. */
import type { Classifier } from '../core/ports.ts';
import { isIntent, type Intent } from './intent.ts';
import { maskText } from './language/mask-text.ts';
import type { MessageRead } from './read-message.ts';
import { needsCodes } from './needs-codes.ts';
import { hasAmounts } from './signs.ts';
import { speaksOfBilling } from './speaks-of-billing.ts';

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
/** How sure the classifier must be that talk with our words in it is not for us. */
const surelyNone = 0.8;

const settled = (intent: Intent, confidence: number): Classified => ({ intent, confidence, rivals: [] });

export async function classify(read: MessageRead, classifier: Classifier | undefined): Promise<Classified> {
  if (read.by === 'command') return settled(read.intent, 1);
  if (read.by === 'sure') return settled(read.intent, 0.97);
  if (classifier === undefined) return settled(read.intent, read.by === 'likely' ? 0.75 : 0.5);
  const masked = maskText(read);
  if (masked === '') return settled('none', 1);
  const guesses = (await classifier(masked)).flatMap(({ intent, score }) =>
    isIntent(intent) ? [{ intent, score }] : [],
  );
  const [first, second] = guesses.filter(({ intent }) => isPossible(intent, read));
  if (first === undefined) return settled(read.by === 'likely' ? read.intent : 'none', 0.5);
  if (!isGrounded(read) && !speaksOfBilling(read.text)) return settled('none', 0.9);
  if (read.by === 'nothing' && isOneNumber(read) && !speaksOfBilling(read.text)) return settled('none', 0.9);
  if (read.by === 'likely') {
    const off = first.intent === 'none' && first.score >= surelyNone;
    return off ? settled('none', first.score) : settled(read.intent, 0.85);
  }
  if (first.score < (isGrounded(read) ? least : leastUngrounded))
    return settled('none', round(Math.max(0.5, 1 - first.score)));
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

const isGrounded = ({ mentions }: MessageRead): boolean =>
  mentions.services.length > 0 || mentions.carc !== undefined || mentions.payer !== undefined;

/** What is about codes cannot be asked without one. */
function isPossible(intent: Intent, { mentions }: MessageRead): boolean {
  return !(needsCodes.has(intent) && mentions.services.length === 0 && mentions.awaiting === undefined);
}

const round = (score: number): number => Math.round(score * 100) / 100;
