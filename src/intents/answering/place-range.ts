/** What the asked day would pay in each of several localities: the lowest and the highest. */
import { spokenDollars } from '../../core/money/cents.ts';
import type { Locality } from '../../core/places/place.ts';
import { reviewDay } from '../../core/review/review-day.ts';
import type { WhichPlace } from './claim-day-of.ts';

interface Priced {
  readonly option: Locality;
  readonly allowed: string;
}

/** Undefined where any of them has no price for the whole day, or all pay alike. */
export function placeRange({
  options,
  at,
  inForce,
}: WhichPlace): readonly [lowest: Priced, highest: Priced] | undefined {
  const priced = options.map((option) => {
    const { estimate } = reviewDay(at(option), inForce).computed;
    return { option, cents: estimate === undefined || estimate.partial ? 0 : estimate.totals.allowed };
  });
  if (priced.some(({ cents }) => cents === 0)) return undefined;
  const byPrice = [...priced].sort((a, b) => a.cents - b.cents);
  const [lowest, highest] = [byPrice[0], byPrice.at(-1)];
  if (lowest === undefined || highest === undefined || lowest.cents === highest.cents) return undefined;
  const spoken = ({ option, cents }: typeof lowest): Priced => ({ option, allowed: spokenDollars(cents) });
  return [spoken(lowest), spoken(highest)];
}
