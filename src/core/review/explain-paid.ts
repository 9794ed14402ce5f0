/**
 * What came against what was expected: the day is priced again with one circumstance changed at a time, and the
 * changes that give what came, to a cent a line, are its likely causes. None found is an answer too.
 */
import type { ClaimDay } from '../claim/claim-day.ts';
import { estimateDay, type DayRates } from '../fees/estimate-day.ts';
import { dollars, type Cents } from '../money/cents.ts';
import { localityKey, type Locality } from '../places/place.ts';
import type { RulesInForce } from '../ports.ts';
import { paidChanges, type PaidCause, type Priced } from './paid-changes.ts';
import { computeDay, linesToPrice, type ComputedDay } from './compute-day.ts';

export interface PaidExplained {
  /** From Medicare, by what was stated; null where the day has no price. */
  readonly expected: Cents | null;
  readonly allowed: Cents | null;
  readonly causes: readonly PaidCause[];
}

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
  const changed = [
    ...changesOf(day, computed, rates, { inForce, near }),
    ...placesOf(day, inForce, localities),
  ];
  const causes = changed.filter((cause) => near(cause.expected));
  return { ...totals, causes: causes.length > 0 ? causes : deductibleOf(computed, received) };
}

/** Each change alone; two together only where none alone is near. */
function changesOf(
  day: ClaimDay,
  computed: ComputedDay,
  rates: DayRates,
  { inForce, near }: { readonly inForce: RulesInForce; readonly near: (amount: Cents) => boolean },
): PaidCause[] {
  const lines = linesToPrice(computed, day, inForce);
  const start: Priced = { rates, lines, holder: undefined };
  const paid = ({ rates: at, lines: of, holder }: Priced): Cents =>
    estimateDay(of, at, holder).totals.medicarePaid;
  const changes = paidChanges(day, lines, rates, inForce);
  const alone = changes.map(({ cause, why, turn }) => told(cause, why, paid(turn(start))));
  const { allowed = 0, coinsurance = 0 } = computed.estimate?.totals ?? {};
  const shares = [
    told('patient-share', "It is the whole allowed amount, the patient's share not taken off", allowed),
    told(
      'patient-share',
      "It is Medicare's payment and the patient's share together",
      paid(start) + coinsurance,
    ),
  ];
  const single = [...alone, ...shares];
  if (single.some(({ expected }) => near(expected))) return single;
  return changes.flatMap((first, i) =>
    changes
      .slice(i + 1)
      .map((second) =>
        told(first.cause, `${first.why}, and ${lowered(second.why)}`, paid(second.turn(first.turn(start)))),
      ),
  );
}

const told = (cause: PaidCause['cause'], why: string, expected: Cents): PaidCause => ({
  ...{ cause, expected, why: `${why}: ${dollars(expected)}.` },
});

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

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
