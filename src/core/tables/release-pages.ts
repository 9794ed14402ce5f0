/** The pages of CMS's site that may link to a newer table, the newest release first. */
import type { Edition } from './edition.ts';

const fees = '/medicare/payment/fee-schedules/physician/pfs-relative-value-files';
const edits = '/medicare/coding-billing/national-correct-coding-initiative-ncci-edits';

export interface ReleasePage {
  readonly path: string;
  /** What it names in every quarter; absent where it may name nothing. */
  readonly names?: Edition['kind'];
}

/** Of the quarter after the date's, the date's own and the one before. */
export function pagesFor(today: string): readonly ReleasePage[] {
  const now = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  const names = [now + 1, now, now - 1].map(
    (quarter) => `rvu${String(Math.floor(quarter / 4)).slice(2)}${'abcd'.charAt(quarter % 4)}`,
  );
  return [
    ...names.map((name) => ({ path: `${fees}/${name}`, names: 'rvu' as const })),
    { path: fees },
    { path: `${edits}/medicare-ncci-procedure-procedure-ptp-edits`, names: 'ptp' },
    { path: `${edits}/medicare-ncci-medically-unlikely-edits-mues`, names: 'mue' },
    { path: `${edits}/medicare-ncci-add-code-edits`, names: 'addon' },
    { path: '/medicare/payment/fee-schedules' },
  ];
}

/** The last day of the quarter after the date's. */
export function quarterAfter(today: string): string {
  const now = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3) + 1;
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  return `${Math.floor(now / 4)}-${ends[now % 4] ?? ''}`;
}
