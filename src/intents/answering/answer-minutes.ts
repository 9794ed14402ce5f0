/** Timed minutes of a day without their split by code: the units they make, with the ladder (section 20.2.C). */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { UnitRule } from '../../core/claim/claim-day.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { bandOf, minutesToNextUnit, unitsFor } from '../../core/units/ladder.ts';
import { list, plural } from '../../core/words/english.ts';
import { fingerprintOf } from '../../core/sources/fingerprint.ts';
import type { Answer } from '../answer.ts';
import { serialise } from '../question.ts';
import type { DayQuestion } from '../reply-parts/day/explain-day.ts';

export function answerMinutes(
  minutes: number,
  question: DayQuestion,
  { rule, inForce }: { readonly rule: UnitRule; readonly inForce: RulesInForce },
): Answer {
  const ladder = inForce.rules.ladder;
  const units = unitsFor(minutes, ladder.value);
  return {
    ...{ kind: 'answer', intent: question.intent, date: inForce.date, day: null, choices: [] },
    answerId: fingerprintOf(['minutes', minutes, rule, inForce.date]),
    question: serialise(question),
    reply: replyOf(minutes, units, question, inForce),
  };
}

function replyOf(
  minutes: number,
  units: number,
  question: DayQuestion,
  { rules, therapyCode }: RulesInForce,
): Reply {
  const { ladder } = rules;
  const band = bandOf(units, ladder.value);
  const codes = [...new Set(question.services.map(({ code }) => code as HcpcsCode))].filter(
    (code) => therapyCode(code)?.timing.kind === 'pooled',
  );
  const split =
    codes.length > 1 ? ` To split them between ${list(codes)}, tell the minutes of each code.` : '';
  const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [plain(text)] });
  const rows = Array.from({ length: units + 2 }, (_, i) => {
    const { from, to } = bandOf(i, ladder.value);
    return [`${from}-${to}${i === units ? ' (yours)' : ''}`, String(i)];
  });
  return {
    headline: `${plural(minutes, 'timed minute')} ${minutes === 1 ? 'makes' : 'make'} ${plural(units, 'unit')}`,
    blocks: [
      paragraph(
        `${band.from}-${band.to} minutes are ${plural(units, 'unit')}; ${plural(minutesToNextUnit(minutes, ladder.value), 'more minute')} would make ${units + 1}. Counted over all timed codes of the day, one-on-one minutes only.${split}`,
      ),
    ],
    details: [{ kind: 'table', columns: ['Timed minutes', 'Units'], rows }],
    tip: null,
    sources: ladder.basis === 'believed' ? [] : [ladder.citation],
    confidence: null,
    basis: 'Medicare counts the total of the day; a payer on the AMA rule counts each code alone.',
    followUps: [],
  };
}
