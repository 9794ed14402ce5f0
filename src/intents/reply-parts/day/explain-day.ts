/** Words a reviewed day as a reply: units first, dollars second, then how, what next, and how sure. */
import type { ReviewedDay } from '../../core/review/review-day.ts';
import type { ReferenceData } from '../../core/ports.ts';
import type { FollowUp, Reply } from '../../core/reply/reply.ts';
import { basisOf } from '../reply-parts/basis.ts';
import { sourcesOf } from '../reply-parts/sources.ts';
import { noticesOf } from '../reply-parts/notices.ts';
import { asOfLastDate } from '../reply-parts/last-date.ts';
import { serialise } from '../question.ts';
import { workingOf } from '../reply-parts/working.ts';
import { headlineOf } from './headline.ts';
import { tipOf } from './tip.ts';
import { summaryOf } from './summary.ts';
import type { ClaimCheckQuestion } from './question.ts';

export function explainDay(
  reviewed: ReviewedDay,
  question: ClaimCheckQuestion,
  reference: ReferenceData,
): Reply {
  const notices = noticesOf(reviewed);
  return {
    headline: headlineOf(reviewed),
    blocks: [...summaryOf(reviewed), ...notices.first],
    details: [...workingOf(reviewed), ...notices.rest],
    tip: tipOf(reviewed),
    sources: sourcesOf(reviewed),
    confidence: reviewed.confidence,
    basis: basisOf(reviewed),
    followUps: followUpsOf(reviewed, question, reference),
  };
}

function followUpsOf(
  reviewed: ReviewedDay,
  question: ClaimCheckQuestion,
  reference: ReferenceData,
): readonly FollowUp[] {
  const { otherRule, computed, inForce } = reviewed;
  const pooled = computed.units.pools.some(({ members }) => members.length > 0);
  const name = otherRule.rule === 'ama' ? 'AMA instead' : 'CMS instead';
  return [
    ...(pooled ? [{ label: name, question: serialise({ ...question, rule: otherRule.rule }) }] : []),
    ...(inForce.feeSchedule === undefined
      ? asOfLastDate(reference, (date) => serialise({ ...question, date }))
      : []),
  ];
}
