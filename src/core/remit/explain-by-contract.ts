/**
 * The lines another payer paid beside what the team's own contract with it says: allowed by its rates, less the
 * patient's part as the remittance has it. A payment by the visit is no line's, and is compared as a whole.
 */
import type { ServiceDate } from '../claim/service-date.ts';
import { addDays } from '../deadlines/calendar.ts';
import { dollars, type Cents } from '../money/cents.ts';
import { payLines, type LineToPay, type PaidDay } from '../payers/pay-lines.ts';
import { medicareOf, termsToPay } from '../payers/terms-to-pay.ts';
import { termOf, type PayerTerms } from '../payers/terms.ts';
import type { ReferenceData } from '../ports.ts';
import { pricingOf } from './circumstances.ts';
import type { RemitDay } from './explain-day.ts';
import { isAssisted } from './line-amounts.ts';
import type { Cause, RemitAct, Verdict } from './line-outcome.ts';
import { priceRemit, type LineSent } from './price-remit.ts';

type GivenLine = RemitDay['lines'][number];

/** By the place of the line: undefined where the contract says nothing of it. */
export type ContractVerdicts = (line: number, denied: Verdict | undefined) => Verdict | undefined;

export function explainByContract(
  day: RemitDay,
  terms: PayerTerms,
  reference: Pick<ReferenceData, 'on'>,
): ContractVerdicts {
  const paidAt = day.lines.flatMap(({ amounts }, i) => (amounts.denied ? [] : [i]));
  const together = expect(day, paidAt, terms, reference);
  const all = expect(day, [...day.lines.keys()], terms, reference);
  return (at, denied) => {
    const given = day.lines[at];
    if (given === undefined || together === undefined || all === undefined) return undefined;
    if (denied !== undefined) {
      const won = all.lines[at] ?? null;
      if (won === null || denied.act === 'write-off') return denied;
      const worth = Math.max(0, won.payerPays - given.amounts.patient);
      return { ...denied, expectedAllowed: won.allowed, expectedPaid: worth, atStake: worth };
    }
    const own = together.lines[paidAt.indexOf(at)];
    return own === null || own === undefined
      ? wholeVisit(day, paidAt, together, terms.name)
      : paidVerdict(given, own, { terms, paidOn: day.paidOn });
  };
}

/** Undefined where nothing is held of what the payer pays. */
function expect(
  day: RemitDay,
  at: readonly number[],
  terms: PayerTerms,
  reference: Pick<ReferenceData, 'on'>,
): PaidDay | undefined {
  const toPay = termsToPay(terms, 0);
  if (toPay === undefined) return undefined;
  const of = { inForce: reference.on(day.date), place: day.place };
  const { inForce, place } = medicareOf(toPay.basis, terms, of);
  const lines = at.flatMap((i) => day.lines.slice(i, i + 1)).map(({ line }) => line);
  const sent: readonly LineSent[] = lines.map((line) => ({
    ...{
      code: line.sent ?? line.code,
      modifiers: line.modifiers,
      units: line.unitsSent,
      charge: line.charge,
    },
  }));
  const pricing = pricingOf({ ...day, place }, inForce);
  const priced = pricing && priceRemit(sent, pricing);
  const toBePaid = sent.map(({ code, modifiers, units, charge }, i): LineToPay => {
    const medicare = priced?.lines[i];
    return {
      ...{ code, units, charge, assisted: isAssisted({ modifiers }) },
      timed: inForce.therapyCode(code)?.timing.kind === 'pooled',
      rate: terms.rateOf(code, modifiers)?.amount,
      medicare: medicare
        ? { full: medicare.fullUnit, reduced: medicare.reducedUnit, reducedUnits: medicare.reducedUnits }
        : undefined,
    };
  });
  // What the patient owes is the remittance's to say.
  return payLines(toBePaid, { ...toPay, patient: undefined });
}

const oneCent = 1;

function paidVerdict(
  { line, amounts }: GivenLine,
  { allowed, payerPays }: { readonly allowed: Cents; readonly payerPays: Cents },
  { terms, paidOn }: { readonly terms: PayerTerms; readonly paidOn: ServiceDate | undefined },
): Verdict {
  const expectedPaid = Math.max(0, payerPays - amounts.patient);
  const difference = expectedPaid - line.paid;
  const fits = Math.abs(allowed - amounts.allowed) <= oneCent && Math.abs(difference) <= oneCent;
  const causes: readonly Cause[] = fits
    ? [amounts.deductible > 0 ? 'deductible' : 'as-expected']
    : [line.unitsPaid < line.unitsSent ? 'unit-limit' : 'unexplained'];
  const act: RemitAct = fits
    ? amounts.deductible > 0
      ? 'bill-patient'
      : 'none'
    : difference > 0
      ? 'ask-payer'
      : 'none';
  const days = termOf(terms, 'appeal')?.fact.value.days;
  const old = terms.facts.some(({ expired }) => expired) ? ', by facts that have expired' : '';
  return {
    ...{ expectedAllowed: allowed, expectedPaid, causes, act, atStake: 0, denied: false },
    deadline:
      act === 'ask-payer' && days !== undefined && paidOn !== undefined
        ? (addDays(paidOn, days) ?? null)
        : null,
    why: `our contract with ${terms.name} allows ${dollars(allowed)}${old}, it allowed ${dollars(amounts.allowed)}`,
  };
}

/** One amount for the visit: no line has its own. */
function wholeVisit(
  day: RemitDay,
  paidAt: readonly number[],
  paid: PaidDay,
  name: string,
): Verdict | undefined {
  if (paid.lines.some((line) => line !== null)) return undefined;
  const came = paidAt.reduce((sum, i) => sum + (day.lines[i]?.amounts.allowed ?? 0), 0);
  const fits = Math.abs(came - paid.totals.allowed) <= oneCent;
  return {
    ...{ expectedAllowed: null, expectedPaid: null, causes: [fits ? 'as-expected' : 'unexplained'] },
    ...{ act: fits ? 'none' : 'ask-payer', deadline: null, atStake: 0, denied: false },
    why: `our contract with ${name} allows ${dollars(paid.totals.allowed)} for the visit, it allowed ${dollars(came)}`,
  };
}
