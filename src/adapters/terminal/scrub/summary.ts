/** What a scrub found, counted; holds no claim ids. */
import { spokenDollars, type Cents } from '../../../core/money/cents.ts';
import type { ReviewedRows } from './review-rows.ts';

export interface ScrubSummary {
  rows: number;
  unreadable: number;
  days: number;
  returned: number;
  atStake: Cents;
  /** Claim days with a finding of the kind. */
  readonly byKind: Map<string, number>;
  readonly count: (day: Pick<ReviewedRows, 'kinds' | 'atStake'>, returned: boolean) => void;
}

export function emptySummary(): ScrubSummary {
  const summary: ScrubSummary = {
    ...{ rows: 0, unreadable: 0, days: 0, returned: 0, atStake: 0, byKind: new Map<string, number>() },
    count: ({ kinds, atStake }, returned) => {
      summary.days += 1;
      summary.atStake += atStake;
      if (returned) summary.returned += 1;
      kinds.forEach((kind, i) => {
        if (kinds.indexOf(kind) === i) summary.byKind.set(kind, (summary.byKind.get(kind) ?? 0) + 1);
      });
    },
  };
  return summary;
}

export function summaryInWords({ rows, unreadable, days, returned, atStake, byKind }: ScrubSummary): string {
  const number = (count: number): string => count.toLocaleString('en-US');
  const kinds = [...byKind].sort(([, a], [, b]) => b - a);
  const widest = Math.max(0, ...kinds.map(([kind]) => kind.length));
  return [
    `Claim days      ${number(days)}`,
    `Rows            ${number(rows)}`,
    `Unreadable      ${number(unreadable)}${unreadable > 0 ? ' (kept and marked)' : ''}`,
    ...(returned > 0 ? [`Not contiguous  ${number(returned)} claim days, reviewed alone and marked`] : []),
    `At stake        $${spokenDollars(atStake)} allowed on lines that will deny or be sent back as billed`,
    ...(kinds.length > 0 ? ['', 'Claim days with'] : []),
    ...kinds.map(([kind, count]) => `  ${kind.padEnd(widest)}  ${number(count)}`),
  ].join('\n');
}
