/** The circumstances that change what Medicare pays for a day, one at a time. */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { DayRates, LineToPrice } from '../fees/estimate-day.ts';
import type { RulesInForce } from '../ports.ts';
import type { Cents } from '../money/cents.ts';

export interface PaidCause {
  readonly cause:
    | 'as-expected'
    | 'sequestration'
    | 'assistant'
    | 'other-therapy-that-day'
    | 'no-reduction'
    | 'qualifying-participant'
    | 'fewer-units'
    | 'patient-share'
    | 'locality'
    | 'deductible';
  /** In words, with its arithmetic. */
  readonly why: string;
  readonly expected: Cents;
}

/** How the day is priced: one change turns one of these. */
export interface Priced {
  readonly rates: DayRates;
  readonly lines: readonly LineToPrice[];
  readonly holder: number | undefined;
}

export interface Change {
  readonly cause: PaidCause['cause'];
  readonly why: string;
  readonly turn: (priced: Priced) => Priced;
}

/** No line of the day keeps the full unit. */
const noLine = -1;

export function paidChanges(
  day: ClaimDay,
  lines: readonly LineToPrice[],
  { shares }: DayRates,
  inForce: RulesInForce,
): readonly Change[] {
  const assisted = lines.some((line) => line.assisted);
  const rate = inForce.rules.sequestration?.value ?? 0;
  const withRates =
    (change: (rates: DayRates) => Partial<DayRates>) =>
    (priced: Priced): Priced => ({
      ...priced,
      rates: { ...priced.rates, ...change(priced.rates) },
    });
  return [
    {
      cause: 'sequestration',
      why: day.sequestration ? 'Sequestration was not taken off' : `Sequestration of ${rate} % was taken off`,
      turn: withRates((rates) => ({
        shares: { ...rates.shares, sequestration: day.sequestration ? 0 : rate },
      })),
    },
    {
      cause: 'assistant',
      why: assisted
        ? 'The assistant reduction (CQ, CO) was not taken off'
        : `The assistant reduction of ${shares.assistantReduction} % of Medicare's share was taken off`,
      turn: (priced) => ({
        ...priced,
        lines: priced.lines.map((line) => ({ ...line, assisted: !assisted })),
      }),
    },
    {
      cause: 'other-therapy-that-day',
      why: 'Every unit was reduced: other therapy that day, on this claim or another, took the full unit',
      turn: (priced) => ({ ...priced, holder: noLine }),
    },
    {
      cause: 'no-reduction',
      why: 'No unit was reduced for multiple procedures',
      turn: withRates(() => ({ reducedPe: 100 })),
    },
    ...otherFactor(day, inForce).map((conversionFactor): Change => ({
      cause: 'qualifying-participant',
      why: day.qualifyingParticipant
        ? 'It was priced as for a clinician who is no QP'
        : 'It was priced as for a QP',
      turn: withRates(() => ({ conversionFactor })),
    })),
    ...lines.flatMap((line, i): Change[] =>
      line.units === 0
        ? []
        : [
            {
              cause: 'fewer-units',
              why: `One unit less of ${line.code} was paid`,
              turn: (priced) => ({
                ...priced,
                lines: priced.lines.map((each, j) => (j === i ? { ...each, units: each.units - 1 } : each)),
              }),
            },
          ],
    ),
  ];
}

function otherFactor(day: ClaimDay, { feeSchedule }: RulesInForce): number[] {
  const other = feeSchedule?.conversionFactor(!day.qualifyingParticipant)?.value;
  const own = feeSchedule?.conversionFactor(day.qualifyingParticipant)?.value;
  return other === undefined || other === own ? [] : [other];
}
