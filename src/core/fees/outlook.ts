/**
 * A unit priced under what CMS proposed for a year, beside what it pays now, the difference taken apart: first the
 * floor under the work index goes, then the factor changes. A scenario, never the answer.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { Cents } from '../money/cents.ts';
import type { Place } from '../places/place.ts';
import type { FeeSchedule, RulesInForce } from '../ports.ts';
import { priceUnit } from './price-unit.ts';

export interface Outlook {
  readonly now: Cents;
  readonly then: Cents;
  /** Of the difference, what is the floor's and what the factor's; they sum up to it. */
  readonly floor: Cents;
  readonly factor: Cents;
}

/** Where a unit is priced, and for whom. */
export interface PricedAt {
  readonly place: Place;
  readonly qualifying: boolean;
}

/** Undefined where one of the years has no price for it. */
export function outlookOf(
  code: HcpcsCode,
  at: PricedAt,
  { now, proposed }: { readonly now: RulesInForce; readonly proposed: RulesInForce },
): Outlook | undefined {
  const factorNow = now.feeSchedule?.conversionFactor(at.qualifying)?.value;
  const [is, without, then] = [
    fullUnit(code, at, now.feeSchedule),
    fullUnit(code, at, proposed.proposed, factorNow),
    fullUnit(code, at, proposed.proposed),
  ];
  if (is === undefined || without === undefined || then === undefined) return undefined;
  return { now: is, then, floor: without - is, factor: then - without };
}

/** One whole unit outside a facility; `factor`: in the place of the schedule's own. */
export function fullUnit(
  code: HcpcsCode,
  { place, qualifying }: PricedAt,
  schedule: FeeSchedule | undefined,
  factor = schedule?.conversionFactor(qualifying)?.value,
): Cents | undefined {
  const values = schedule?.relativeValues(code);
  const indices = schedule?.indices(place);
  if (values === undefined || indices === undefined || factor === undefined) return undefined;
  return priceUnit({ values, pe: values.peNonFacility, peShare: 100, indices, conversionFactor: factor });
}
