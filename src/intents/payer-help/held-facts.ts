/** The facts of a payer that a question is about: the team's own first, then what is shipped. */
import { findProfiles, type NamedPayer } from '../../core/payers/find-profile.ts';
import { factsInForce, type UsedFact } from '../../core/payers/in-force.ts';
import type { PayerFact, PayerProfile } from '../../core/payers/profile.ts';
import { knownPayer } from '../language/known-payers.ts';
import type { Circumstances } from '../answering/asked.ts';
import type { PayerQuestion } from './question.ts';

export interface HeldPayer {
  readonly profile: PayerProfile;
  readonly facts: readonly UsedFact[];
}

export function heldFacts(question: PayerQuestion, asked: Circumstances): readonly HeldPayer[] {
  const { reference, today, payers = [] } = asked;
  const service = (question.date ?? asked.defaults.date ?? today) as typeof today;
  const { every } = question;
  const whole = [...payers, ...reference.payerPolicies];
  const of = question.payer === undefined ? whole : findProfiles(whole, namedBy(question, question.payer));
  const ours = new Set(payers.map(keyOf));
  const profiles = every === 'ours' ? of.filter((profile) => ours.has(keyOf(profile))) : of;
  const groups = groupsOf(profiles);
  return groups.flatMap((group) => {
    const [first] = group;
    const facts = factsInForce(group, { service, today }).filter(({ fact }) => isAsked(fact, question));
    return first === undefined || facts.length === 0 ? [] : [{ profile: first, facts }];
  });
}

/** A rule of modifiers where one of those asked about is in it, whatever else is asked of them. */
function isAsked(fact: PayerFact, { topics, modifiers = [] }: PayerQuestion): boolean {
  if (topics.length === 0) return true;
  if (fact.topic === 'modifiers' && modifiers.length > 0)
    return modifiers.some((each) => fact.value.modifiers.includes(each));
  return topics.includes(fact.topic === 'note' ? fact.value.about : fact.topic);
}

function namedBy({ product, state }: PayerQuestion, payer: string): NamedPayer {
  const names = [payer, knownPayer(payer)?.name ?? payer];
  const advantage = product === 'medicare-advantage' ? names.map((name) => `${name} Medicare Advantage`) : [];
  return {
    names: [...names, ...advantage],
    ...(product === undefined ? {} : { product }),
    ...(state === undefined ? {} : { state }),
  };
}

const keyOf = ({ name, product, state = '' }: PayerProfile): string =>
  `${name.toLowerCase()} ${product} ${state}`;

/** A team's profile and the shipped one of the same name and state are one payer. */
function groupsOf(profiles: readonly PayerProfile[]): readonly (readonly PayerProfile[])[] {
  const groups = new Map<string, PayerProfile[]>();
  for (const profile of profiles) {
    const key = keyOf(profile);
    groups.set(key, [...(groups.get(key) ?? []), profile]);
  }
  return [...groups.values()];
}
