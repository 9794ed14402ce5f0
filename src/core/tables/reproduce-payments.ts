/**
 * The oracle: CMS's own payment amounts, recomputed from relative values, indices and conversion factor. A table
 * is trusted only when it gives CMS's dollars to the cent; fabricated tables circulate.
 */
import { priceFormula } from '../fees/price-formula.ts';
import { priceUnit } from '../fees/price-unit.ts';
import { pricedFromValues, payabilityOf } from '../fees/status.ts';
import type { GeographicIndices } from '../fees/relative-values.ts';
import type { Cents } from '../money/cents.ts';
import type { PaymentRow, RelativeValueRow } from '../sources/table-rows.ts';

export interface TablesToProve {
  readonly values: (
    code: string,
    modifier: string,
  ) => { readonly row: RelativeValueRow; readonly release: string } | undefined;
  readonly indices: (mac: string, locality: string) => GeographicIndices | undefined;
  readonly conversionFactor: number;
  /** Percent of practice expense kept on reduced therapy units. */
  readonly reducedPe: number;
}

export interface Mismatch {
  readonly code: string;
  readonly modifier: string;
  readonly place: string;
  readonly amount: AmountKind;
  readonly published: Cents;
  readonly computed: Cents;
  readonly formula: string;
  readonly release: string;
}

export type AmountKind = 'non-facility' | 'facility' | 'reduced, office' | 'reduced, institution';

export interface Reproduction {
  readonly compared: number;
  readonly matched: number;
  /** Every code with a mismatch: how many of its amounts match and how many do not. */
  readonly byCode: ReadonlyMap<string, { readonly matched: number; readonly missed: number }>;
  /** The first ten. */
  readonly mismatches: readonly Mismatch[];
  readonly codes: number;
  readonly releases: readonly string[];
  /** Codes and places the tables do not hold. */
  readonly unheldCodes: readonly string[];
  readonly unheldPlaces: readonly string[];
}

const mostShown = 10;

export function reproducePayments(rows: Iterable<PaymentRow>, tables: TablesToProve): Reproduction {
  const byCode = new Map<string, { matched: number; missed: number }>();
  const mismatches: Mismatch[] = [];
  const releases = new Set<string>();
  const [unheldCodes, unheldPlaces] = [new Set<string>(), new Set<string>()];
  let [compared, matched] = [0, 0];
  for (const row of rows) {
    const held = tables.values(row.code, row.modifier);
    const indices = tables.indices(row.mac, row.locality);
    const place = `${row.mac}-${row.locality}`;
    if (held === undefined) unheldCodes.add(`${row.code} ${row.modifier}`.trim());
    if (indices === undefined) unheldPlaces.add(place);
    if (held === undefined || indices === undefined) continue;
    if (!pricedFromValues(payabilityOf(held.row.status))) continue;
    releases.add(held.release);
    const tally = byCode.get(row.code) ?? { matched: 0, missed: 0 };
    byCode.set(row.code, tally);
    for (const [amount, published, pe, peShare] of amountsOf(row, held.row, tables.reducedPe)) {
      const { conversionFactor } = tables;
      const factors = { values: held.row, pe, peShare, indices, conversionFactor };
      const computed = priceUnit(factors);
      compared += 1;
      if (computed === published) {
        matched += 1;
        tally.matched += 1;
        continue;
      }
      tally.missed += 1;
      if (mismatches.length === mostShown) continue;
      const { code, modifier } = row;
      const formula = priceFormula(factors);
      const { release } = held;
      mismatches.push({ code, modifier, place, amount, published, computed, formula, release });
    }
  }
  return {
    ...{ compared, matched, mismatches, codes: byCode.size, releases: [...releases] },
    byCode: new Map([...byCode].filter(([, { missed }]) => missed > 0)),
    ...{ unheldCodes: [...unheldCodes], unheldPlaces: [...unheldPlaces] },
  };
}

type Amount = readonly [kind: AmountKind, published: Cents, pe: number, peShare: number];

/** Reduced amounts stand only where the code's practice expense is reduced. */
function amountsOf(row: PaymentRow, values: RelativeValueRow, reducedPe: number): readonly Amount[] {
  const { peNonFacility, peFacility } = values;
  const reduced = values.multipleProcedure === '5';
  return [
    ['non-facility', row.nonFacility, peNonFacility, 100],
    ['facility', row.facility, peFacility, 100],
    ...(reduced && row.reducedOffice !== null
      ? [['reduced, office', row.reducedOffice, peNonFacility, reducedPe] as const]
      : []),
    ...(reduced && row.reducedInstitution !== null
      ? [['reduced, institution', row.reducedInstitution, peFacility, reducedPe] as const]
      : []),
  ];
}
