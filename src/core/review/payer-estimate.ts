/** What the payer of a day pays by its own terms, beside Medicare's figure; and which facts that rests on or lacks. */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { UsedFact } from '../payers/in-force.ts';
import type { Cents } from '../money/cents.ts';
import { payLines, type LineToPay, type PaidDay } from '../payers/pay-lines.ts';
import type { FactValues, Topic } from '../payers/profile.ts';
import { medicareOf, termsToPay } from '../payers/terms-to-pay.ts';
import { termOf, type PayerTerms, type UsedRate } from '../payers/terms.ts';
import type { RulesInForce } from '../ports.ts';
import { priceLines, type ComputedDay } from './compute-day.ts';

export interface PayerEstimate {
  /** Undefined where the profile has no rates: Medicare's stand in, labelled. */
  readonly paid: PaidDay | undefined;
  readonly basis: FactValues['fee-basis'] | undefined;
  /** What entered the arithmetic, each with its days. */
  readonly used: readonly UsedFact[];
  readonly rates: readonly UsedRate[];
  /** What the arithmetic needed and the profile does not hold. */
  readonly lacks: readonly Topic[];
  /** What the visit would be allowed above its caps. */
  readonly aboveCaps: Cents;
}

export function estimatePayer(
  computed: ComputedDay,
  day: ClaimDay,
  inForce: RulesInForce,
): PayerEstimate | undefined {
  const { terms } = day;
  if (terms === undefined) return undefined;
  const unitRule = termOf(terms, 'unit-rule');
  const toPay = termsToPay(terms, day.deductibleRemaining);
  const basis = toPay?.basis;
  const assisted = computed.lines.some((line) => line.assisted);
  const reduction = termOf(terms, 'reduction');
  const cut = termOf(terms, 'assistant-cut');
  const patient = termOf(terms, 'patient-part');
  const needed: readonly (readonly [Topic, unknown, boolean])[] = [
    ['unit-rule', countedBy(unitRule), computed.units.pools.length > 0],
    ['fee-basis', basis, true],
    ['reduction', reduction, basis?.kind === 'table' || basis?.kind === 'percent-of-medicare'],
    ['assistant-cut', cut, assisted],
    ['patient-part', patient, true],
  ];
  const lacks = needed.flatMap(([topic, held, matters]) => (matters && held === undefined ? [topic] : []));
  const used = terms.facts.filter(
    ({ fact }) => inArithmetic.has(fact.topic) && (assisted || fact.topic !== 'assistant-cut'),
  );
  if (toPay === undefined || basis === undefined)
    return { paid: undefined, basis, used, rates: [], lacks, aboveCaps: 0 };
  const rates = computed.lines.map(({ code, modifiers }) => terms.rateOf(code, modifiers));
  const lines = linesOf(pricedBy({ basis, terms }, computed, day, inForce), rates, inForce);
  const priced = basis.kind === 'table' ? rates.flatMap((rate) => rate ?? []) : [];
  const paid = payLines(lines, toPay);
  const uncapped = toPay.caps.length === 0 ? paid : payLines(lines, { ...toPay, caps: [] });
  const aboveCaps = uncapped.totals.allowed - paid.totals.allowed;
  return { paid, basis, used, rates: priced, lacks, aboveCaps };
}

const inArithmetic: ReadonlySet<Topic> = new Set([
  ...(['unit-rule', 'reduction', 'visit-cap', 'assistant-cut', 'fee-basis', 'patient-part'] as const),
]);

/** A rule of its own is not one the program counts by. */
const countedBy = (rule: ReturnType<typeof termOf<'unit-rule'>>): unknown =>
  rule?.fact.value.rule === 'other' ? undefined : rule;

/** Medicare's prices of the contract's year and place, without what only Medicare does. */
function pricedBy(
  { basis, terms }: { readonly basis: FactValues['fee-basis']; readonly terms: PayerTerms },
  computed: ComputedDay,
  day: ClaimDay,
  inForce: RulesInForce,
): ComputedDay {
  const { inForce: rules, place } = medicareOf(basis, terms, { inForce, place: day.place });
  if (place === day.place && rules === inForce && day.participating) return computed;
  return priceLines(computed.units, computed.lines, { ...day, place, participating: true }, rules);
}

const linesOf = (
  { lines, estimate }: ComputedDay,
  rates: readonly (UsedRate | undefined)[],
  { therapyCode }: RulesInForce,
): readonly LineToPay[] =>
  lines.map((line, i) => {
    const priced = estimate?.lines[i];
    return {
      ...{ code: line.code, units: line.units, assisted: line.assisted, charge: line.charge },
      timed: therapyCode(line.code)?.timing.kind === 'pooled',
      rate: rates[i]?.amount,
      medicare: priced
        ? { full: priced.fullUnit, reduced: priced.reducedUnit, reducedUnits: priced.reducedUnits }
        : undefined,
    };
  });
