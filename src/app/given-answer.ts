/**
 * What an answer said of units, dollars, edits and limits, kept for 30 days beside the question, sealed: where newer
 * tables say otherwise, whoever got it is told. Another payer's dollars are its own contract's and are not followed.
 */
import type { HcpcsCode } from '../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { tablesMark, type TablesMark } from '../core/digest/tables-mark.ts';
import { judgePair } from '../core/edits/pair-edit.ts';
import { withEditsOf } from '../core/edits/edits-at.ts';
import { spokenDollars } from '../core/money/cents.ts';
import type { ReferenceData } from '../core/ports.ts';
import type { ReviewedDay } from '../core/review/review-day.ts';
import { totalsOf, unitsByCode } from '../core/review/what-if.ts';
import type { Answer } from '../intents/answer.ts';
import type { Defaults } from '../intents/answering/asked.ts';
import { parseQuestion, type Question } from '../intents/question.ts';

/** In words, each with what it is of: "allowed", "$86.47". */
export type Figures = readonly (readonly [what: string, figure: string])[];

export interface Given {
  /** Where its person is told alone, as the platform names it. */
  readonly tellAt: string;
  readonly tables: TablesMark;
  readonly date: ServiceDate;
  /** The settings it was answered with. */
  readonly defaults: Defaults;
  readonly figures: Figures;
}

const longest = 4_000;

/** Serialised; undefined where nothing in it could change, or nobody could be told. */
export function givenOf(
  answer: Answer,
  asked: {
    readonly tellAt: string | undefined;
    readonly defaults: Defaults;
    readonly reference: ReferenceData;
  },
): string | undefined {
  const { tellAt, defaults, reference } = asked;
  const figures = figuresOf(answer, reference);
  if (tellAt === undefined || figures === undefined) return undefined;
  const given: Given = { tellAt, tables: tablesMark(reference), date: answer.date, defaults, figures };
  const written = JSON.stringify(given);
  return written.length > longest ? undefined : written;
}

export function figuresOf(answer: Answer, reference: ReferenceData): Figures | undefined {
  if (answer.kind !== 'answer') return undefined;
  if (answer.day !== null) return figuresOfDay(answer.day);
  const question = answer.question === null ? undefined : parseQuestion(answer.question);
  return question && figuresAsked(question, answer.date, reference);
}

function figuresOfDay({ day, computed, pairs, findings }: ReviewedDay): Figures | undefined {
  if (day.payer.kind === 'other') return undefined;
  const allowed = totalsOf(computed)?.allowed;
  const edits = pairs.flatMap(({ verdict }) => (verdict.kind === 'edit' ? [editInWords(verdict.edit)] : []));
  const over = findings.flatMap(({ kind, codes }) => (kind === 'mue-exceeded' ? codes : []));
  const units = [...unitsByCode(computed.units.services)].map(([code, count]) => `${code} x${count}`);
  return [
    ['units', units.join(', ')],
    ['allowed', allowed === undefined ? 'no price' : `$${spokenDollars(allowed)}`],
    ['edits', listed(edits)],
    ['over the daily limit', listed(over)],
  ];
}

const listed = (words: readonly string[]): string => [...new Set(words)].sort().join(', ') || 'none';

function figuresAsked(question: Question, date: ServiceDate, reference: ReferenceData): Figures | undefined {
  const inForce = reference.on(date);
  if (question.intent === 'mue_check') {
    const { mue } = withEditsOf(question.facts ?? {}, question.codes as HcpcsCode[], inForce);
    return question.codes.map((code) => [
      `${code}, units a day`,
      `${mue?.limit(code as HcpcsCode)?.units ?? 'no limit'}`,
    ]);
  }
  if (question.intent !== 'ncci_check' || question.codes.length < 2) return undefined;
  const codes = question.codes.map((code) => code as HcpcsCode);
  const { ptp } = withEditsOf(question.facts ?? {}, codes, inForce);
  const pairs = codes.flatMap((a, i) => codes.slice(i + 1).map((b) => [a, b] as const));
  return pairs.map(([a, b]) => {
    const verdict = judgePair(ptp?.of(a, b)?.edits ?? [], date);
    return [`edit of ${a} and ${b}`, verdict.kind === 'edit' ? editInWords(verdict.edit) : 'none'];
  });
}

const editInWords = (edit: {
  readonly column1: string;
  readonly column2: string;
  readonly indicator: string;
}): string => `${edit.column1}/${edit.column2} (indicator ${edit.indicator})`;
