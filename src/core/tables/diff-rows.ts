/** Differences of tables whose rows have a key: relative values with their national prices, limits, indices, add-ons. */
import { nationalIndices } from '../fees/relative-values.ts';
import { priceUnit } from '../fees/price-unit.ts';
import { payabilityOf, pricedFromValues } from '../fees/status.ts';
import { dollars, type Cents } from '../money/cents.ts';
import { printDecimal } from '../money/decimal.ts';
import type { AddOnRow, IndexRow, LimitRow, RelativeValueRow } from '../sources/table-rows.ts';
import { differingFields, type Difference } from './difference.ts';

export interface PricingOf {
  /** Ten-thousandths of a dollar; undefined where none is held. */
  readonly conversionFactor: number | undefined;
  /** Percent of practice expense kept on reduced units. */
  readonly reducedPe: number | undefined;
}

export const diffRelativeValues = (
  before: readonly RelativeValueRow[],
  after: readonly RelativeValueRow[],
  pricing: { readonly before: PricingOf; readonly after: PricingOf },
): Difference[] =>
  diffKeyed(before, after, {
    keyOf: ({ code, modifier }) => `${code} ${modifier}`.trim(),
    fieldsOf: (row) => ({
      status: row.status,
      work: printDecimal(row.work, 2),
      'practice expense, non-facility': printDecimal(row.peNonFacility, 2),
      'practice expense, facility': printDecimal(row.peFacility, 2),
      malpractice: printDecimal(row.malpractice, 2),
      'multiple procedure': row.multipleProcedure,
    }),
    more: (key, was, is) => [
      ...priceChange(key, was, is, { what: 'price, non-facility', of: pricing, full: true }),
      ...(was.multipleProcedure === '5' || is.multipleProcedure === '5'
        ? priceChange(key, was, is, { what: 'reduced price', of: pricing, full: false })
        : []),
    ],
  });

interface PriceToCompare {
  readonly what: string;
  readonly of: { readonly before: PricingOf; readonly after: PricingOf };
  /** Practice expense in full, or at the reduced share of the date. */
  readonly full: boolean;
}

/** National, one unit, at each release's own factor. */
function priceChange(
  key: string,
  was: RelativeValueRow,
  is: RelativeValueRow,
  { what, of, full }: PriceToCompare,
): Difference[] {
  const priceOf = (row: RelativeValueRow, { conversionFactor, reducedPe }: PricingOf): Cents | undefined => {
    const peShare = full ? 100 : reducedPe;
    if (conversionFactor === undefined || peShare === undefined) return undefined;
    if (!pricedFromValues(payabilityOf(row.status))) return undefined;
    return priceUnit({
      ...{ values: row, pe: row.peNonFacility, peShare, indices: nationalIndices, conversionFactor },
    });
  };
  const [old, now] = [priceOf(was, of.before), priceOf(is, of.after)];
  if (old === undefined || now === undefined || old === now) return [];
  const change = `${now > old ? '+' : ''}${dollars(now - old)}`;
  return [{ key, what, before: dollars(old), after: dollars(now), change }];
}

export const diffLimits = (before: readonly LimitRow[], after: readonly LimitRow[]): Difference[] =>
  diffKeyed(before, after, {
    keyOf: ({ code }) => code,
    fieldsOf: ({ units, adjudication }) => ({ limit: `${units} (MAI ${adjudication})` }),
  });

export const diffIndices = (before: readonly IndexRow[], after: readonly IndexRow[]): Difference[] =>
  diffKeyed(before, after, {
    keyOf: ({ mac, locality }) => `${mac}-${locality}`,
    fieldsOf: ({ work, pe, malpractice }) => ({
      'work index': printDecimal(work, 3),
      'practice expense index': printDecimal(pe, 3),
      'malpractice index': printDecimal(malpractice, 3),
    }),
  });

export const diffAddOns = (before: readonly AddOnRow[], after: readonly AddOnRow[]): Difference[] =>
  diffKeyed(before, after, {
    keyOf: ({ addOn, primary }) => `${addOn} with ${primary}`,
    fieldsOf: ({ type }) => ({ 'add-on': `type ${type}` }),
  });

interface Keyed<Row> {
  readonly keyOf: (row: Row) => string;
  readonly fieldsOf: (row: Row) => Readonly<Record<string, string>>;
  readonly more?: (key: string, before: Row, after: Row) => Difference[];
}

function diffKeyed<Row>(before: readonly Row[], after: readonly Row[], of: Keyed<Row>): Difference[] {
  const earlier = new Map(before.map((row) => [of.keyOf(row), row]));
  const later = new Map(after.map((row) => [of.keyOf(row), row]));
  const keys = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return keys.flatMap((key): Difference[] => {
    const [was, is] = [earlier.get(key), later.get(key)];
    if (was !== undefined && is !== undefined) {
      return [...differingFields(key, of.fieldsOf(was), of.fieldsOf(is)), ...(of.more?.(key, was, is) ?? [])];
    }
    const only = was ?? is;
    if (only === undefined) return [];
    const said = Object.entries(of.fieldsOf(only))
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
    const [gone, come] = is === undefined ? [said, null] : [null, said];
    return [{ key, what: is === undefined ? 'deleted' : 'added', before: gone, after: come, change: null }];
  });
}
