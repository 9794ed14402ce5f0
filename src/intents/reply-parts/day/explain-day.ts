/** Words a reviewed day as a reply: its headline, the day, how it came about, what next, and how sure. */
import type { ReviewedDay } from '../../../core/review/review-day.ts';
import type { ReferenceData } from '../../../core/ports.ts';
import type { FollowUp, Reply } from '../../../core/reply/reply.ts';
import { basisOf, settingsOf } from '../basis.ts';
import { sourcesOf } from '../sources.ts';
import { noticesOf } from '../notices.ts';
import { asOfLastDate } from '../last-date.ts';
import { serialise, type Question } from '../../question.ts';
import { workingOf } from '../working.ts';
import { tipOf } from './tip.ts';
import { differs, summaryOf, whyReduced } from './summary.ts';

export type DayQuestion = Extract<Question, { intent: 'claim_check' | 'unit_count' | 'fee_estimate' }>;

export const explainDay = (
  headline: string,
  reviewed: ReviewedDay,
  question: DayQuestion,
  reference: ReferenceData,
): Reply => ({
  ...wordDay(headline, reviewed),
  followUps: followUpsOf(reviewed, question, reference),
});

/** Where nothing can be pressed. */
export function wordDay(headline: string, reviewed: ReviewedDay): Reply {
  const notices = noticesOf(reviewed);
  return {
    headline,
    blocks: [...summaryOf(reviewed), ...notices.first],
    details: [
      ...notices.more,
      ...whyReduced(reviewed),
      ...workingOf(reviewed),
      ...notices.rest,
      settingsOf(reviewed),
    ],
    tip: notices.first.length > 0 ? null : tipOf(reviewed),
    sources: sourcesOf(reviewed),
    confidence: reviewed.confidence,
    basis: basisOf(reviewed),
    followUps: [],
  };
}

function followUpsOf(
  reviewed: ReviewedDay,
  question: DayQuestion,
  reference: ReferenceData,
): readonly FollowUp[] {
  const { otherRule, computed, inForce } = reviewed;
  const pooled = computed.units.pools.some(({ members }) => members.length > 0);
  const name = otherRule.rule === 'ama' ? 'AMA instead' : 'CMS instead';
  return [
    ...(pooled && differs(reviewed)
      ? [{ label: name, question: serialise({ ...question, rule: otherRule.rule }), inPlace: true as const }]
      : []),
    ...(inForce.feeSchedule === undefined
      ? asOfLastDate(reference, (date) => serialise({ ...question, date }))
      : []),
  ];
}
