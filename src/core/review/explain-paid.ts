/**
 * What came against what was expected: the day is priced again with one circumstance changed at a time, and the
 * changes that give what came, to a cent a line, are its likely causes. None found is an answer too.
 */
import type { ClaimDay } from '../claim/claim-day.ts';
import { estimateDay, type DayRates, type LineToPrice } from '../fees/estimate-day.ts';
import { dollars, type Cents } from '../money/cents.ts';
import { localityKey, type Locality } from '../places/place.ts';
import type { RulesInForce } from '../ports.ts';
import { computeDay, isTherapyLine, type ComputedDay } from './compute-day.ts';

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

export interface PaidExplained {
  /** From Medicare, by what was stated; null where the day has no price. */
  readonly expected: Cents | null;
  readonly allowed: Cents | null;
  readonly causes: readonly PaidCause[];
}

const noLine = -1;

export function explainPaid(
  day: ClaimDay,
  received: Cents,
  inForce: RulesInForce,
  localities: readonly Locality[],
): PaidExplained {
  const computed = computeDay(day, inForce);
  const { estimate, rates } = computed;
  if (estimate === undefined || rates === undefined || estimate.partial) {
    return { expected: null, allowed: null, causes: [] };
  }
  const near = (amount: Cents): boolean => Math.abs(amount - received) <= computed.lines.length;
  const expected = estimate.totals.medicarePaid;
  const { allowed } = estimate.totals;
  const totals = { expected, allowed };
  if (near(expected)) {
    const why = `It is what Medicare pays on ${dollars(allowed)} allowed: ${dollars(expected)}.`;
    return { ...totals, causes: [{ cause: 'as-expected', why, expected }] };
  }
  const changed = [...changesOf(day, computed, rates, inForce), ...placesOf(day, inForce, localities)];
  const causes = changed.filter((cause) => near(cause.expected));
  return { ...totals, causes: causes.length > 0 ? causes : deductibleOf(computed, received) };
}

function changesOf(
  day: ClaimDay,
  computed: ComputedDay,
  rates: DayRates,
  inForce: RulesInForce,
): PaidCause[] {
  const lines: LineToPrice[] = computed.lines.map((line, i) => ({
    ...line,
    values: computed.values[i],
    facility: day.setting === 'facility' && !isTherapyLine(line, inForce),
  }));
  const paid = (with_: DayRates, of = lines, holder?: number): Cents =>
    estimateDay(of, with_, holder).totals.medicarePaid;
  const allowed = computed.estimate?.totals.allowed ?? 0;
  const { shares } = rates;
  const assisted = lines.some((line) => line.assisted);
  const turned = lines.map((line) => ({ ...line, assisted: !assisted }));
  const rate = inForce.rules.sequestration?.value ?? 0;
  const sequestered = { ...shares, sequestration: day.sequestration ? 0 : rate };
  const say = (cause: PaidCause['cause'], expected: Cents, why: string): PaidCause => ({
    ...{ cause, expected, why: `${why}: ${dollars(expected)}.` },
  });
  return [
    say(
      'sequestration',
      paid({ ...rates, shares: sequestered }),
      day.sequestration ? 'Sequestration was not taken off' : `Sequestration of ${rate} % was taken off`,
    ),
    say(
      'assistant',
      paid(rates, turned),
      assisted
        ? 'The assistant reduction (CQ, CO) was not taken off'
        : `The assistant reduction of ${shares.assistantReduction} % of Medicare's share was taken off`,
    ),
    say(
      'other-therapy-that-day',
      paid(rates, lines, noLine),
      'Every unit was reduced: other therapy that day, on this claim or another, took the full unit',
    ),
    say('no-reduction', paid({ ...rates, reducedPe: 100 }), 'No unit was reduced for multiple procedures'),
    ...otherFactor(day, inForce).map((other) =>
      say(
        'qualifying-participant',
        paid({ ...rates, conversionFactor: other }),
        day.qualifyingParticipant
          ? 'It was priced as for a clinician who is no QP'
          : 'It was priced as for a QP',
      ),
    ),
    ...lines.flatMap((line, i) =>
      line.units === 0
        ? []
        : [
            say(
              'fewer-units',
              paid(
                rates,
                lines.map((each, j) => (j === i ? { ...each, units: each.units - 1 } : each)),
              ),
              `One unit less of ${line.code} was paid`,
            ),
          ],
    ),
    {
      cause: 'patient-share',
      expected: allowed,
      why: `It is the whole allowed amount, the patient's share not taken off: ${dollars(allowed)}.`,
    },
  ];
}

function otherFactor(day: ClaimDay, { feeSchedule }: RulesInForce): number[] {
  const other = feeSchedule?.conversionFactor(!day.qualifyingParticipant)?.value;
  const own = feeSchedule?.conversionFactor(day.qualifyingParticipant)?.value;
  return other === undefined || other === own ? [] : [other];
}

function placesOf(day: ClaimDay, inForce: RulesInForce, localities: readonly Locality[]): PaidCause[] {
  return localities.flatMap((place): PaidCause[] => {
    if (day.place.kind === 'locality' && localityKey(day.place) === localityKey(place)) return [];
    const expected = computeDay({ ...day, place }, inForce).estimate?.totals.medicarePaid;
    if (expected === undefined) return [];
    const why = `It was priced in ${place.name}, ${place.state} (${localityKey(place)}): ${dollars(expected)}.`;
    return [{ cause: 'locality', why, expected }];
  });
}

/** A deductible explains any smaller amount, so it is named only where nothing else does. */
function deductibleOf({ estimate, rates }: ComputedDay, received: Cents): PaidCause[] {
  if (estimate === undefined || rates === undefined || received >= estimate.totals.medicarePaid) return [];
  const kept = (100 - rates.shares.coinsurance) * (100 - rates.shares.sequestration);
  const covered = Math.round((received * 10_000) / kept);
  const taken = estimate.totals.allowed - covered;
  if (taken <= 0 || estimate.totals.assistantReduction > 0) return [];
  const why = `A deductible of ${dollars(taken)} would explain it: ${dollars(estimate.totals.allowed)} allowed, ${dollars(covered)} of it past the deductible.`;
  return [{ cause: 'deductible', why, expected: received }];
}
