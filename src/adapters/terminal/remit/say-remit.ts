/** The end of a remittance run in words: what came as expected, what is missing, what to win back and what to fix. */
import { spokenDollars, type Cents } from '../../../core/money/cents.ts';
import type { RemitSummary, Total } from './remit-summary.ts';

const mostRows = 15;
const number = (count: number): string => count.toLocaleString('en-US');
const money = (cents: Cents): string => `$${spokenDollars(cents)}`;

export function sayRemit(summary: RemitSummary): string {
  const { claims, lines, asExpected, paid, expected, overpaid } = summary;
  return [
    `Claims          ${number(claims)}`,
    `Service lines   ${number(lines)}`,
    `Paid            ${money(paid)} (expected ${money(expected)} on the lines compared)`,
    `As expected     ${number(asExpected)} lines`,
    ...(summary.leftOut > 0
      ? [`Left out        ${number(summary.leftOut)} claims or lines that cannot be read`]
      : []),
    ...(summary.withoutLines > 0
      ? [
          `Without lines   ${number(summary.withoutLines)} claims of ${money(summary.billedWithoutLines)} billed: paid or refused as a whole, look them up`,
        ]
      : []),
    ...(overpaid > 0
      ? [`Overpaid        ${money(overpaid)}: Medicare wants what it overpaid back within 60 days`]
      : []),
    ...(summary.mismatches > 0
      ? [`Do not add up   ${number(summary.mismatches)} lines, such as: ${summary.mismatch}`]
      : []),
    ...[...summary.notHeld].map(([why, count]) => `Not compared    ${number(count)} lines: ${why}`),
    ...part('Underpaid', summary.underpaid, 'nothing'),
    ...part('Denied and winnable', summary.winnable, 'nothing'),
    ...part('For the clinic to fix and send again', summary.fixable, 'nothing'),
  ].join('\n');
}

/** By payer, code and cause, worst first. */
function part(title: string, totals: ReadonlyMap<string, Total>, none: string): string[] {
  const sorted = [...totals.values()].sort((a, b) => b.amount - a.amount);
  const sum = sorted.reduce((total, { amount }) => total + amount, 0);
  const rows = sorted.slice(0, mostRows).map(row);
  const rest = sorted.slice(mostRows);
  return [
    '',
    `${title}: ${sorted.length === 0 ? none : money(sum)}`,
    ...rows,
    ...(rest.length > 0
      ? [
          `  and ${money(rest.reduce((total, { amount }) => total + amount, 0))} in ${rest.length} more groups`,
        ]
      : []),
  ];
}

function row({ payer, code, cause, act, lines, amount, deadline, why }: Total): string {
  const by = deadline === null ? '' : ` by ${deadline}`;
  const count = `${number(lines)} ${lines === 1 ? 'line' : 'lines'}`;
  return `  ${money(amount).padStart(11)}  ${payer || 'payer not named'}  ${code}  ${cause}: ${act}${by} (${count})\n               ${why}`;
}
