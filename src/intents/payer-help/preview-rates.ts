/** Pasted rates as they were read, for the person to look at before any of them is kept. */
import { spokenDollars } from '../../core/money/cents.ts';
import { readPastedRates } from '../../core/payers/paste-rates.ts';
import type { Provenance, RateTable } from '../../core/payers/profile.ts';
import { plain, type Block } from '../../core/reply/reply.ts';
import { plural } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { askBack } from '../answering/ask-back.ts';
import type { Circumstances } from '../answering/asked.ts';
import { serialise } from '../question.ts';
import type { PayerQuestion } from './question.ts';

export type PastedRates =
  | { readonly kind: 'read'; readonly table: RateTable; readonly columns: readonly string[] }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Undefined where none were pasted. */
export function ratesIn(lines: readonly string[], shared: Provenance): PastedRates | undefined {
  if (lines.length === 0) return undefined;
  const { from, to, ...told } = shared;
  const asked = { from, to, dollars: false, dollarsBy: 'write $ before them' };
  const read = readPastedRates(lines.join('\n'), asked);
  if (read.kind === 'refused') return read;
  return { kind: 'read', table: { ...told, rates: read.rates }, columns: read.columns };
}

export function previewRates(
  question: PayerQuestion,
  { table: { rates } }: Extract<PastedRates, { kind: 'read' }>,
  { today }: Circumstances,
): Answer {
  const { payer = '', add } = question;
  const count = plural(rates.length, 'rate');
  const keep = serialise({ ...question, ...(add && { add: { ...add, kept: true } }) });
  const none = serialise({ intent: 'payer_help', payer, topics: [], codes: [] });
  const choices = [
    { label: `Keep ${count}`, question: keep },
    { label: 'No, keep none', question: none },
  ];
  const asked = askBack('payer_help', `${payer}: keep ${count} as read below?`, choices, today);
  const join =
    'Nothing is saved yet. They join the rates kept; a rate of the same code and modifier gives way to them.';
  const blocks: readonly Block[] = [tableOf(rates), { kind: 'paragraph', line: [plain(join)] }];
  return { ...asked, reply: { ...asked.reply, blocks } };
}

export const tableOf = (rates: RateTable['rates']): Block => ({
  kind: 'table',
  columns: ['Code', 'Modifier', 'Rate', 'From', 'To'],
  rows: rates.map(({ code, modifier, amount, from, to }) => [
    ...[code, modifier ?? '-', spokenDollars(amount), from, to ?? '-'],
  ]),
});
