/**
 * The lines of a claim on one date: what was expected of each and why it came out otherwise. The lines the payer paid
 * are priced together; each one it refused is worth what it would add to them.
 */
import type { ServiceDate } from '../claim/service-date.ts';
import { countDeadline } from '../deadlines/count-deadline.ts';
import type { ShareRates } from '../fees/settle-line.ts';
import { dollars, type Cents } from '../money/cents.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { ReferenceData, RulesInForce } from '../ports.ts';
import { isAssisted, type LineAmounts } from './line-amounts.ts';
import { otherCircumstances, pricingOf, type DayFacts } from './circumstances.ts';
import { explainAllowed, type AllowedReading } from './explain-allowed.ts';
import { explainDenial } from './explain-denial.ts';
import { explainPayment, settle } from './explain-payment.ts';
import type { Cause, RemitAct, Verdict } from './line-outcome.ts';
import { allowedOf, priceRemit, type LineSent, type Pricing } from './price-remit.ts';
import type { Adjustment, PaidLine } from './remittance.ts';

export interface RemitDay extends DayFacts {
  readonly received: ServiceDate | undefined;
  readonly paidOn: ServiceDate | undefined;
  readonly lines: readonly { readonly line: PaidLine; readonly amounts: LineAmounts }[];
}

export type RemitBook = Pick<Playbook, 'denials' | 'deadlines' | 'remittances'>;

export function explainDay(day: RemitDay, reference: ReferenceData, book: RemitBook): readonly Verdict[] {
  const inForce = reference.on(day.date);
  const pricing = pricingOf(day, inForce);
  const sent = day.lines.map(({ line }) => sentOf(line));
  const denied = day.lines.map(({ amounts }) => amounts.denied);
  const paidAt = day.lines.flatMap((_, i) => (denied[i] === true ? [] : [i]));
  const worth = pricing && worthOfEach(sent, paidAt, pricing);
  const readings = pricing && readPaid(day, { sent, paidAt }, pricing, reference);
  return day.lines.map(({ line, amounts }, i): Verdict => {
    const expectedAllowed = worth?.[i] ?? null;
    if (amounts.denied && amounts.refusal !== undefined) {
      const paid = expectedAllowed === null || !pricing ? null : paidOf(line, expectedAllowed, 0, pricing);
      const worth = { allowed: expectedAllowed, paid };
      return deniedVerdict({ day, at: i, refusal: amounts.refusal, worth }, inForce, book);
    }
    if (expectedAllowed === null || pricing === undefined)
      return notCompared(`no price of ${line.sent ?? line.code} is held for ${day.date}`);
    return paidVerdict({ line, amounts, expectedAllowed, reading: readings?.get(i) }, day, pricing, book);
  });
}

export const notCompared = (why: string): Verdict => ({
  ...{ expectedAllowed: null, expectedPaid: null, causes: ['unexplained'], act: 'none', deadline: null },
  ...{ why, atStake: 0, denied: false },
});

interface Refused {
  readonly day: RemitDay;
  /** Which of its lines. */
  readonly at: number;
  readonly refusal: Adjustment;
  /** Of the line if it were paid. */
  readonly worth: { readonly allowed: Cents | null; readonly paid: Cents | null };
}

/** What the rules refuse too is expected at nothing. */
export function deniedVerdict(
  { day, at, refusal, worth }: Refused,
  inForce: RulesInForce,
  book: RemitBook,
): Verdict {
  const sent = day.lines.map(({ line }) => sentOf(line));
  const line = sent[at];
  if (line === undefined) throw new Error('a line without what was sent');
  const { received, paidOn, lines } = day;
  const beside = sent.filter((_, i) => i !== at);
  const remarks = lines[at]?.line.remarks ?? [];
  const { rightly, cause, act, deadline, why } = explainDenial(
    { line, refusal, remarks, beside, received, paidOn },
    inForce,
    book,
  );
  return {
    ...{ causes: [cause], act, why, denied: true, deadline: deadlineOf(deadline, day, book) },
    ...(rightly && worth.paid !== null
      ? { expectedAllowed: 0, expectedPaid: 0 }
      : { expectedAllowed: worth.allowed, expectedPaid: worth.paid }),
    atStake: act === 'fix' || act === 'appeal' ? (worth.paid ?? 0) : 0,
  };
}

const sentOf = (line: PaidLine): LineSent => ({
  ...{ code: line.sent ?? line.code, modifiers: line.modifiers, units: line.unitsSent, charge: line.charge },
});

/** Allowed amounts: the paid lines priced together, then each refused line by what it adds. */
function worthOfEach(
  sent: readonly LineSent[],
  paidAt: readonly number[],
  pricing: Pricing,
): readonly (Cents | null)[] {
  const worth: (Cents | null)[] = sent.map(() => null);
  let taken = [...paidAt];
  const price = (): readonly (Cents | null)[] =>
    allowedOf(
      priceRemit(
        taken.flatMap((i) => sent.slice(i, i + 1)),
        pricing,
      ),
    );
  const sum = (amounts: readonly (Cents | null)[]): Cents =>
    amounts.reduce<Cents>((total, each) => total + (each ?? 0), 0);
  const first = price();
  paidAt.forEach((line, i) => (worth[line] = first[i] ?? null));
  let before = sum(first);
  sent.forEach((_, i) => {
    if (paidAt.includes(i)) return;
    taken = [...taken, i].sort((a, b) => a - b);
    const amounts = price();
    const total = sum(amounts);
    worth[i] = amounts[taken.indexOf(i)] === null ? null : total - before;
    before = total;
  });
  return worth;
}

function readPaid(
  day: RemitDay,
  { sent, paidAt }: { readonly sent: readonly LineSent[]; readonly paidAt: readonly number[] },
  pricing: Pricing,
  reference: ReferenceData,
): ReadonlyMap<number, AllowedReading | undefined> {
  const lines = paidAt.flatMap((i) => {
    const [line, given] = [sent[i], day.lines[i]];
    return line && given
      ? [{ ...line, allowed: given.amounts.allowed, unitsPaid: given.line.unitsPaid }]
      : [];
  });
  const read = explainAllowed(lines, pricing, otherCircumstances(day, reference));
  return new Map(paidAt.map((line, i) => [line, read[i]]));
}

const sharesOf = ({ rates }: Pricing): ShareRates => rates.shares;

const paidOf = (line: PaidLine, allowed: Cents, deductible: Cents, pricing: Pricing): Cents =>
  settle({ allowed, deductible, assisted: isAssisted(line), rates: sharesOf(pricing) }).medicarePaid;

interface PaidFacts {
  readonly line: PaidLine;
  readonly amounts: LineAmounts;
  readonly expectedAllowed: Cents;
  readonly reading: AllowedReading | undefined;
}

function paidVerdict(
  { line, amounts, expectedAllowed, reading }: PaidFacts,
  day: RemitDay,
  pricing: Pricing,
  book: RemitBook,
): Verdict {
  const deductible = Math.min(
    amounts.deductible,
    pricing.inForce.rules.partBDeductible?.value ?? amounts.deductible,
  );
  const expectedPaid = paidOf(line, expectedAllowed, deductible, pricing);
  const payment = explainPayment({
    ...{ allowed: amounts.allowed, paid: line.paid, deductible, assisted: isAssisted(line) },
    rates: sharesOf(pricing),
  });
  const recoded: Cause[] = line.sent === undefined ? [] : ['down-coded'];
  const cut: Cause[] = line.unitsPaid < line.unitsSent ? ['unit-limit'] : [];
  const known = new Set<Cause>([...recoded, ...cut, ...(reading?.causes ?? []), ...(payment?.causes ?? [])]);
  const difference = expectedPaid - line.paid;
  const open = (reading === undefined && recoded.length === 0) || payment === undefined;
  if (open) known.add('unexplained');
  if (amounts.deductible > 0 && known.size === 0) known.add('deductible');
  if (known.size === 0) known.add('as-expected');
  const causes = [...known];
  const act = actFor(causes, difference);
  const why = [
    ...(line.sent === undefined ? [] : [`${line.sent} was sent, ${line.code} was paid`]),
    ...[reading?.why, payment?.why].filter((each) => each !== undefined && each !== ''),
    ...(open ? [`no usual cause gives ${dollars(line.paid)} on ${dollars(amounts.allowed)} allowed`] : []),
    ...(amounts.deductible > 0 ? [`deductible ${dollars(amounts.deductible)}`] : []),
  ].join('; ');
  return {
    ...{ expectedAllowed, expectedPaid, causes, act, why, denied: false },
    deadline: deadlineOf(
      act === 'appeal' ? 'redetermination' : act === 'ask-payer' || act === 'fix' ? 'reopening' : undefined,
      day,
      book,
    ),
    atStake: 0,
  };
}

/** What to do about a paid line; the first cause decides. */
function actFor(causes: readonly Cause[], difference: Cents): RemitAct {
  const [first] = causes;
  if (first === 'as-expected') return 'none';
  if (first === 'deductible' && Math.abs(difference) <= 1) return 'bill-patient';
  if (causes.includes('unexplained')) return 'ask-payer';
  if (first === 'down-coded' || first === 'unit-limit' || first === 'wrong-year') return 'appeal';
  if (first === 'assistant' && difference > 0) return 'appeal';
  return 'ask-payer';
}

/** Counted from the service or from the payment; null where the rule or its first day is not held. */
function deadlineOf(id: string | undefined, day: RemitDay, { deadlines }: RemitBook): ServiceDate | null {
  const rule = deadlines.find((each) => each.id === id);
  const from = rule?.countsFrom === 'service' ? day.date : day.paidOn;
  return rule === undefined || from === undefined ? null : countDeadline(rule, from).lastDay;
}
