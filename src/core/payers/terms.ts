/** A payer's facts as the arithmetic of one day takes them: of each topic the one in force, and the rates by code. */
import type { ServiceDate } from '../claim/service-date.ts';
import type { Cents } from '../money/cents.ts';
import { holdsOn } from '../sources/citation.ts';
import type { RulesInForce } from '../ports.ts';
import { fingerprintOf } from '../sources/fingerprint.ts';
import { factsInForce, ofTopic, type FactDays, type UsedFact } from './in-force.ts';
import type { FactOf, PayerProfile, Product, Rate, RateTable, Topic } from './profile.ts';

export interface PayerTerms {
  readonly name: string;
  readonly product: Product;
  readonly facts: readonly UsedFact[];
  /** Undefined where no table of the contract holds a rate of the code on the date. */
  readonly rateOf: (code: string, modifiers: readonly string[]) => UsedRate | undefined;
  /** Whether any table was imported at all. */
  readonly hasRates: boolean;
  /** Tells these facts and rates from others; what an answer's id is made from in their place. */
  readonly mark: string;
  /** Medicare's figures of the last day of a year, for contracts that pay a percent of them. */
  readonly rulesOfYear: (year: number) => RulesInForce;
}

export interface UsedRate {
  readonly amount: Cents;
  readonly table: Omit<RateTable, 'rates'>;
  readonly expired: boolean;
}

/** The team's profile first, then what is shipped of the same payer. Undefined where there is neither. */
export function termsOf(
  profiles: readonly PayerProfile[],
  days: FactDays,
  on: (date: ServiceDate) => RulesInForce,
): PayerTerms | undefined {
  const [first] = profiles;
  if (first === undefined) return undefined;
  const shelf = shelfOf(first.rates);
  const facts = factsInForce(profiles, days);
  return {
    ...{ name: first.name, product: first.product, facts },
    rateOf: (code, modifiers) => findRate(shelf, { code, modifiers, ...days }),
    hasRates: shelf.byCode.size > 0,
    mark: [...profiles.map(markOf), ...facts.map(({ expired }) => Number(expired))].join(' '),
    rulesOfYear: (year) => on(`${year}-12-31` as ServiceDate),
  };
}

export const termOf = <T extends Topic>(terms: PayerTerms, topic: T): UsedFact<FactOf<T>> | undefined =>
  ofTopic(terms.facts, topic)[0];

interface Shelf {
  readonly byCode: ReadonlyMap<string, readonly { readonly rate: Rate; readonly table: RateTable }[]>;
}

const marks = new WeakMap<PayerProfile, string>();

function markOf(profile: PayerProfile): string {
  const known = marks.get(profile) ?? fingerprintOf(profile);
  marks.set(profile, known);
  return known;
}

/** Made once for the rates of a profile, however many days are priced by them. */
const shelves = new WeakMap<readonly RateTable[], Shelf>();

function shelfOf(tables: readonly RateTable[]): Shelf {
  const known = shelves.get(tables);
  if (known !== undefined) return known;
  const byCode = new Map<string, { rate: Rate; table: RateTable }[]>();
  // The table imported last is looked at first.
  for (const table of [...tables].reverse()) {
    for (const rate of table.rates) {
      const held = byCode.get(rate.code);
      if (held === undefined) byCode.set(rate.code, [{ rate, table }]);
      else held.push({ rate, table });
    }
  }
  const shelf = { byCode };
  shelves.set(tables, shelf);
  return shelf;
}

interface RateAsked extends FactDays {
  readonly code: string;
  readonly modifiers: readonly string[];
}

/** A rate of one of the line's modifiers before the rate without one. */
function findRate({ byCode }: Shelf, { code, modifiers, service, today }: RateAsked): UsedRate | undefined {
  const held = (byCode.get(code) ?? []).filter(({ rate }) => holdsOn(rate, service));
  const found =
    held.find(({ rate }) => rate.modifier !== null && modifiers.includes(rate.modifier)) ??
    held.find(({ rate }) => rate.modifier === null);
  return (
    found && { amount: found.rate.amount, table: found.table, expired: isExpired(found.table.expires, today) }
  );
}

const isExpired = (expires: ServiceDate, today: ServiceDate): boolean => expires < today;
