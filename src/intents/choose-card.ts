/**
 * Whether a message is answered from the library of rule cards: where the model takes it for a rule question, and
 * where it takes it for something near but a card holds just that question. Codes with minutes are a day to review,
 * two codes a pair to look up, a reason code a denial: a card stands back there unless it is sure.
 */
import type { Library } from '../core/knowledge/card.ts';
import type { Classified } from './classify.ts';
import { findCards, type CardsFound } from './find-cards.ts';
import type { Intent } from './intent.ts';
import type { MessageRead } from './read-message.ts';
import type { RuleQuestion } from './rule-question/question.ts';
import { hasAmounts } from './signs.ts';
import { speaksOfItsWork } from './speaks-of-billing.ts';
import { readTopics } from './tips/read-topics.ts';

/** The score from which a card answers what the model took for another intent; the others are never a card's. */
const enough: ReadonlyMap<Intent, number> = new Map<Intent, number>([
  ...(['billing_tips', 'modifier_help', 'code_info', 'payer_help', 'help', 'none'] as const).map(
    (intent) => [intent, 0.7] as const,
  ),
  ...(['fee_estimate', 'ncci_check', 'mue_check', 'denial_help', 'compare', 'toolkit', 'unit_count'] as const).map(
    (intent) => [intent, 0.8] as const,
  ),
]);

/** Nothing else the message may be: it is a card's question word for word. */
const wordForWord = 0.97;

/** Undefined where the message is another intent's. */
export function chooseCard(read: MessageRead, chosen: Classified, library: Library): RuleQuestion | undefined {
  const { by, addressed } = read;
  if (by === 'command' || (chosen.intent === 'none' && !addressed)) return undefined;
  const found = findCards(read.text, library);
  const score = found.kind === 'nothing' || found.kind === 'offered' ? 0 : (found.cards[0]?.score ?? 0);
  if (by === 'exact') return score >= wordForWord ? questionOf(found, read) : undefined;
  if (isOfOthers(read)) return score >= wordForWord ? questionOf(found, read) : undefined;
  if ([chosen.intent, ...chosen.rivals].includes('rule_question') || isTipOfNothing(read, chosen))
    return questionOf(found, read);
  if (score >= (enough.get(chosen.intent) ?? 2)) return questionOf(found, read);
  // Asked of us about billing, and of nothing else we know: the nearest titles, or who would know.
  return chosen.intent === 'none' && speaksOfItsWork(read.text) ? questionOf(found, read) : undefined;
}

const isOfOthers = ({ mentions, by, intent }: MessageRead): boolean =>
  hasAmounts(mentions) || mentions.carc !== undefined || (intent === 'ncci_check' && by === 'sure');

const asksForTips =
  /\btips?\b|\badvice\b|\bpointers\b|\bbest practices?\b|\bavoid\w*|\bprevent\w*|\bmistakes\b|\bpitfalls\b|\bwording\b/i;

/** "how do i bill for putting a boot on someone": the general tips say nothing of it. */
const isTipOfNothing = ({ text, mentions }: MessageRead, { intent }: Classified): boolean =>
  intent === 'billing_tips' &&
  mentions.services.length === 0 &&
  readTopics(text).length === 0 &&
  !asksForTips.test(text);

function questionOf(found: CardsFound, { mentions }: MessageRead): RuleQuestion {
  const { date, payer, place, services } = mentions;
  const codes = [...new Set(services.map(({ code }) => code))].slice(0, 10);
  const cards = found.kind === 'nothing' ? [] : found.cards;
  return {
    intent: 'rule_question',
    cards: cards.map(({ id, myth }) => ({ id, ...(myth === undefined ? {} : { myth }) })),
    ...(found.kind === 'offered' ? { offered: true } : {}),
    ...(codes.length === 0 ? {} : { codes }),
    ...(date === undefined ? {} : { date }),
    ...(payer === undefined ? {} : { payer: payer.slice(0, 60) }),
    ...(place === undefined ? {} : { locality: place.slice(0, 80) }),
  };
}
