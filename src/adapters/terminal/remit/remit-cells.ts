/** A service line of a remittance as the cells of the output file (CONTRACT.md). */
import { dollars, type Cents } from '../../../core/money/cents.ts';
import type { LineOutcome } from '../../../core/remit/line-outcome.ts';

export const remitColumns = [
  ...([
    'claim_id',
    'date_of_service',
    'code',
    'modifiers',
    'units',
    'billed',
    'allowed',
    'paid',
    'patient',
  ] as const),
  ...([
    'adjustments',
    'expected_allowed',
    'expected_paid',
    'difference',
    'cause',
    'act',
    'deadline',
  ] as const),
] as const;

export function remitCells(claimId: string, outcome: LineOutcome): readonly string[] {
  const { line, allowed, patient, expectedAllowed, expectedPaid, causes, act, deadline } = outcome;
  const difference = expectedPaid === null ? null : expectedPaid - line.paid;
  return [
    ...[claimId, line.date ?? '', line.sent ?? line.code, line.modifiers.join(' '), String(line.unitsSent)],
    ...[dollars(line.charge), dollars(allowed), dollars(line.paid), dollars(patient), adjustmentsOf(outcome)],
    ...[
      money(expectedAllowed),
      money(expectedPaid),
      money(difference),
      causes.join('+'),
      act,
      deadline ?? '',
    ],
  ];
}

const money = (cents: Cents | null): string => (cents === null ? '' : dollars(cents));

/** "CO-45 151.21 PR-2 5.76 N362" */
const adjustmentsOf = ({ line }: LineOutcome): string =>
  [
    ...line.adjustments.map(({ group, reason, amount }) => `${group}-${reason} ${dollars(amount)}`),
    ...new Set(line.remarks),
  ].join(' ');
