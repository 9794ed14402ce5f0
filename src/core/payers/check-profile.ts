/** What is wrong with a profile, each in one sentence; nothing of it is saved while there is any. */
import { isNamed, namesOf } from './find-profile.ts';
import { severalAtOnce, type PayerFact, type PayerProfile, type Rate } from './profile.ts';
import { topicWords } from './topics.ts';

type Days = Pick<PayerFact, 'from' | 'to'>;

export function profileFaults({ facts, rates }: PayerProfile): readonly string[] {
  return [
    ...facts.filter(isReversed).map((fact) => `${topicWords[fact.topic]}: ${reversed(fact)}`),
    ...overlaps(
      facts.filter(({ topic }) => !severalAtOnce.has(topic)),
      ({ topic }) => topicWords[topic],
    ),
    ...rates.flatMap((table) => rateFaults(table.rates)),
  ];
}

export const rateFaults = (rates: readonly Rate[]): readonly string[] => [
  ...rates.filter(isReversed).map((rate) => `${nameOf(rate)}: ${reversed(rate)}`),
  ...overlaps(rates, nameOf),
];

/** Another profile of the same product and state that goes by one of its names. */
export function nameTaken(profile: PayerProfile, others: readonly PayerProfile[]): string | undefined {
  const taken = namesOf(profile).find((name) =>
    others.some(
      (other) => other.product === profile.product && other.state === profile.state && isNamed(other, name),
    ),
  );
  return taken === undefined
    ? undefined
    : `There is a profile named ${taken} already: change that one, or give this one another name or state.`;
}

const nameOf = ({ code, modifier }: Rate): string =>
  [code, ...(modifier === null ? [] : [modifier])].join(' ');

const isReversed = ({ from, to }: Days): boolean => to !== null && to < from;
const reversed = ({ from, to }: Days): string => `it would end (${to ?? ''}) before it begins (${from}).`;

/** Sorted by their first day, one that begins before the last one ended overlaps it. */
function overlaps<D extends Days>(dated: readonly D[], keyOf: (each: D) => string): string[] {
  const faults: string[] = [];
  const last = new Map<string, D>();
  for (const each of [...dated].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const key = keyOf(each);
    const before = last.get(key);
    if (before !== undefined && (before.to === null || before.to >= each.from))
      faults.push(`${key}: two values hold on ${each.from}; end the first before the second begins.`);
    last.set(key, each);
  }
  return faults;
}
