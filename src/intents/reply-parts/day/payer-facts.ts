/** What the payer itself pays by its terms, in the rows beside Medicare's figure. */
import { spokenDollars } from '../../../core/money/cents.ts';
import type { Fact } from '../../../core/reply/reply.ts';
import type { ReviewedDay } from '../../../core/review/review-day.ts';
import { modifiersToBill } from './modifiers-to-bill.ts';

/** Undefined where its rates are not held: Medicare's stand in, and are said to. */
export function payerHeadline({ payer, day }: ReviewedDay): string | undefined {
  if (payer?.paid === undefined || isUnpriced(payer.paid)) return undefined;
  const { allowed } = payer.paid.totals;
  const partly = payer.paid.partial ? ' for the lines that have a rate' : '';
  const old = [...payer.used, ...payer.rates].some(({ expired }) => expired) ? ', expired facts in it' : '';
  return `$${spokenDollars(allowed)} from ${day.payer.name}${partly}${old}`;
}

export function payerFacts(reviewed: ReviewedDay): readonly Fact[] {
  const { payer, day, computed } = reviewed;
  if (payer?.paid === undefined || isUnpriced(payer.paid)) return [];
  const { allowed, assistantCut, patientOwes, payerPays, copay } = payer.paid.totals;
  const money = (cents: number): string => `$${spokenDollars(cents)}`;
  const { name } = day.payer;
  const knowsPatient = !payer.lacks.includes('patient-part');
  const toBill = modifiersToBill(reviewed);
  const perCase = payer.basis?.kind === 'case' ? ', for the whole case' : '';
  return [
    { label: `${name} allows`, value: `${money(allowed)}${perCase}` },
    ...(assistantCut > 0 ? [{ label: 'Assistant cut', value: money(assistantCut) }] : []),
    ...(knowsPatient
      ? [
          {
            label: 'Patient owes',
            value: `${money(patientOwes)}${copay > 0 ? `, ${money(copay)} of it copay` : ''}`,
          },
          { label: `${name} pays`, value: money(payerPays) },
        ]
      : []),
    ...(toBill.length === 0 ? [] : [{ label: 'Bill with', value: toBill.join(', ') }]),
    ...(computed.estimate === undefined
      ? []
      : [{ label: 'Medicare would allow', value: money(computed.estimate.totals.allowed) }]),
  ];
}

const isUnpriced = ({ lines, partial }: NonNullable<NonNullable<ReviewedDay['payer']>['paid']>): boolean =>
  partial && lines.every((line) => line === null);
