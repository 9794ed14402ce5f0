/** Message to answer: the only path through the product, whatever platform asked. */
import type { ServiceDate } from '../core/claim/service-date.ts';
import { sentence } from '../core/reply/reply.ts';
import type { Answer } from '../intents/answer.ts';
import type { Circumstances, TypedCircumstances } from '../intents/answering/asked.ts';
import { bare, invalid } from '../intents/answering/ask-back.ts';
import { answerTalk, notForUs, silent } from './not-for-us.ts';
import { asksWhy } from '../intents/thread/asks-why.ts';
import { asksOfThread, takesUp } from '../intents/thread/amend.ts';
import { amendOtherwise } from '../intents/thread/amend-otherwise.ts';
import { cardInThread } from '../intents/thread/card-in-thread.ts';
import { saysWhoTreated } from '../intents/thread/amend-compare.ts';
import { takeUp } from '../intents/thread/take-up.ts';
import {
  goesBackToDay,
  isDay,
  serialiseThread,
  threadWith,
  type ThreadSoFar,
} from '../intents/thread/thread-so-far.ts';
import { cardOfEvaluation, chooseCard } from '../intents/understand/choose-card.ts';
import { classify, type Classified } from '../intents/understand/classify.ts';
import type { Intent } from '../intents/intent.ts';
import { isAboutCodes, lendCodes, type Lent } from '../intents/thread/lend-codes.ts';
import { isTooLong, tooLong } from '../intents/language/longest-message.ts';
import { ownPayersOf } from '../intents/language/own-payers.ts';
import { readText, type Reading } from '../intents/language/reading/reading.ts';
import { answerPrivate } from '../intents/answering/answer-private.ts';
import { speaksOfItsWork } from '../intents/understand/speaks-of-billing.ts';
import { isThanks, noPrevious } from '../intents/understand/off-topic.ts';
import { smallTalk } from '../intents/understand/small-talk.ts';
import { screenMessage } from '../intents/privacy/screen.ts';
import { parseQuestion, serialise, type Question } from '../intents/question.ts';
import { readMessage, type MessageRead, type Surface } from '../intents/understand/read-message.ts';
import { likely } from '../intents/understand/rank-by-answer.ts';
import { sayVerdict } from '../intents/answering/say-verdict.ts';
import { asksWhatMedicarePays, asksWhatPatientOwes } from '../intents/understand/asks-whose-part.ts';
import { sayLeftOut } from '../intents/answering/say-left-out.ts';
import type { RuleQuestion } from '../intents/rule-question/question.ts';
import { answerQuestion } from './answer-question.ts';
import { ended, ofOthers, stepOfCard, stepOfRead, type Step } from './step-of-read.ts';

/** Answers what a person typed. Awaits the classifier only where its form does not decide. */
export async function answerText(text: string, asked: TypedCircumstances): Promise<Answer> {
  const { previous = nothing } = asked;
  let read: Promise<ThreadSoFar | undefined> | undefined;
  const before = (): Promise<ThreadSoFar | undefined> => (read ??= previous());
  const step = await stepOf(text, { ...asked, previous: before });
  if (step.kind === 'answer') return step.answer;
  const answer = answerQuestion(step.question, asked);
  const spokenOf = isDay(step.question) ? undefined : threadWith(step.question, await before());
  const kept = spokenOf?.day === undefined ? answer : { ...answer, thread: serialiseThread(spokenOf) };
  return step.finish === undefined ? kept : step.finish(kept);
}

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

export type MessageQuestion =
  | { readonly kind: 'question'; readonly question: string }
  /** Something private was seen in it, and nothing read. */
  | { readonly kind: 'private' }
  | { readonly kind: 'none' };

/** What a person's words ask, without answering it. */
export async function readQuestion(text: string, asked: TypedCircumstances): Promise<MessageQuestion> {
  const step = await stepOf(text, asked);
  if (step.kind === 'question') return { kind: 'question', question: serialise(step.question) };
  return { kind: step.answer.kind === 'private' ? 'private' : 'none' };
}

/** Nothing is read that the screen has not let through. */
async function stepOf(typed: string, asked: TypedCircumstances): Promise<Step> {
  const { surface = 'slash' } = asked;
  const date = asked.defaults.date ?? asked.today;
  if (isTooLong(typed)) return ended(surface === 'channel' ? silent(asked) : invalid(tooLong, date));
  const { kinds, reading, leftOut } = screenMessage(readText(typed, ownPayersOf(asked.payers ?? [])));
  if (kinds.length > 0) return ended(answerPrivate(kinds, date));
  const step = await stepOfScreened(reading, asked);
  if (!leftOut) return step;
  if (step.kind === 'answer') return ended(sayLeftOut(step.answer));
  return { ...step, finish: (answer) => sayLeftOut(step.finish?.(answer) ?? answer) };
}

async function stepOfScreened(reading: Reading, asked: TypedCircumstances): Promise<Step> {
  const { surface = 'slash', today } = asked;
  if (surface !== 'mention' && reading.text === '')
    return surface === 'channel' ? ended(silent(asked)) : { kind: 'question', question: { intent: 'help' } };
  const talk = isAddressed(reading, surface) ? smallTalk(reading.text) : undefined;
  if (talk !== undefined) return ended(answerTalk(talk, asked));
  const asksForWorking = asksWhy(reading);
  const before =
    asksForWorking || takesUp(reading) || asksOfThread(reading) ? await asked.previous?.() : undefined;
  const previous = before?.last;
  if (previous !== undefined && asksForWorking) return why(asked, previous);
  const { knowledge: library } = asked.playbook;
  const isCode = asked.reference.on(today).everHeld;
  const taking = { library, today, isCode };
  const treated =
    before?.day && saysWhoTreated(reading.text) ? takeUp(before.day, reading, taking) : undefined;
  const amended = treated ?? (previous && takeUp(previous, reading, taking));
  if (amended !== undefined) return { kind: 'question', question: amended };
  const read = readMessage(reading, surface, today);
  if (read.subcommand === 'why') return why(asked, (await asked.previous?.())?.last);
  const chosen = await classify(read, asked.classifier);
  const lent = previous && (lendCodes(previous, reading, today) ?? lendOfDay(before, reading, today));
  const own = chooseCard(read, chosen, library);
  const card = (previous && cardInThread(previous, { read, chosen, own }, library)) ?? own;
  const day = before?.day && namesPart(read) ? takeUp(before.day, reading, taking) : undefined;
  if (day !== undefined) return { kind: 'question', question: day };
  const spokenOf = before && (isDay(before.last) ? before.last : before.day);
  if (spokenOf !== undefined && returnsToDay(read))
    return {
      ...{ kind: 'question', question: spokenOf },
      finish: (answer) => sayVerdict(answer, read.text),
    };
  const isOfRule = card !== undefined && card !== own && ofRules.has(chosen.intent);
  if (isOfRule) return stepOfCard(card, asked);
  const { intent } = ofOthers(read, chosen);
  const isUnsure = intent === 'none' || chosen.confidence < likely;
  if (isAddressed(reading, surface) && (card === undefined ? isUnsure : card.offered === true)) {
    const otherwise = askedOtherwise(before, read, reading, asked);
    if (otherwise !== undefined) return { kind: 'question', question: otherwise };
  }
  const ofThread = lent === undefined ? undefined : await stepOfLent(lent, { read, chosen, card }, asked);
  if (ofThread !== undefined) return ofThread;
  if (card !== undefined) return stepOfCard(card, asked);
  return intent === 'none' ? ended(notForUs(read, asked)) : stepOfRead(read, { ...chosen, intent }, asked);
}

/** What by its own words would be declined: a change of what the thread spoke of, or a sum held against the threshold. */
function askedOtherwise(
  before: ThreadSoFar | undefined,
  read: MessageRead,
  reading: Reading,
  { reference: { places }, today }: TypedCircumstances,
): Question | undefined {
  const { facts, services, carc } = read.mentions;
  const changed = before && amendOtherwise(before, reading, { places, today });
  if (changed !== undefined || services.length > 0 || carc !== undefined) return changed;
  return facts.therapyToDate === undefined && facts.occupationalToDate === undefined
    ? undefined
    : { intent: 'compare', of: 'threshold', sides: [], facts };
}

const lendOfDay = (before: ThreadSoFar | undefined, reading: Reading, today: ServiceDate): Lent | undefined =>
  before?.day && lendCodes(before.day, reading, today);

/** Read so, a message that a card of the thread answers asks nothing of the thread's codes. */
const ofRules: ReadonlySet<Intent> = new Set([
  ...(['rule_question', 'denial_help', 'billing_tips'] as const),
]);

/** "Back to the day", "what does the patient owe there": the day as it was told. */
const returnsToDay = ({ text, mentions }: MessageRead): boolean =>
  goesBackToDay(text) ||
  (mentions.services.length === 0 && (asksWhatPatientOwes(text) || asksWhatMedicarePays(text)));

/** Codes, persons or amounts: what a day is changed by. */
const namesPart = ({ mentions }: MessageRead): boolean =>
  mentions.services.length > 0 || mentions.people !== undefined || mentions.awaiting !== undefined;

const isAddressed = ({ name, mention }: Reading, surface: Surface): boolean =>
  surface !== 'channel' || name !== undefined || mention;

interface AsTyped {
  readonly read: MessageRead;
  readonly chosen: Classified;
  readonly card: RuleQuestion | undefined;
}

/** Read with the thread's codes in it; undefined where that asks nothing of them, or the words alone ask something. */
async function stepOfLent(lent: Lent, own: AsTyped, asked: TypedCircumstances): Promise<Step | undefined> {
  if (isThanks(own.read.text) || (!lent.plainly && (speaksForItself(own) || isOfNoWork(own))))
    return undefined;
  const { surface = 'slash', today, classifier } = asked;
  const read = readMessage(lent.reading, surface, today);
  const card = cardOfEvaluation(read);
  if (card !== undefined) return stepOfCard(card, asked);
  // Of two codes the modifier asked for is their edit's.
  const isModifier = own.chosen.intent === 'modifier_help';
  const sure = isAboutCodes(own.chosen.intent) && own.chosen.rivals.length === 0 && !isModifier;
  const chosen = sure ? own.chosen : await classify(read, classifier);
  const { intent, rivals } = chosen;
  if (intent === 'none' || !isAboutCodes(intent) || rivals.length > 0) return undefined;
  const step = stepOfRead(read, { ...chosen, intent }, asked);
  return step.kind === 'question' ? { ...step, question: lent.complete(step.question) } : step;
}

/** Whoever asks this asks no more of the last question's codes. */
function speaksForItself({ chosen: { intent, confidence }, card }: AsTyped): boolean {
  if (intent === 'rule_question') return card !== undefined && card.offered !== true && card.cards.length > 0;
  return confidence >= 0.8 && intent !== 'none' && intent !== 'help' && !isAboutCodes(intent);
}

/** "Tell me a story" asks nothing of the codes before it. */
const isOfNoWork = ({ read: { text }, chosen }: AsTyped): boolean =>
  chosen.intent === 'none' && !speaksOfItsWork(text);

/** Answers a question that comes back from a button, checked anew: it may be old or edited by hand. */
export function answerSerialised(text: string, asked: Circumstances): Answer {
  const question = parseQuestion(text);
  return question === undefined
    ? invalid('That button no longer works; ask again', asked.defaults.date ?? asked.today)
    : answerQuestion(question, asked);
}

/** The last answer again, with its working: answered anew, so that it never shows figures of another day. */
const why = ({ defaults, today }: Circumstances, previous: Question | undefined): Step =>
  previous === undefined
    ? ended(bare('declined', 'help', defaults.date ?? today, sentence(noPrevious)))
    : { kind: 'question', question: previous, finish: (answer) => ({ ...answer, expanded: true }) };
