/** Carried by the answer to a report, and by the team's figures, for whoever thinks better of it. */
import type { FollowUp } from '../../core/reply/reply.ts';
import { serialise } from '../question.ts';

export const withdrawButton = (id: string, which = ''): FollowUp => ({
  label: `Withdraw ${which}`.trim(),
  question: serialise({ intent: 'denial_report', withdraw: id }),
});
