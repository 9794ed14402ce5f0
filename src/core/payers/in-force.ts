/** The facts of a payer on a date of service: the team's own first, then what is shipped of the same topic. */
import type { ServiceDate } from '../claim/service-date.ts';
import { holdsOn } from '../sources/citation.ts';
import { severalAtOnce, type FactOf, type PayerFact, type PayerProfile, type Topic } from './profile.ts';

export interface FactDays {
  readonly service: ServiceDate;
  /** Decides whether a fact must be read again. */
  readonly today: ServiceDate;
}

export interface UsedFact<F extends PayerFact = PayerFact> {
  readonly fact: F;
  readonly expired: boolean;
}

/** Every fact in force, in the order of the profiles; of one topic only the first profile's. */
export function factsInForce(
  profiles: readonly PayerProfile[],
  { service, today }: FactDays,
): readonly UsedFact[] {
  const taken = new Set<Topic>();
  return profiles.flatMap(({ facts }) => {
    const holding = facts.filter((fact) => holdsOn(fact, service) && !taken.has(fact.topic));
    const topics = new Set(holding.map(({ topic }) => topic));
    for (const topic of topics) if (!severalAtOnce.has(topic)) taken.add(topic);
    return holding.map((fact) => ({ fact, expired: fact.expires < today }));
  });
}

/** The facts of one topic among them. */
export const ofTopic = <T extends Topic>(
  used: readonly UsedFact[],
  topic: T,
): readonly UsedFact<FactOf<T>>[] =>
  used.filter((each): each is UsedFact<FactOf<T>> => each.fact.topic === topic);
