/**
 * The circumstances a whole day may have been priced under: as told, then with one of them changed. Places are tried
 * from the likeliest on: the nation, the clinic's own state, then every other locality.
 */
import { withDefaults } from '../claim/claim-defaults.ts';
import type { ServiceDate } from '../claim/service-date.ts';
import { localityKey, national, type Locality, type Place } from '../places/place.ts';
import type { ReferenceData, RulesInForce } from '../ports.ts';
import { ratesOf } from '../review/compute-day.ts';
import type { Cause } from './line-outcome.ts';
import type { Pricing } from './price-remit.ts';
import { shiftYear } from './shift-year.ts';

export interface DayFacts {
  readonly date: ServiceDate;
  readonly place: Place;
  readonly facility: boolean;
}

export interface Circumstance {
  /** Undefined as told. */
  readonly cause: Cause | undefined;
  /** What was done, as a clause: "priced as for a QP". */
  readonly say: string;
  readonly pricing: Pricing;
  /** True where so many are tried that only an exact fit of two or more lines counts. */
  readonly farFetched: boolean;
}

interface Change {
  readonly place?: Place;
  readonly qualifyingParticipant?: boolean;
  readonly participating?: boolean;
}

export function pricingOf(facts: DayFacts, inForce: RulesInForce, change: Change = {}): Pricing | undefined {
  const day = withDefaults({ lines: [], place: facts.place, ...change }, true);
  const rates = ratesOf(day, inForce);
  return rates && { inForce, rates, facility: facts.facility };
}

/** Without the one as told. */
export function* otherCircumstances(facts: DayFacts, reference: ReferenceData): Generator<Circumstance> {
  const inForce = reference.on(facts.date);
  const { place } = facts;
  const under = (
    cause: Cause,
    say: string,
    change: Change & { readonly inForce?: RulesInForce; readonly farFetched?: boolean },
  ): Circumstance[] => {
    const { inForce: other = inForce, farFetched = false, ...changed } = change;
    const pricing = pricingOf(facts, other, changed);
    return pricing === undefined ? [] : [{ cause, say, pricing, farFetched }];
  };
  yield* under('qp', 'priced as for a QP', { qualifyingParticipant: true });
  yield* under('non-par', 'priced as for a non-participating clinician', { participating: false });
  for (const years of [-1, 1]) {
    const date = shiftYear(facts.date, years);
    const other = date && reference.on(date);
    if (other?.feeSchedule !== undefined)
      yield* under('wrong-year', `priced at the rates of ${date?.slice(0, 4) ?? ''}`, { inForce: other });
  }
  if (place.kind !== 'national') yield* under('locality', 'priced at national rates', { place: national });
  const others = reference.places.localities.filter(
    (each) => place.kind !== 'locality' || localityKey(each) !== localityKey(place),
  );
  const near = (each: Locality): boolean => place.kind === 'locality' && each.state === place.state;
  for (const each of [...others.filter(near), ...others.filter((other) => !near(other))])
    yield* under('locality', `priced in ${each.name}, ${each.state} (${localityKey(each)})`, {
      place: each,
      farFetched: !near(each),
    });
}
