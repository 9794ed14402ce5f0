/** A chart in the chat instead of words: its rows come from the rules and tables in force. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Card, Chart } from '../../core/knowledge/card.ts';
import { fillCard } from '../../core/knowledge/fill-card.ts';
import { sentence } from '../../core/reply/reply.ts';
import { fingerprintOf } from '../../core/sources/fingerprint.ts';
import type { Answer } from '../answer.ts';
import { bare, invalid } from '../answering/ask-back.ts';
import { askWhichPlace } from '../answering/ask-which-place.ts';
import type { Circumstances } from '../answering/asked.ts';
import { claimDayOf } from '../answering/claim-day-of.ts';
import { serialise } from '../question.ts';
import { chartTable } from './chart-rows.ts';
import { explainCards } from './explain.ts';
import type { RuleQuestion } from './question.ts';

export function answerChart(question: RuleQuestion, card: Card, chart: Chart, asked: Circumstances): Answer {
  const date = (question.date ?? asked.defaults.date ?? asked.today) as ServiceDate;
  const { payer, locality } = question;
  const read = claimDayOf({ services: [], date: question.date, payer, locality }, asked);
  if (read.kind === 'which-place') return askWhichPlace(question, read, date);
  if (read.kind === 'no-such-place')
    return invalid('I do not know that place; give a ZIP or a locality such as 04412-11', date);
  const codes = question.codes ?? asked.playbook.tips.codes;
  const table = chartTable(chart, { question, asked, read, codes });
  const filled = fillCard(card, read.inForce);
  if (table.rows.length === 0 || filled.kind !== 'filled')
    return bare(
      'declined',
      question.intent,
      date,
      sentence(`I hold no table for ${date}: your MAC or CMS has it.`),
    );
  const { knowledge } = asked.playbook;
  const reply = explainCards([{ card, filled }], { payer: read.day.payer, inForce: read.inForce, knowledge });
  const { feeSchedule } = read.inForce;
  const ofTables = chart === 'fees' || chart === 'relative-values';
  return {
    ...{ kind: 'answer', intent: question.intent, date, day: null, choices: [] },
    answerId: fingerprintOf([question, table]),
    question: serialise(question),
    reply: {
      ...reply,
      blocks: [table, ...reply.blocks],
      ...(ofTables && feeSchedule !== undefined
        ? {
            basis: [reply.basis, feeSchedule.rvu.release.name, placeName(chart, read.day.place)]
              .filter(Boolean)
              .join(' · '),
          }
        : {}),
    },
  };
}

const placeName = (
  chart: Chart,
  place: { readonly kind: string; readonly name?: string },
): string | undefined => (chart === 'fees' ? (place.name ?? 'national rates') : undefined);
