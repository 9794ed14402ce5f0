/**
 * The intent of a message. What is exact is decided by its form; everything else by the trained model, and below its
 * margin by whoever asks: the two likeliest readings are offered, never guessed between.
 */
import type { Classifier } from '../../core/ports.ts';
import { featuresOf } from './features.ts';
import { isIntent, type Intent } from '../intent.ts';
import type { Mentions } from '../language/mentions.ts';
import { namesAide } from '../language/people/people.ts';
import type { MessageRead } from './read-message.ts';
import { readPayerQuestion } from '../payer-help/read.ts';
import { needsCodes } from './needs-codes.ts';
import { hasAmounts } from './has-amounts.ts';
import { asksOfSum, setsAgainst } from './sets-against.ts';
import { speaksOfItsWork } from './speaks-of-billing.ts';

export interface Classified {
  readonly intent: Intent;
  readonly confidence: number;
  /** Others nearly as likely; empty where the choice is clear. */
  readonly rivals: readonly Intent[];
}

/** In a channel nobody asked us: surer than where we are spoken to. */
const surelyOverheard = 0.9;
/** Below it the two likeliest readings are offered, where the second is at least half as likely as the first. */
const likely = 0.6;

const settled = (intent: Intent, confidence: number): Classified => ({ intent, confidence, rivals: [] });

export async function classify(read: MessageRead, classifier: Classifier): Promise<Classified> {
  if (read.by === 'command') return settled(read.intent, 1);
  if (read.addressed && isAidesAlone(read)) return settled('rule_question', 0.97);
  if (read.by === 'exact') return settled(read.intent, 0.97);
  if (read.addressed && asksOfSum(read)) return settled('compare', 0.97);
  if (read.addressed && setsAgainst(read)) return settled('compare', 0.9);
  if (read.addressed && asksOfPayers(read)) return settled('payer_help', 0.9);
  const day = isDay(read);
  const ranked = (await classifier(featuresOf(read))).flatMap(({ intent, probability }) =>
    isIntent(intent) &&
    isPossible(intent, read.mentions) &&
    (!day || ofADay.has(intent)) &&
    !(toldInFull(read) && beside.has(intent))
      ? [{ intent, probability }]
      : [],
  );
  const [first, second] = byAnswer(ranked, read);
  if (first === undefined) return settled('none', 0.5);
  const confidence = Math.round(first.probability * 100) / 100;
  if (!read.addressed && !ourName.test(read.text))
    return first.probability >= surelyOverheard && isOurs(read, first.intent)
      ? settled(first.intent, confidence)
      : settled('none', 0.9);
  // "PT eval": a code's own words and nothing asked are that code, no rule.
  if (first.intent === 'rule_question' && codeWordsAlone.test(read.text.trim()))
    return settled('code_info', confidence);
  if (first.intent === 'none')
    return read.command || asksOfPair(read) || isListed(read)
      ? settled(shapeOf(read), 0.6)
      : settled('none', confidence);
  const either = first.probability < likely ? [first.intent, second?.intent] : [];
  // A payer is named, and something its rules are kept by: what is held of them answers, or says who knows.
  if (either.includes('payer_help') && read.mentions.payer !== undefined)
    if (readPayerQuestion(read.text, read.mentions).topics.length > 0)
      return settled('payer_help', confidence);
  const rivals =
    second !== undefined && first.probability < likely && second.probability > first.probability / 2
      ? [second.intent]
      : [];
  // Amounts beside codes are a claim: its reviewed lines answer what a doubtful reading would ask of it.
  const told = hasAmounts(read.mentions) && [first.intent, ...rivals].find((intent) => ofADay.has(intent));
  return told ? settled(told, confidence) : { intent: first.intent, confidence, rivals };
}

/** A tech or an aide gave all that is named, or may they: nothing of it is billable, whatever is asked. */
export const isAidesAlone = ({ text, mentions }: MessageRead): boolean =>
  mentions.unbillable === undefined
    ? namesAide(text) && mentions.people === undefined && hasAmounts(mentions) && asks.test(text)
    : mentions.services.length === 0;

interface Ranked {
  readonly intent: Intent;
  readonly probability: number;
}

/**
 * Readings that one answer serves count together, under the likeliest of them: a day's units and its money (what came
 * for it is held against its fee), and with a reason code whatever is asked of that denial.
 */
function byAnswer(ranked: readonly Ranked[], { mentions, text }: MessageRead): readonly Ranked[] {
  const { carc, received, people = [] } = mentions;
  const answers: Ranked[] = [];
  for (const each of ranked) {
    let { intent } = each;
    if (people.length > 0 && intent === 'code_info') intent = 'claim_check';
    if (intent === 'modifier_help' && hasPair(mentions) && opensEdit.test(text)) intent = 'ncci_check';
    // A modifier that opens no edit is asked about for itself.
    if (intent === 'ncci_check' && ofThePlan.test(text) && !opensEdit.test(text)) intent = 'modifier_help';
    if (carc !== undefined && ofADenial.has(intent)) intent = 'denial_help';
    if (received !== undefined && ofADay.has(intent)) intent = 'fee_estimate';
    const at = answers.findIndex(
      (other) => other.intent === intent || areAlike(other.intent, intent, mentions),
    );
    const answer = answers[at];
    if (answer === undefined) answers.push({ intent, probability: each.probability });
    else answers[at] = { intent: answer.intent, probability: answer.probability + each.probability };
  }
  return answers.sort((a, b) => b.probability - a.probability);
}

const hasPair = ({ services }: Mentions): boolean => new Set(services.map(({ code }) => code)).size > 1;

/** The modifiers that open the edit of two codes. */
const opensEdit = /\b(?:59|x[epsu])\b/i;

/** Of a message with a reason code in it these ask about that denial. */
const ofADenial: ReadonlySet<Intent> = new Set([
  ...(['rule_question', 'payer_help', 'compare', 'billing_tips', 'code_info', 'modifier_help'] as const),
]);

/** Modifiers of the plan, of necessity, of the assistant. */
const ofThePlan = /\b(?:[kK][xX]|[gG][pPnNxXyYzZ]|[cC][qQ]|GO|CO|GA)\b/;

const codeWordsAlone =
  /^(?:(?:pt|ot|slp|physical therapy|occupational therapy) )?(?:re-?)?eval(?:uation)?s?$/i;

/** A day's units and its money stand in one answer: which of them was meant is no reason to ask. */
const ofADay: ReadonlySet<Intent> = new Set(['claim_check', 'unit_count', 'fee_estimate']);

/** Facts that only a day's money or units can use. */
const factsOfDay = [
  'deductibleRemaining',
  'deductiblePaid',
  'deductibleMet',
  'therapyToDate',
  'occupationalToDate',
  'charge',
  'chargePerUnit',
  'totalMinutes',
  'oneOnOneMinutes',
  'unitLeftOff',
];

/**
 * A day told in full is reviewed, whatever else stands beside it: codes with amounts and nothing asked, codes and a fact
 * that only a day can use or the persons who treated, or its total of minutes.
 */
function isDay({ text, mentions }: MessageRead): boolean {
  const { services, facts, carc, people = [] } = mentions;
  if (carc !== undefined) return false;
  if (services.length === 0) return (facts.totalMinutes ?? facts.oneOnOneMinutes) !== undefined;
  if (people.length > 1) return true;
  if (factsOfDay.some((fact) => Object.hasOwn(facts, fact))) return true;
  return toldInFull({ mentions }) && !asksSomething.test(text);
}

/** Every code with its amount: what is said beside them changes the answer, it is not the question. */
const toldInFull = ({ mentions: { services, carc } }: Pick<MessageRead, 'mentions'>): boolean =>
  carc === undefined &&
  services.length > 0 &&
  services.every(({ minutes, units }) => minutes !== undefined || units !== undefined);

/** Two codes and more, each with its amount: no talk about them makes it anything but a day. */
const isListed = (read: MessageRead): boolean => read.mentions.services.length > 1 && toldInFull(read);

const beside: ReadonlySet<Intent> = new Set([
  ...(['rule_question', 'payer_help', 'billing_tips', 'settings', 'toolkit', 'help'] as const),
]);

const asksSomething =
  /\?|\b(?:what|which|why|who|how|can|could|should|is|are|does|do|did|denied|denial|rejected|log|report|compare|compared|against|vs|versus|bundl\w{0,6}|max\w{0,6}|limit|edit|together|appeal)\b/i;

/** Which of them was meant changes no answer: the day's, the price on a code's card, the modifiers of a pair. */
const alike: readonly ReadonlySet<Intent>[] = [
  ofADay,
  new Set(['code_info', 'fee_estimate']),
  new Set(['ncci_check', 'modifier_help']),
];

const areAlike = (a: Intent, b: Intent, { services }: Mentions): boolean =>
  alike.some((each) => each.has(a) && each.has(b) && (!each.has('modifier_help') || services.length > 1));

/** What is about codes cannot be asked without one; units that are told are reviewed, not counted. */
const isPossible = (intent: Intent, { services, awaiting, facts, payer }: Mentions): boolean => {
  switch (intent) {
    case 'unit_count':
      return (
        (services.length > 0 ||
          (awaiting?.minutes ?? facts.totalMinutes ?? facts.oneOnOneMinutes) !== undefined) &&
        services.every(({ units }) => units === undefined)
      );
    case 'settings':
      return services.length === 0;
    case 'payer_help':
      return payer?.toLowerCase() !== 'medicare';
    default:
      return !needsCodes.has(intent) || services.length > 0 || awaiting !== undefined;
  }
};

/** Overheard talk is ours with a code or a reason code in it, or where it asks of the work of billing. */
function isOurs({ text, mentions }: MessageRead, intent: Intent): boolean {
  if (mentions.services.length > 0 || mentions.carc !== undefined) return true;
  if (ourOwn.test(text)) return true;
  return (
    !saidToUs.has(intent) && speaksOfItsWork(text) && asks.test(text) && !/\b(?:lol|lmao|haha+)\b/i.test(text)
  );
}

/** Said of us, and so to us. */
const ourName = /\b(?:unitwise|bot)\b/i;

/** What only we send. */
const ourOwn = /\b(?:digest|toolkit|denial tips?|daily tips?)\b/i;

/** What one asks of us alone is said to us. */
const saidToUs: ReadonlySet<Intent> = new Set(['help', 'settings']);

const asks =
  /\?|\b(?:how|what|which|when|why|who|does|do|did|can|could|should|any|any(?:one|body)|is it|is there|are there|help)\b/i;

/** "Which payers still want 59?": what is held of each, not what Medicare's tables say. */
export const asksOfPayers = ({ text, mentions }: MessageRead): boolean =>
  ofPayers.test(text) && !hasAmounts(mentions) && readPayerQuestion(text, mentions).topics.length > 0;

const ofPayers =
  /\b(?:which|what|any|list|all) (?:of (?:our|my|the) |other )?(?:payers?|payors?|insurers?|insurances?|carriers?)\b|\bour payers?\b|\bwho still (?:wants?|needs?|requires?|insists)\b/i;

/** Bare codes in a question: may they stand together? */
const asksOfPair = ({ text, mentions }: MessageRead): boolean =>
  hasPair(mentions) && text.endsWith('?') && !hasAmounts(mentions);

/** What was typed as a command is for us, however short. */
function shapeOf({ mentions }: MessageRead): Intent {
  const codes = new Set(mentions.services.map(({ code }) => code)).size;
  if (codes === 0) return 'none';
  if (hasAmounts(mentions)) return 'claim_check';
  return codes > 1 ? 'ncci_check' : 'code_info';
}
