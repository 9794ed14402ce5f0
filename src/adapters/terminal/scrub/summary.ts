/** What a scrub found, counted; holds no claim ids. */
import { spokenDollars, type Cents } from '../../../core/money/cents.ts';
import type { FindingKind } from '../../../core/review/finding.ts';
import type { ReviewedRows } from './review-rows.ts';

export interface ScrubSummary {
  rows: number;
  unreadable: number;
  /** Where the first one stands and why, without what it holds. */
  firstUnreadable: string | undefined;
  /** Rows of no claim. */
  unnamed: number;
  /** Rows without an id that are of the claim above them. */
  below: number;
  days: number;
  returned: number;
  atStake: Cents;
  /** Claim days with a finding of the kind. */
  readonly byKind: Map<string, number>;
  /** Tables older than a day that rests on them: each told once, by its source, never on the rows. */
  readonly stale: Map<string, string>;
  readonly count: (day: Pick<ReviewedRows, 'findings' | 'atStake'>, returned: boolean) => void;
}

export function emptySummary(): ScrubSummary {
  const summary: ScrubSummary = {
    ...{
      rows: 0,
      unreadable: 0,
      firstUnreadable: undefined,
      unnamed: 0,
      below: 0,
      days: 0,
      returned: 0,
      atStake: 0,
      byKind: new Map<string, number>(),
    },
    stale: new Map<string, string>(),
    count: ({ findings, atStake }, returned) => {
      summary.days += 1;
      summary.atStake += atStake;
      if (returned) summary.returned += 1;
      const counted: FindingKind[] = [];
      for (const { kind, message, citation } of findings) {
        if (!counted.includes(kind)) {
          counted.push(kind);
          summary.byKind.set(kind, (summary.byKind.get(kind) ?? 0) + 1);
        }
        if (kind !== 'stale-data') continue;
        const source = citation?.source ?? '';
        if (!summary.stale.has(source)) summary.stale.set(source, message);
      }
    },
  };
  return summary;
}

export function summaryInWords(summary: ScrubSummary, leftOut = 0): string {
  const { rows, unreadable, firstUnreadable = '', unnamed, below } = summary;
  const { days, returned, atStake, byKind, stale } = summary;
  const number = (count: number): string => count.toLocaleString('en-US');
  const kinds = [...byKind].sort(([, a], [, b]) => b - a);
  const widest = Math.max(0, ...kinds.map(([kind]) => kind.length));
  return [
    `Claim days      ${number(days)}`,
    `Rows            ${number(rows)}`,
    `Unreadable      ${number(unreadable)}${unreadable > 0 ? ` (kept and marked), the first ${firstUnreadable}` : ''}`,
    ...(leftOut > 0 ? [`Left out        ${number(leftOut)} claims or lines of the file`] : []),
    ...(unnamed > 0
      ? [
          `Of no claim     ${number(unnamed)} ${unnamed === 1 ? 'row, reviewed' : 'rows, each reviewed'} alone`,
        ]
      : []),
    ...(below > 0
      ? [
          `Id above        ${number(below)} ${below === 1 ? 'row' : 'rows'} without a claim id, taken to the claim above`,
        ]
      : []),
    ...(returned > 0 ? [`Not contiguous  ${number(returned)} claim days, reviewed alone and marked`] : []),
    `At stake        $${spokenDollars(atStake)} allowed on lines that will deny or be sent back as billed`,
    ...(kinds.length > 0 ? ['', 'Claim days with'] : []),
    ...kinds.map(([kind, count]) => `  ${kind.padEnd(widest)}  ${number(count)}`),
    ...(stale.size > 0 ? ['', ...stale.values()] : []),
  ].join('\n');
}
