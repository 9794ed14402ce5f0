/**
 * The lines of a claim of a payer whose terms the clinic keeps: what its contract gives for the day beside what came,
 * then with one of the terms left out or put in. The patient's part is the remittance's own: the plan is not kept here.
 */
import { withDefaults } from '../claim/claim-defaults.ts';
import type { ClaimDay } from '../claim/claim-day.ts';
import type { ServiceDate } from '../claim/service-date.ts';
import { addDays } from '../deadlines/calendar.ts';
import { dollars, percentOf, type Cents } from '../money/cents.ts';
import { termOf, type PayerTerms } from '../payers/terms.ts';
import type { FactOf, PayerFact, Topic } from '../payers/profile.ts';
import type { RulesInForce } from '../ports.ts';
import { computeDay } from '../review/compute-day.ts';
import { estimatePayer } from '../review/payer-estimate.ts';
import type { RemitDay } from './explain-day.ts';
import { isAssisted } from './line-amounts.ts';
import type { Cause } from './line-outcome.ts';
import { shiftYear } from './shift-year.ts';

/** A payer's terms on a date of service; undefined where none are kept. */
export type TermsOn = (date: ServiceDate) => PayerTerms | undefined;

export interface ContractLine {
  /** Null where the contract holds no rate of the line. */
  readonly allowed: Cents | null;
  readonly paid: Cents | null;
  readonly causes: readonly Cause[];
  readonly why: string;
}

const oneCent = 1;
const near = (a: Cents, b: Cents): boolean => Math.abs(a - b) <= oneCent;

export interface ContractReading {
  readonly lines: readonly ContractLine[];
  /** The last day of an appeal by the payer's own rule; null where none is kept. */
  readonly appealBy: ServiceDate | null;
}

/** Undefined where no terms of the payer say what it pays. */
export function explainContract(
  day: RemitDay,
  termsOn: TermsOn,
  inForce: RulesInForce,
): ContractReading | undefined {
  const terms = termsOn(day.date);
  const told = terms && allowedBy(day, terms, inForce);
  if (terms === undefined || told === undefined) return undefined;
  const days = termOf(terms, 'appeal')?.fact.value.days;
  const appealBy = (days !== undefined && day.paidOn && addDays(day.paidOn, days)) || null;
  const others = [...otherTerms(day, terms, termsOn)].map((other) => ({
    ...other,
    allowed: allowedBy(day, other.terms, inForce),
  }));
  const cut = termOf(terms, 'assistant-cut')?.fact.value;
  const lines = day.lines.map(({ line, amounts }, i): ContractLine => {
    const allowed = told[i] ?? null;
    if (allowed === null) return { allowed, paid: null, causes: [], why: '' };
    const part = Math.max(0, allowed - amounts.patient);
    const ofPart = cut?.of === 'payer-part' && isAssisted(line) ? percentOf(part, cut.percent) : 0;
    const paid = part - ofPart;
    if (near(allowed, amounts.allowed)) {
      const causes: Cause[] = near(paid, line.paid) ? [] : ['unexplained'];
      return {
        allowed,
        paid,
        causes,
        why: causes.length === 0 ? '' : notThePart(line.paid, amounts.patient),
      };
    }
    const fewer: Cause[] = line.unitsPaid < line.unitsSent ? ['unit-limit'] : [];
    const fit = others.find((other) => near(other.allowed?.[i] ?? -1, amounts.allowed));
    if (fit !== undefined)
      return { allowed, paid, causes: [fit.cause], why: `${fit.say}: ${dollars(amounts.allowed)}` };
    const contract = `the contract gives ${dollars(allowed)}, ${dollars(amounts.allowed)} was allowed`;
    return { allowed, paid, causes: fewer.length > 0 ? fewer : ['unexplained'], why: contract };
  });
  return { lines, appealBy };
}

const notThePart = (paid: Cents, patient: Cents): string =>
  `${dollars(paid)} is not the allowed amount less the patient's ${dollars(patient)}`;

/** By line; one amount for the visit or case is set against the sum of what came, on the line that weighs most. */
function allowedBy(
  { lines, place, facility }: RemitDay,
  terms: PayerTerms,
  inForce: RulesInForce,
): readonly (Cents | null)[] | undefined {
  const sent: ClaimDay['lines'] = lines.map(({ line }) => ({
    ...{
      code: line.sent ?? line.code,
      modifiers: line.modifiers,
      units: line.unitsSent,
      charge: line.charge,
    },
  }));
  const told = { lines: sent, place, terms, setting: facility ? 'facility' : 'nonfacility' } as const;
  const day = withDefaults(told, true);
  const computed = computeDay(day, inForce);
  const paid = estimatePayer(computed, day, inForce)?.paid;
  if (paid === undefined) return undefined;
  if (!paid.lines.every((each) => each === null) || paid.totals.allowed === 0)
    return lines.map((_, i) => {
      const own = computed.lines.flatMap((line, at) =>
        computed.units.services[line.service]?.lines[0] === i ? [paid.lines[at] ?? null] : [],
      );
      return own.length === 0 || own.includes(null)
        ? null
        : own.reduce((sum, each) => sum + (each?.allowed ?? 0), 0);
    });
  const came = lines.map(({ amounts }) => amounts.allowed);
  const rest = paid.totals.allowed - came.reduce((sum, each) => sum + each, 0);
  const most = came.indexOf(Math.max(...came));
  return came.map((each, i) => (i === most ? each + rest : each));
}

interface OtherTerms {
  readonly cause: Cause;
  readonly say: string;
  readonly terms: PayerTerms;
}

function* otherTerms(day: RemitDay, terms: PayerTerms, termsOn: TermsOn): Generator<OtherTerms> {
  const reduction = termOf(terms, 'reduction')?.fact.value.kind ?? 'none';
  if (reduction === 'none') {
    const say = "priced with Medicare's reduction for multiple procedures, which the contract does not name";
    yield { cause: 'mppr', say, terms: withFact(terms, 'reduction', { kind: 'cms' }) };
  } else
    yield {
      cause: 'mppr',
      say: 'no unit reduced for multiple procedures',
      terms: without(terms, 'reduction'),
    };
  const cut = termOf(terms, 'assistant-cut')?.fact.value;
  const share = { percent: 15, of: 'allowed', modifiers: ['CQ', 'CO'] } as const;
  yield cut === undefined
    ? {
        cause: 'assistant',
        say: 'cut by 15 % for an assistant, which the contract does not name',
        terms: withFact(terms, 'assistant-cut', share),
      }
    : {
        cause: 'assistant',
        say: "the assistant's cut was not taken off",
        terms: without(terms, 'assistant-cut'),
      };
  for (const years of [-1, 1]) {
    const date = shiftYear(day.date, years);
    const other = date && termsOn(date);
    if (other)
      yield { cause: 'wrong-year', say: `priced by the contract of ${date.slice(0, 4)}`, terms: other };
  }
}

const without = (terms: PayerTerms, topic: Topic): PayerTerms => ({
  ...terms,
  facts: terms.facts.filter(({ fact }) => fact.topic !== topic),
});

/** A supposed term: it is tried, never told as the payer's. */
function withFact<T extends Topic>(terms: PayerTerms, topic: T, value: FactOf<T>['value']): PayerTerms {
  const [like] = terms.facts;
  const fact = { ...like?.fact, topic, value } as unknown as PayerFact;
  return { ...terms, facts: [...without(terms, topic).facts, { fact, expired: false }] };
}
