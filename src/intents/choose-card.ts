/**
 * Whether a message is answered from the library of rule cards: where the model takes it for a rule question, and
 * where it takes it for something near but a card holds just that question.
 */
import type { Library } from '../core/knowledge/card.ts';
import type { Classified } from './classify.ts';
import { findCards, type CardsFound } from './find-cards.ts';
import type { Intent } from './intent.ts';
import type { MessageRead } from './read-message.ts';
import type { RuleQuestion } from './rule-question/question.ts';
import { hasAmounts } from './signs.ts';

/** What a rule question is taken for. Days, reports, settings and digests are never asked of a card. */
const mayBeCard: ReadonlySet<Intent> = new Set([
  ...(['billing_tips', 'modifier_help', 'code_info', 'fee_estimate', 'ncci_check', 'mue_check'] as const),
  ...(['denial_help', 'payer_help', 'compare', 'unit_count', 'toolkit', 'help', 'none'] as const),
]);

/** Undefined where the message is another intent's. */
export function chooseCard(
  read: MessageRead,
  chosen: Classified,
  library: Library,
): RuleQuestion | undefined {
  const { mentions, by, addressed } = read;
  const isRule = [chosen.intent, ...chosen.rivals].includes('rule_question');
  if (!isRule && (by === 'command' || by === 'exact' || !mayBeCard.has(chosen.intent))) return undefined;
  if (!isRule && (hasAmounts(mentions) || mentions.carc !== undefined)) return undefined;
  const found = findCards(read.text, library);
  if (isRule || (chosen.intent === 'billing_tips' && !asksForTips.test(read.text)))
    return questionOf(found, read);
  if (chosen.intent === 'none' && !addressed) return undefined;
  return found.kind === 'sure' ? questionOf(found, read) : undefined;
}

const asksForTips =
  /\btips?\b|\badvice\b|\bpointers\b|\bbest practices?\b|\bavoid\w*|\bprevent\w*|\bmistakes\b|\bpitfalls\b|\bhow (?:do|should|can|to)\b|\bwording\b/i;

function questionOf(found: CardsFound, { mentions }: MessageRead): RuleQuestion {
  const { date, payer, place, services } = mentions;
  const codes = [...new Set(services.map(({ code }) => code))].slice(0, 10);
  return {
    intent: 'rule_question',
    cards:
      found.kind === 'nothing'
        ? []
        : found.cards.map(({ id, myth }) => ({ id, ...(myth === undefined ? {} : { myth }) })),
    ...(found.kind === 'offered' ? { offered: true } : {}),
    ...(codes.length === 0 ? {} : { codes }),
    ...(date === undefined ? {} : { date }),
    ...(payer === undefined ? {} : { payer: payer.slice(0, 60) }),
    ...(place === undefined ? {} : { locality: place.slice(0, 80) }),
  };
}
