/** A fact as a person types it ("unit-rule=ama", "fee-basis=110%", "visit-cap=4 units"), or what is wrong with it. */
import { mapOf } from '../map-of.ts';
import { parseDecimal } from '../money/decimal.ts';
import type { FactValues, Topic } from './profile.ts';
import { topics } from './topics.ts';

export type TypedFact = {
  readonly [T in Topic]: { readonly topic: T; readonly value: FactValues[T] };
}[Topic];

export type FactRead =
  { readonly kind: 'fact'; readonly fact: TypedFact } | { readonly kind: 'fault'; readonly sentence: string };

const examples: Readonly<Record<Exclude<Topic, 'note'>, string>> = {
  'unit-rule': 'unit-rule=cms, unit-rule=ama or unit-rule=per-code',
  reduction: 'reduction=none, reduction=cms or reduction=75% for every line after the first',
  'visit-cap': 'visit-cap=4 units, visit-cap=60 minutes, visit-cap=3 codes or visit-cap=$95',
  'assistant-cut': 'assistant-cut=15%',
  modifiers: 'modifiers=GP, modifiers=59 on 97140 or modifiers=no KX',
  'fee-basis':
    'fee-basis=110%, fee-basis=110% of 2024, fee-basis=$85/visit, fee-basis=$900/case or fee-basis=table',
  'timely-filing': 'timely-filing=90 days',
  appeal: 'appeal=180 days',
  authorization: 'authorization=from visit 12, or authorization=none',
  'patient-part': 'patient-part=$30, or patient-part=20%',
};

const readers = mapOf<(text: string) => TypedFact | undefined>({
  'unit-rule': (text) => {
    const rule = (['cms', 'ama', 'per-code', 'other'] as const).find((each) => each === text);
    return rule && { topic: 'unit-rule', value: { rule } };
  },
  reduction: (text) => {
    const kind = (['none', 'cms'] as const).find((each) => each === text);
    if (kind !== undefined) return { topic: 'reduction', value: { kind } };
    const percent = percentOf(text);
    return percent === undefined
      ? undefined
      : { topic: 'reduction', value: { kind: 'second-percent', percent } };
  },
  'visit-cap': (text) => {
    const cents = centsOf(text);
    if (cents !== undefined && cents > 0)
      return { topic: 'visit-cap', value: { per: 'dollars', most: cents } };
    const [, most, per] = /^(\d{1,4}) (units|codes|minutes)$/.exec(text) ?? [];
    const kind = (['units', 'codes', 'minutes'] as const).find((each) => each === per);
    return kind === undefined || Number(most) === 0
      ? undefined
      : { topic: 'visit-cap', value: { per: kind, most: Number(most) } };
  },
  'assistant-cut': (text) => {
    const percent = percentOf(text);
    return percent === undefined
      ? undefined
      : { topic: 'assistant-cut', value: { percent, of: 'allowed', modifiers: ['CQ', 'CO'] } };
  },
  modifiers: (text) => {
    const [, no, list = '', on] = /^(no )?([a-z0-9 ,]{2,40}?)(?: on ([a-z0-9 ,-]{5,80}))?$/.exec(text) ?? [];
    const modifiers = wordsOf(list).map((each) => each.toUpperCase());
    if (modifiers.length === 0 || !modifiers.every((each) => /^[A-Z0-9]{2}$/.test(each))) return undefined;
    const codes =
      on === undefined
        ? []
        : wordsOf(on).map((each) => (each === 'always-therapy' ? each : each.toUpperCase()));
    return { topic: 'modifiers', value: { use: no === undefined ? 'wanted' : 'refused', modifiers, codes } };
  },
  'fee-basis': (text) => {
    const lesserOfCharge = text.endsWith(' or charge');
    const basis = text.replace(/ or charge$/, '');
    if (basis === 'table') return { topic: 'fee-basis', value: { kind: 'table', lesserOfCharge } };
    const [, dollars, per] = /^(\$[\d.,]{1,12})\/(visit|case)$/.exec(basis) ?? [];
    const amount = dollars === undefined ? undefined : centsOf(dollars);
    const kind = (['visit', 'case'] as const).find((each) => each === per);
    if (kind !== undefined && amount !== undefined)
      return { topic: 'fee-basis', value: { kind, amount, lesserOfCharge } };
    const [, percent = '', year] = /^(\d{1,3}(?:\.\d{1,2})?)%(?: of (20\d\d))?$/.exec(basis) ?? [];
    const share = parseDecimal(percent, 2);
    if (share === undefined || share === 0) return undefined;
    const of = { year: year === undefined ? null : Number(year), locality: null };
    return { topic: 'fee-basis', value: { kind: 'percent-of-medicare', share, ...of, lesserOfCharge } };
  },
  'timely-filing': (text) => {
    const days = daysOf(text);
    return days === undefined ? undefined : { topic: 'timely-filing', value: { days } };
  },
  appeal: (text) => {
    const days = daysOf(text);
    return days === undefined ? undefined : { topic: 'appeal', value: { days } };
  },
  authorization: (text) => {
    if (text === 'none')
      return { topic: 'authorization', value: { needed: false, counts: 'visits', fromNumber: 1 } };
    const [, what, from] = /^from (visit|unit) (\d{1,3})$/.exec(text) ?? [];
    if (what === undefined || Number(from) === 0) return undefined;
    const counts = what === 'visit' ? 'visits' : 'units';
    return { topic: 'authorization', value: { needed: true, counts, fromNumber: Number(from) } };
  },
  'patient-part': (text) => {
    const [copay, coinsurance] = [centsOf(text) ?? null, percentOf(text) ?? null];
    return copay === null && coinsurance === null
      ? undefined
      : { topic: 'patient-part', value: { copay, coinsurance, deductible: null } };
  },
});

/** `text`: "topic=value". */
export function readFact(text: string): FactRead {
  const [name = '', ...rest] = text.split('=');
  const topic = topics.find((each) => each === name.trim().toLowerCase());
  const reader = topic === undefined ? undefined : readers.get(topic);
  if (topic === undefined || topic === 'note' || reader === undefined)
    return fault(
      `"${name.slice(0, 30)}" is no field of a profile: write one of ${Object.keys(examples).join(', ')}`,
    );
  const value = rest.join('=').trim().toLowerCase().replace(/\s+/g, ' ').replace(/ ?%/, '%');
  if (topic === 'fee-basis' && /^[\d.,]+$/.test(value))
    return fault(
      `${value} is percent of Medicare or dollars? Write fee-basis=${value}% or fee-basis=$${value}/visit`,
    );
  const fact = reader(value);
  return fact === undefined ? fault(`Write ${examples[topic]}`) : { kind: 'fact', fact };
}

const fault = (words: string): FactRead => ({ kind: 'fault', sentence: `${words}.` });

const wordsOf = (text: string): readonly string[] => text.split(/[ ,]/).filter((word) => word !== '');

const percentOf = (text: string): number | undefined => {
  const [, whole] = /^(\d{1,3})%$/.exec(text) ?? [];
  return whole === undefined || Number(whole) > 100 ? undefined : Number(whole);
};

const daysOf = (text: string): number | undefined => {
  const [, days] = /^(\d{1,4})(?: days?)?$/.exec(text) ?? [];
  return days === undefined || Number(days) === 0 ? undefined : Number(days);
};

/** "$85" and "$1,204.50"; without the sign it is no amount. */
function centsOf(text: string): number | undefined {
  const [, amount] = /^\$([\d,]{1,9}(?:\.\d{1,2})?)$/.exec(text) ?? [];
  return amount === undefined ? undefined : parseDecimal(amount.replaceAll(',', ''), 2);
}
