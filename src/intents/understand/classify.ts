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
import { asksOfPayers } from './asks-of-payers.ts';
import { needsCodes } from './needs-codes.ts';
import { byAnswer, hasPair, likely, ofADay, ofWork, toldInFull } from './rank-by-answer.ts';
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
  const [first, second] = ofWork(byAnswer(ranked, read), read);
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
  const readings = [first.intent, ...rivals];
  const told =
    hasAmounts(read.mentions) &&
    (readings.find((intent) => ofADay.has(intent)) ??
      (rivals.length > 0 && toldInFull(read) ? 'claim_check' : undefined));
  return told ? settled(told, confidence) : { intent: first.intent, confidence, rivals };
}

/** A tech or an aide gave all that is named, or may they: nothing of it is billable, whatever is asked. */
export const isAidesAlone = ({ text, mentions }: MessageRead): boolean =>
  mentions.unbillable === undefined
    ? namesAide(text) && mentions.people === undefined && hasAmounts(mentions) && asks.test(text)
    : mentions.services.length === 0;

const codeWordsAlone =
  /^(?:(?:pt|ot|slp|physical therapy|occupational therapy) )?(?:re-?)?eval(?:uation)?s?$/i;

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

/** Two codes and more, each with its amount: no talk about them makes it anything but a day. */
const isListed = (read: MessageRead): boolean => read.mentions.services.length > 1 && toldInFull(read);

const beside: ReadonlySet<Intent> = new Set([
  ...(['rule_question', 'payer_help', 'billing_tips', 'settings', 'toolkit', 'help'] as const),
]);

const asksSomething =
  /\?|\b(?:what|which|why|who|how|can|could|should|is|are|does|do|did|denied|denial|rejected|log|report|compare|compared|against|vs|versus|bundl\w{0,6}|max\w{0,6}|limit|edit|together|appeal)\b/i;

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
