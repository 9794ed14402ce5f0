/**
 * Coverage stands before everything else that is asked of a code: where Medicare does not pay it, whether it "can be
 * billed", "is covered" or "what it is" is answered by the reviewed line and who owes it.
 */
import { computeDay } from '../../core/review/compute-day.ts';
import { notPaidInWords } from '../../core/review/findings/coverage-findings.ts';
import type { Circumstances } from './asked.ts';
import { claimDayOf } from './claim-day-of.ts';
import type { Intent } from '../intent.ts';
import type { MessageRead } from '../understand/read-message.ts';
import { understand } from '../understand/understand.ts';

const givesWay: ReadonlySet<Intent> = new Set(['rule_question', 'payer_help', 'billing_tips']);

/** Who furnished it, for what and where: said to learn whether it is paid. */
const turnsCoverage = ['furnishedBy', 'condition', 'site'] as const;

const asksOfPayment =
  /\b(?:medicare|mcr|cover\w{0,10}|pa(?:y|ys|id|yable)|bill\w{0,10}|charg\w{0,10}|cash|reimburs\w{0,10}|allow\w{0,10}|prices?|fees?|costs?|valid|deleted|replac\w{0,10})\b/i;

const isBare = (text: string): boolean => text.trim().split(/\s/, 3).length < 3;

/** The intent that answers it: the one read, or a fee where part of the day is not paid. */
export function coverageFirst(
  read: MessageRead,
  intent: Exclude<Intent, 'none'>,
  asked: Circumstances,
): Exclude<Intent, 'none'> {
  const { services: named, facts } = read.mentions;
  const turned = turnsCoverage.some((fact) => facts[fact] !== undefined);
  const may =
    intent === 'code_info' ||
    (givesWay.has(intent) && (turned || isBare(read.text) || asksOfPayment.test(read.text))) ||
    (intent === 'ncci_check' && turned);
  if (!may || named.length === 0) return intent;
  const understood = understand(read, 'fee_estimate');
  if (understood.kind !== 'question' || understood.question.intent !== 'fee_estimate') return intent;
  const { services, ...about } = understood.question;
  const lines = services.map((service) => ({ ...service, units: service.units ?? 1 }));
  const day = claimDayOf({ ...about, services: lines }, asked);
  if (day.kind !== 'day') return intent;
  return notPaidInWords(day.day, computeDay(day.day, day.inForce)) === undefined ? intent : 'fee_estimate';
}
