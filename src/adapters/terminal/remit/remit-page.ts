/** The remittance on one page for the owner: what is missing, what can be won, what the clinic fixes. No claim ids. */
import { spokenDollars, type Cents } from '../../../core/money/cents.ts';
import type { Booklet, BookletBlock, BookletSection } from '../../../core/toolkit/booklet.ts';
import type { RemitSummary, Total } from './remit-summary.ts';

/** What a page holds. */
const mostRows = 7;
const money = (cents: Cents): string => `$${spokenDollars(cents)}`;

export function remitPage(summary: RemitSummary, date: string): Booklet {
  const { claims, lines, asExpected, paid, expected } = summary;
  return {
    title: 'Was it paid right?',
    subtitle: `${claims.toLocaleString('en-US')} claims, ${lines.toLocaleString('en-US')} service lines`,
    facts: [
      { label: 'Paid', value: money(paid) },
      { label: 'Expected', value: `${money(expected)} on the lines compared` },
      { label: 'As expected', value: `${asExpected.toLocaleString('en-US')} lines` },
    ],
    sections: [
      section('Underpaid', summary.underpaid),
      section('Denied and winnable', summary.winnable),
      section('For the clinic to fix and send again', summary.fixable),
    ],
    foot: `Compared with Medicare's rules and rates; an estimate, no advice. ${date}`,
  };
}

function section(title: string, totals: ReadonlyMap<string, Total>): BookletSection {
  const sorted = [...totals.values()].sort((a, b) => b.amount - a.amount);
  const sum = sorted.reduce((total, { amount }) => total + amount, 0);
  if (sorted.length === 0) return { title: `${title}: nothing`, blocks: [] };
  const table: BookletBlock = {
    kind: 'table',
    columns: [
      ...[
        { title: 'Amount', share: 14, set: 'right' as const },
        { title: 'Payer', share: 24 },
      ],
      ...[
        { title: 'Code', share: 10 },
        { title: 'Cause', share: 20 },
        { title: 'Do', share: 12 },
      ],
      ...[
        { title: 'First deadline', share: 14 },
        { title: 'Lines', share: 8, set: 'right' as const },
      ],
    ],
    rows: sorted
      .slice(0, mostRows)
      .map(({ payer, code, cause, act, lines, amount, deadline }) => [
        ...[money(amount), payer, code, cause, act, deadline ?? '-', String(lines)],
      ]),
  };
  const rest = sorted.slice(mostRows);
  const left: BookletBlock[] =
    rest.length === 0
      ? []
      : [
          {
            kind: 'note',
            text: `And ${money(rest.reduce((total, { amount }) => total + amount, 0))} in ${rest.length} more groups.`,
          },
        ];
  return { title: `${title}: ${money(sum)}`, blocks: [table, ...left] };
}
