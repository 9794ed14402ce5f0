/**
 * Whether a message is answered from the library of rule cards: where the model takes it for a rule question, and
 * where it takes it for something near but a card holds just that question. Codes with minutes are a day to review,
 * two codes a pair to look up, a reason code a denial: a card stands back there unless it is sure.
 */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Card, Library } from '../../core/knowledge/card.ts';
import { asksOfPayers } from './asks-of-payers.ts';
import { isAidesAlone, type Classified } from './classify.ts';
import { asks, findCards, type CardsFound } from './find-cards.ts';
import { dayIn } from '../language/facts/read-year.ts';
import { yearsNamed } from '../language/facts/years-named.ts';
import type { Intent } from '../intent.ts';
import type { Mentions } from '../language/mentions.ts';
import type { MessageRead } from './read-message.ts';
import type { RuleQuestion } from '../rule-question/question.ts';
import { hasAmounts } from './has-amounts.ts';
import { subcommandOf } from './slash-words.ts';
import { speaksOfItsWork } from './speaks-of-billing.ts';
import { readTopics } from '../tips/read-topics.ts';

/** The chance from which a card answers what the model took for another intent; the others are never a card's. */
const enough: ReadonlyMap<Intent, number> = new Map([
  ...([
    ['code_info', 0.6],
    ['billing_tips', 0.6],
    ['modifier_help', 0.7],
    ['none', 0.7],
  ] as const),
  ...([
    ['payer_help', 0.7],
    ['fee_estimate', 0.7],
    ['ncci_check', 0.8],
    ['unit_count', 0.8],
  ] as const),
]);

/** A card beats two other intents that the model cannot choose between. */
const whereInDoubt = 0.9;
const enoughFor = ({ intent, rivals }: Classified): number =>
  enough.get(intent) ?? (rivals.length === 0 ? Infinity : whereInDoubt);

/** Answered by a card only where the message is its question word for word. */
const wordForWord: ReadonlySet<Intent> = new Set(['denial_help', 'mue_check', 'compare', 'toolkit']);

/** Undefined where the message is another intent's. */
export function chooseCard(
  read: MessageRead,
  chosen: Classified,
  library: Library,
): RuleQuestion | undefined {
  const { by, addressed, text } = read;
  if (chosen.intent === 'rule_question' && isAidesAlone(read))
    return questionOfCards({ kind: 'sure', cards: [surely('aide-treats')], behind: [] }, read);
  const ofEvaluation = cardOfEvaluation(read);
  if (ofEvaluation !== undefined) return ofEvaluation;
  const isRule = [chosen.intent, ...chosen.rivals].includes('rule_question');
  if (isShortForm(text)) return undefined;
  if (by === 'command' || (by === 'exact' && chosen.intent !== 'code_info')) return undefined;
  const { card: named } = read.mentions;
  if (named !== undefined && by !== 'exact' && (addressed || chosen.intent !== 'none'))
    return questionOfCards({ kind: 'sure', cards: [surely(named)], behind: [] }, read);
  const isNone = chosen.intent === 'none';
  if (isNone ? !addressed : !isRule && !mayBeCard(chosen.intent)) return undefined;
  if (isMeasured(read.mentions) || read.mentions.carc !== undefined) return undefined;
  // A named payer, or the team's own: what is held of them answers, or says who knows.
  const { payer } = read.mentions;
  const ofPayer = payer !== allPlans && (payer !== undefined || asksOfPayers(read));
  if (chosen.intent === 'payer_help' && ofPayer) return undefined;
  const found = findCards(text, library);
  const [first] = found.kind === 'sure' || found.kind === 'near' ? found.cards : [];
  if (first?.whole === true) return questionOfCards(found, read);
  // What is told and asks nothing ("I was told GA and GY are the same") is put right only by a sure card.
  const isSure = found.kind === 'sure' && (first?.shared ?? 0) > 1;
  if (isNone && !isSure && !(asks.test(text) && speaksOfItsWork(text))) return undefined;
  if (!text.includes(' ')) return ofOneWord(read, library);
  if (by === 'exact' || isPair(read, chosen) || isCodeOfName(read)) return undefined;
  // One word shared with a card, and none of the trade: "zebra stripes" is no question of ours.
  const [nearest] = found.kind === 'offered' ? found.cards : [];
  const isFar =
    found.kind === 'nothing' || (nearest !== undefined && nearest.shared < 2 && nearest.score < far);
  const isNothing = isFar && !speaksOfItsWork(text);
  if (isRule || isTipOfNothing(read, chosen)) return isNothing ? undefined : questionOfCards(found, read);
  const card = first && library.card(first.id);
  if (first !== undefined && card !== undefined && first.shared > 1)
    if (first.score >= enoughFor(chosen) && isCards(card, read, chosen.intent))
      return questionOfCards(found, read);
  // Asked of us about billing, and of nothing else we know: the nearest titles, or who would know.
  const isOurs = chosen.intent === 'none' && chosen.confidence < surelyNone && speaksOfItsWork(text);
  return isOurs ? questionOfCards(found, read) : undefined;
}

/** "Deductible?" asks; a word without a question mark may be anything. */
function ofOneWord(read: MessageRead, library: Library): RuleQuestion | undefined {
  const [only, second] = library.find(read.text);
  const isPlain = only !== undefined && only.score >= ofAWord && only.score > 2 * (second?.score ?? 0);
  return isPlain && read.text.endsWith('?') && read.mentions.services.length === 0
    ? questionOfCards({ kind: 'sure', cards: [only], behind: [] }, read)
    : undefined;
}

const ofAWord = 0.7;

/** A month of a year told: its first day. */
const firstOf = (mentions: Mentions): ServiceDate | undefined =>
  mentions.doubts.find(({ about }) => about === 'date')?.choices[0]?.apply(mentions).date;

/** Codes with their amounts, or with a total of the day. */
const isMeasured = (mentions: Mentions): boolean =>
  hasAmounts(mentions) ||
  (mentions.services.length > 0 &&
    (mentions.facts.totalMinutes ?? mentions.facts.oneOnOneMinutes) !== undefined);

/** Every plan of Medicare Advantage: the cards of its law hold for all of them. */
const allPlans = 'Medicare Advantage';

const far = 0.2;
const surely = (id: string) => ({ id, score: 1, shared: 2, whole: true });

/** "modifier KX", "mue 97110": asks the same with and without the command before it. */
const isShortForm = (text: string): boolean => {
  const [first = '', ...rest] = text.split(' ');
  return subcommandOf(first) !== undefined && rest.length < 2;
};

/** "Can the COTA do 97162": an evaluation named by its code alone is still the therapist's. */
export function cardOfEvaluation(read: MessageRead): RuleQuestion | undefined {
  const { by, text, mentions } = read;
  const { services, carc } = mentions;
  const isEvaluation = services.every(({ code }) => /^(?:9716[1-8]|9252[1-4]|92610)$/.test(code));
  if (by === 'command' || carc !== undefined || services.length === 0 || !isEvaluation) return undefined;
  return mayAssistant.test(text)
    ? questionOfCards({ kind: 'sure', cards: [surely('pta-eval')], behind: [] }, read)
    : undefined;
}

const mayAssistant =
  /\b(?:can|could|may|is|are|should)\b.{0,40}\b(?:pta|cota|ota|assistant)s?\b.{0,20}\b(?:do|does|bill|perform|give|allowed|complete)\b/i;

/** "OT eval moderate, what code is it": the name tells the code. */
const isCodeOfName = ({ mentions, text }: MessageRead): boolean => {
  const [only, second] = mentions.services;
  return (
    second === undefined &&
    /^9716[1-8]$/.test(only?.code ?? '') &&
    mentions.codeEnd?.named === true &&
    mentions.doubts.length === 0 &&
    /\b(?:what|which)(?:'s| is)? (?:the )?(?:cpt )?code\b|\bcode for\b/i.test(text)
  );
};

/** Two codes asked about together are looked up in the edits. */
const isPair = ({ mentions }: MessageRead, { intent }: Classified): boolean =>
  intent === 'ncci_check' &&
  mentions.doubts.length === 0 &&
  new Set(mentions.services.map(({ code }) => code)).size > 1;

const mayBeCard = (intent: Intent): boolean => enough.has(intent) || wordForWord.has(intent);

const surelyNone = 0.9;

/** Where the other intent has an answer of its own, the card must hold what that one does not. */
function isCards(card: Card, { text, mentions }: MessageRead, intent: Intent): boolean {
  const codes = new Set(mentions.services.map(({ code }) => code)).size;
  switch (intent) {
    case 'code_info':
      return !/\b(?:un)?timed\b/i.test(text) && text.split(' ').length > 3;
    case 'fee_estimate':
      return codes === 0 || card.coverage;
    case 'payer_help':
      return mentions.payer === undefined || !card.applies.includes('Medicare Part B');
    case 'billing_tips':
      return !asksForTips.test(text);
    default:
      return true;
  }
}

const asksForTips =
  /\btips?\b|\badvice\b|\bimprove\b|\bbetter\b|\bhabits?\b|\bclean(?:er)? (?:up )?(?:our |the |my )?claims?\b|\bpointers\b|\bbest practices?\b|\bavoid\w*|\bprevent\w*|\bmistakes\b|\bpitfalls\b|\bwording\b/i;

/** "how do i bill for putting a boot on someone": the general tips say nothing of it. */
const isTipOfNothing = ({ text, mentions }: MessageRead, { intent }: Classified): boolean =>
  intent === 'billing_tips' &&
  mentions.services.length === 0 &&
  readTopics(text).length === 0 &&
  !asksForTips.test(text);

export function questionOfCards(found: CardsFound, { mentions, text, today }: MessageRead): RuleQuestion {
  const { payer, place, services } = mentions;
  const named = yearsNamed(text, today).map((year) => dayIn(year, today));
  const years = named.length > 1 ? { years: named.slice(0, 3) } : {};
  const date =
    named.length > 1 ? undefined : (mentions.date ?? (named.length === 1 ? firstOf(mentions) : undefined));
  const codes = [...new Set(services.map(({ code }) => code))].slice(0, 10);
  const cards = found.kind === 'nothing' ? [] : found.cards;
  const behind = found.kind === 'sure' || found.kind === 'near' ? found.behind : [];
  return {
    intent: 'rule_question',
    cards: cards.map(({ id, myth }) => ({ id, ...(myth === undefined ? {} : { myth }) })),
    ...(behind.length === 0 ? {} : { behind: behind.map(({ id }) => id) }),
    ...(found.kind === 'offered' ? { offered: true } : {}),
    ...(codes.length === 0 ? {} : { codes }),
    ...(date === undefined ? {} : { date }),
    ...years,
    ...(payer === undefined ? {} : { payer: payer.slice(0, 60) }),
    ...(place === undefined ? {} : { locality: place.slice(0, 80) }),
  };
}
