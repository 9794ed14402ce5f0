/** Whether part of the day's amount will be denied as billed. */
import type { ReviewedDay } from '../../../core/review/review-day.ts';

const edits: ReadonlySet<string> = new Set(['ncci-pair', 'mue-exceeded']);

export const hasOpenEdit = ({ findings }: ReviewedDay): boolean =>
  findings.some(({ kind, severity }) => edits.has(kind) && severity === 'error');
