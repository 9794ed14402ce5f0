/** Facts more for a payer's profile, or a new one: of a topic that holds one value at a time the older one gives way. */
import type { ServiceDate } from '../claim/service-date.ts';
import { addDays } from '../deadlines/calendar.ts';
import { daysUntilExpiry, severalAtOnce } from './profile.ts';
import type { FactSource, PayerFact, PayerProfile, Product, Provenance, Rate, RateTable } from './profile.ts';

export interface FactsToAdd {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly product?: Product | undefined;
  readonly state?: string | undefined;
  readonly facts: readonly PayerFact[];
  /** They join those kept; a rate of the same code and modifier takes the place of what would hold beside it. */
  readonly rates?: RateTable | undefined;
}

/** `before`: the profile of that name, where there is one. */
export function addFacts(before: PayerProfile | undefined, added: FactsToAdd): PayerProfile {
  const { name, aliases = [], product = before?.product, state = before?.state, facts, rates } = added;
  return {
    name: before?.name ?? name,
    aliases: [...new Set([...(before?.aliases ?? []), ...aliases])],
    product: product ?? 'commercial',
    ...(state === undefined ? {} : { state }),
    facts: [...(before?.facts ?? []).flatMap((fact) => endBefore(fact, facts)), ...facts],
    rates: joined(before?.rates ?? [], rates),
  };
}

/** The table imported last is looked at first (terms.ts), so of the older ones only what it hides whole is left out. */
function joined(before: readonly RateTable[], added: RateTable | undefined): readonly RateTable[] {
  if (added === undefined) return before;
  const first = new Map<string, ServiceDate>();
  for (const rate of added.rates) {
    const known = first.get(rateKey(rate));
    if (rate.to === null && (known === undefined || rate.from < known)) first.set(rateKey(rate), rate.from);
  }
  const left = before.map((table) => ({
    ...table,
    rates: table.rates.filter((rate) => !(rate.from >= (first.get(rateKey(rate)) ?? '9999-12-31'))),
  }));
  return [...left.filter(({ rates }) => rates.length > 0), added];
}

const rateKey = ({ code, modifier }: Rate): string => `${code} ${modifier ?? ''}`;

/** A value that stands open gives way to the new one of its topic; one that would never have held is dropped. */
function endBefore(fact: PayerFact, added: readonly PayerFact[]): readonly PayerFact[] {
  const next = added.find(({ topic }) => topic === fact.topic && !severalAtOnce.has(topic));
  if (next === undefined || (fact.to !== null && fact.to < next.from)) return [fact];
  const last = addDays(next.from, -1);
  return last === undefined || last < fact.from ? [] : [{ ...fact, to: last }];
}

export interface ReadOn {
  readonly source: FactSource;
  readonly addedBy: string;
  readonly today: ServiceDate;
  /** Today where absent. */
  readonly from?: ServiceDate | undefined;
  readonly to?: ServiceDate | null | undefined;
  /** In a year where absent. */
  readonly expires?: ServiceDate | undefined;
}

/** Where facts read today come from, and the days they hold. */
export const provenanceOf = ({ source, addedBy, today, from, to, expires }: ReadOn): Provenance => ({
  ...{ from: from ?? today, to: to ?? null, read: today, addedBy, source },
  expires: expires ?? addDays(today, daysUntilExpiry) ?? today,
  label: source.kind === 'contract' ? 'our contract' : 'payer policy',
});
