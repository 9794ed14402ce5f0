/** The answer in one line: units, then what Medicare allows. */
import { isDenied } from '../../../core/claim/liability.ts';
import { notPaidInWords } from '../../../core/review/findings/coverage-findings.ts';
import { spokenDollars } from '../../../core/money/cents.ts';
import { payerHeadline } from './payer-facts.ts';
import { hasOpenEdit } from './open-edit.ts';
import type { ReviewedDay } from '../../../core/review/review-day.ts';
import { plural } from '../../../core/words/english.ts';

/** As it goes on the claim: "97110 GP CQ x3". */
export const lineToBill = ({ code, modifiers, units }: ReviewedDay['computed']['lines'][number]): string =>
  `${[code, ...modifiers].join(' ')} x${units}`;

/** What Medicare does not pay comes before any price. */
export function headlineOf(reviewed: ReviewedDay): string {
  const notPaid = notPaidInWords(reviewed.day, reviewed.computed);
  return notPaid === undefined ? unitsAndMoney(reviewed) : `${notPaid} · ${unitsAndMoney(reviewed)}`;
}

function unitsAndMoney(reviewed: ReviewedDay): string {
  const { computed, inForce, day } = reviewed;
  const { units, estimate, lines } = computed;
  const all = lines.reduce((sum, line) => sum + line.units, 0);
  const isNotPaid = (i: number): boolean => isDenied(computed.coverage[i]?.liability ?? 'usual');
  const codes = new Set(lines.map(({ code }) => code));
  const what = codes.size === 1 ? lines.map(lineToBill).join(' + ') : plural(all, 'unit');
  if (all === 0) {
    const why =
      units.timedMinutes > 0
        ? `${plural(units.timedMinutes, 'timed minute')} ${units.timedMinutes === 1 ? 'earns' : 'earn'} none`
        : 'nothing is earned';
    return `0 units: ${why}`;
  }
  const own = payerHeadline(reviewed);
  if (own !== undefined) return `${what} · ${own}${hasOpenEdit(reviewed) ? ' before edits' : ''}`;
  if (inForce.feeSchedule === undefined)
    return `${what} · no price: no ${inForce.date.slice(0, 4)} fee schedule loaded`;
  if (estimate === undefined) return `${what} · no price`;
  if (estimate.lines.every((line) => line === null)) return `${what} · no Medicare price`;
  const rates = day.payer.kind === 'other' ? ' at Medicare rates' : '';
  const { medicarePaid } = estimate.totals;
  const allowed = lines.reduce(
    (sum, _, i) => sum + (isNotPaid(i) ? 0 : (estimate.lines[i]?.shares.allowed ?? 0)),
    0,
  );
  const denied = lines.every(({ units: count }, i) => count === 0 || isNotPaid(i));
  if (denied) return `${what} · Medicare pays $${spokenDollars(medicarePaid)}`;
  const others = lines.some((_, i) => isNotPaid(i)) ? ' for the rest' : '';
  const partly = estimate.partial ? ' for the lines that have a price' : '';
  const before = hasOpenEdit(reviewed) ? ' before edits' : '';
  return `${what} · $${spokenDollars(allowed)} allowed${rates}${others}${partly}${before}`;
}
