/** The pages of CMS's site that may link to a newer table, the newest release first. */

const fees = '/medicare/payment/fee-schedules/physician/pfs-relative-value-files';
const edits = '/medicare/coding-billing/national-correct-coding-initiative-ncci-edits';

/** Of the quarter after the date's, the date's own and the one before. */
export function pagesFor(today: string): readonly string[] {
  const now = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  const names = [now + 1, now, now - 1].map(
    (quarter) => `rvu${String(Math.floor(quarter / 4)).slice(2)}${'abcd'.charAt(quarter % 4)}`,
  );
  return [
    ...names.map((name) => `${fees}/${name}`),
    fees,
    `${edits}/medicare-ncci-procedure-procedure-ptp-edits`,
    `${edits}/medicare-ncci-medically-unlikely-edits-mues`,
    `${edits}/medicare-ncci-add-code-edits`,
    '/medicare/payment/fee-schedules',
  ];
}

/** The last day of the quarter after the date's. */
export function quarterAfter(today: string): string {
  const now = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3) + 1;
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  return `${Math.floor(now / 4)}-${ends[now % 4] ?? ''}`;
}
