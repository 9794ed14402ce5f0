/** The one thing worth adding to this day's answer. */
import { plain, type Line } from '../../../core/reply/reply.ts';
import type { ReviewedDay } from '../../../core/review/review-day.ts';
import { plansOf } from './modifiers-to-bill.ts';

export function tipOf(reviewed: ReviewedDay): Line | null {
  const { units, lines } = reviewed.computed;
  if (units.pools.length > 0 && lines.every((line) => line.units === 0)) {
    return [plain('Medicare adds the minutes of all timed codes of the day: name the others too.')];
  }
  return reviewed.findings.some(({ kind }) => kind === 'missing-therapy-modifier')
    ? planModifier(reviewed)
    : null;
}

/** In chat nobody types modifiers into a question: which one to bill with is a tip, not an error. */
function planModifier(reviewed: ReviewedDay): Line {
  const plans = plansOf(reviewed).map(({ modifier, plan }) => `${modifier} (${plan})`);
  return [plain(`Bill it with ${plans.join(' or ')}.`)];
}
