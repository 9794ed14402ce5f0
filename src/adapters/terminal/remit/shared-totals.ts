/**
 * What of a remittance leaves this machine for a channel: totals by payer, code and cause, each of five lines or more.
 * No sum over what is left out stands beside them, so that no smaller group can be told by subtraction.
 */
import { spokenDollars, type Cents } from '../../../core/money/cents.ts';
import { plain, sentence, type Block, type Reply } from '../../../core/reply/reply.ts';
import { reportFault, type DenialFacts } from '../../../core/team/denial-report.ts';
import { knownPayer } from '../../../intents/language/known-payers.ts';
import { screenPayer } from '../../../intents/privacy/screen-field.ts';
import type { RemitSummary, Total } from './remit-summary.ts';

/** Lines a group must hold to be shared. */
export const fewestLines = 5;
const mostRows = 8;

const isCode = (code: string): boolean => /^[A-Z0-9]{5}$/.test(code);
const money = (cents: Cents): string => `$${spokenDollars(cents)}`;

/** A payer as it may be told to others; a name that may be a person is not. */
const payerToShare = (name: string): string =>
  knownPayer(name)?.name ??
  (name !== '' && screenPayer(name).length === 0 ? name.slice(0, 60) : 'another payer');

const shared = (totals: ReadonlyMap<string, Total>): readonly Total[] =>
  [...totals.values()]
    .filter(({ lines, code }) => lines >= fewestLines && isCode(code))
    .sort((a, b) => b.amount - a.amount);

/** Undefined where no group has lines enough. */
export function sharedTotals(summary: RemitSummary): Reply | undefined {
  const parts = [
    { title: 'underpaid', totals: shared(summary.underpaid) },
    { title: 'denied and winnable', totals: shared(summary.winnable) },
    { title: 'to fix and send again', totals: shared(summary.fixable) },
  ].filter(({ totals }) => totals.length > 0);
  if (parts.length === 0) return undefined;
  const sums = parts.map(({ title, totals }) => `${money(sumOf(totals))} ${title}`);
  return {
    ...sentence(`Remittances: ${sums.join(', ')}`),
    blocks: [
      ...parts.flatMap(({ title, totals }) => tableOf(title, totals)),
      { kind: 'paragraph', line: [plain(rule)] },
    ],
  };
}

const rule = `Totals of groups of ${fewestLines} lines or more; smaller groups are in no figure here. An estimate against Medicare's rules or the contract kept; no advice.`;

const sumOf = (totals: readonly Total[]): Cents => totals.reduce((sum, { amount }) => sum + amount, 0);

function tableOf(title: string, totals: readonly Total[]): readonly Block[] {
  const rest = totals.slice(mostRows);
  const rows = totals
    .slice(0, mostRows)
    .map(({ payer, code, cause, act, lines, amount }) => [
      ...[money(amount), payerToShare(payer), code, `${cause}: ${act}`, String(lines)],
    ]);
  const more: Block = {
    kind: 'paragraph',
    line: [plain(`And ${money(sumOf(rest))} ${title} in ${rest.length} more groups.`)],
  };
  const head = `${title[0]?.toUpperCase() ?? ''}${title.slice(1)}`;
  return [
    { kind: 'table', columns: [head, 'Payer', 'Code', 'Cause', 'Lines'], rows },
    ...(rest.length === 0 ? [] : [more]),
  ];
}

/** The counts of refused lines as the team keeps them; `file` tells one set of remittances from another. */
export function denialCounts(summary: RemitSummary, file: string): readonly DenialFacts[] {
  return [...summary.denied.values()]
    .filter(({ lines }) => lines >= fewestLines)
    .map(({ payer, code, group, reason, remark, quarter, lines }): DenialFacts => ({
      ...{ code, companions: [], modifiers: [], payer: payerToShare(payer), carc: reason, groupCode: group },
      ...(remark === undefined ? {} : { rarc: remark }),
      ...{ quarter, outcome: 'denied', whatWorked: [], remitted: { lines, file } },
    }))
    .filter((facts) => reportFault({ facts }) === undefined);
}
