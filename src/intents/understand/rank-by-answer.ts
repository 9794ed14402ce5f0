/**
 * The model's readings put together by the answer they come to, and what the message's form says against them: which of
 * two was meant is no reason to ask where one answer serves both.
 */
import { readCompare } from '../compare/read.ts';
import type { Intent } from '../intent.ts';
import type { Mentions } from '../language/mentions.ts';
import type { MessageRead } from './read-message.ts';

/** Below it the two likeliest readings are offered, where the second is at least half as likely as the first. */
export const likely = 0.6;

export interface Ranked {
  readonly intent: Intent;
  readonly probability: number;
}

/**
 * Readings that one answer serves count together, under the likeliest of them: a day's units and its money (what came
 * for it is held against its fee), and with a reason code whatever is asked of that denial.
 */
export function byAnswer(ranked: readonly Ranked[], read: MessageRead): readonly Ranked[] {
  const { mentions, text, addressed } = read;
  const { carc, received, people = [] } = mentions;
  const answers: Ranked[] = [];
  for (const each of ranked) {
    let { intent } = each;
    if (people.length > 0 && intent === 'code_info') intent = 'claim_check';
    // Codes with their amounts and no word that sets them against each other are a day.
    if (intent === 'compare' && isDayOfCodes(read)) intent = 'fee_estimate';
    // Nothing is set against anything, and no code is named: a card holds it, or none does.
    if (intent === 'compare' && isOfNothing(read)) intent = 'rule_question';
    // What a later unit of one code pays stands on its card, beside the first.
    if (intent === 'fee_estimate' && isOfLaterUnit(text, mentions)) intent = 'code_info';
    // Whether an assistant's modifier belongs on a day told in full, its reviewed lines say.
    const treated = people.length > 0 || mentions.together === true;
    const asksOfModifier = !treated && ofModifiers.test(text);
    if (intent === 'modifier_help' && toldInFull({ mentions }) && !asksOfModifier) intent = 'claim_check';
    if (intent === 'modifier_help' && hasPair(mentions) && opensEdit.test(text)) intent = 'ncci_check';
    // One code is no pair: whether a payer takes it is asked of the payer.
    if (intent === 'ncci_check' && mentions.services.length === 1 && isTakenByPayer(read))
      intent = 'payer_help';
    // A modifier that opens no edit is asked about for itself.
    if (intent === 'ncci_check' && ofThePlan.test(text) && !opensEdit.test(text)) intent = 'modifier_help';
    const ofDenial = intent === 'none' ? addressed && each.probability < likely : ofADenial.has(intent);
    if (carc !== undefined && ofDenial) intent = 'denial_help';
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

const isDayOfCodes = ({ text, mentions, today }: MessageRead): boolean =>
  toldInFull({ mentions }) && !setsApart.test(text) && readCompare(text, mentions, today)?.of === 'codes';

const isOfNothing = ({ text, mentions, today }: MessageRead): boolean =>
  mentions.services.length === 0 && readCompare(text, mentions, today) === undefined;

const setsApart =
  /\b(?:or|vs|versus|than|compared?|which|difference|differ|more|less|better|worse|higher|lower|against|instead|between|each)\b/i;

const isOfLaterUnit = (text: string, { services }: Mentions): boolean =>
  services.length === 1 &&
  services.every(({ minutes, units = 1 }) => minutes === undefined && units === 1) &&
  laterUnit.test(text);

const laterUnit =
  /\b(?:2nd|second|3rd|third|next|later|additional|further|reduced|extra|another|subsequent|following) units?\b|\bunit (?:2|two|3|three|4|four)\b/i;

export const hasPair = ({ services }: Mentions): boolean =>
  new Set(services.map(({ code }) => code)).size > 1;

const isTakenByPayer = ({ mentions: { payer }, text }: MessageRead): boolean =>
  payer !== undefined &&
  payer !== 'Medicare' &&
  /\b(?:ok(?:ay)?|accept\w{0,4}|takes?|valid|recogni\w{1,6}|covers?|covered|allow\w{0,4})\b/i.test(text);

/** The modifiers that open the edit of two codes. */
const opensEdit = /\b(?:59|x[epsu])\b/i;

/** Of a message with a reason code in it these ask about that denial. */
const ofADenial: ReadonlySet<Intent> = new Set([
  ...(['rule_question', 'payer_help', 'compare', 'billing_tips', 'code_info', 'modifier_help'] as const),
]);

const ofModifiers = /\b(?:mod(?:ifier|s|ifiers)?|59|x[epsu]|kx|g[anopxyz]|c[qo]|2[257]|76|77|9[56])\b/i;

/** Modifiers of the plan, of necessity, of the assistant. */
const ofThePlan = /\b(?:[kK][xX]|[gG][pPnNxXyYzZ]|[cC][qQ]|GO|CO|GA)\b/;

/** Below the margin a message with a code or a reason code in it, said to us, is no small talk. */
export function ofWork(ranked: readonly Ranked[], { addressed, mentions }: MessageRead): readonly Ranked[] {
  const [first, ...others] = ranked;
  const named = mentions.carc !== undefined || mentions.services.length > 0;
  return addressed && named && first?.intent === 'none' && first.probability < likely && others.length > 0
    ? others
    : ranked;
}

/** Every code with its amount: what is said beside them changes the answer, it is not the question. */
export const toldInFull = ({ mentions: { services, carc } }: Pick<MessageRead, 'mentions'>): boolean =>
  carc === undefined &&
  services.length > 0 &&
  services.every(({ minutes, units }) => minutes !== undefined || units !== undefined);

/** A day's units and its money stand in one answer: which of them was meant is no reason to ask. */
export const ofADay: ReadonlySet<Intent> = new Set(['claim_check', 'unit_count', 'fee_estimate']);

/** Which of them was meant changes no answer: the day's, the price on a code's card, the modifiers of a pair. */
const alike: readonly ReadonlySet<Intent>[] = [
  ofADay,
  new Set(['code_info', 'fee_estimate']),
  new Set(['ncci_check', 'modifier_help']),
];

const areAlike = (a: Intent, b: Intent, { services }: Mentions): boolean =>
  alike.some((each) => each.has(a) && each.has(b) && (!each.has('modifier_help') || services.length > 1));
