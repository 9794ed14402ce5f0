/**
 * A claim of a remittance, line by line. Medicare Part B is compared with its own rates, another payer with the terms
 * the clinic keeps of it. Without any, and of a second payment or a reversal, only what the remittance says is told.
 */
import type { ServiceDate } from '../claim/service-date.ts';
import type { PayerTerms } from '../payers/terms.ts';
import type { Place } from '../places/place.ts';
import type { ReferenceData } from '../ports.ts';
import { explainContract, type ContractLine, type TermsOn } from './explain-contract.ts';
import { deniedVerdict, explainDay, notCompared, type RemitBook, type RemitDay } from './explain-day.ts';
import { lineAmounts } from './line-amounts.ts';
import type { Cause, LineOutcome, Verdict } from './line-outcome.ts';
import type { PaidClaim, PaidLine, Payment } from './remittance.ts';

export interface ClaimFacts {
  readonly place: Place;
  readonly placeOfService: string;
  /** Of the claim as sent, where the remittance names no day. */
  readonly date: ServiceDate | undefined;
}

/** What a remittance is judged by. */
export interface RemitHeld {
  readonly reference: ReferenceData;
  readonly book: RemitBook;
  /** The clinic's own terms of a payer on a date of service. */
  readonly termsOf?: (payer: string, date: ServiceDate) => PayerTerms | undefined;
}

export function explainClaim(
  claim: PaidClaim,
  payment: Payment,
  facts: ClaimFacts,
  held: RemitHeld,
): readonly LineOutcome[] {
  const { reference, book } = held;
  const dateOf = (line: PaidLine): ServiceDate | undefined => line.date ?? claim.date ?? facts.date;
  const verdicts = new Map<PaidLine, LineOutcome>();
  const byDate = new Map<ServiceDate | undefined, PaidLine[]>();
  for (const line of claim.lines) byDate.set(dateOf(line), [...(byDate.get(dateOf(line)) ?? []), line]);
  for (const [date, lines] of byDate) {
    const share = date === undefined ? undefined : reference.on(date).rules.assistantReduction?.value;
    const given = lines.map((line) => {
      const remarks = [...line.remarks, ...claim.remarks];
      return { line: { ...line, date, remarks }, amounts: lineAmounts(line, share ?? 0, book.remittances) };
    });
    const day = date && {
      ...{
        date,
        place: facts.place,
        facility: book.remittances.facilityPlaces.has(facts.placeOfService),
        lines: given,
      },
      ...{ received: claim.received, paidOn: payment.paidOn },
    };
    const told = verdictsOf(claim, payment, day, held);
    given.forEach(({ line, amounts }, i) => {
      const own = lines[i];
      if (own === undefined) return;
      const { allowed, patient, refusal, mismatch } = amounts;
      verdicts.set(own, {
        ...(told[i] ?? notCompared('the line has no date of service')),
        line,
        allowed,
        patient,
        refusal,
        mismatch,
      });
    });
  }
  return claim.lines.flatMap((line) => verdicts.get(line) ?? []);
}

function verdictsOf(
  claim: PaidClaim,
  payment: Payment,
  day: RemitDay | undefined,
  { reference, book, termsOf }: RemitHeld,
): readonly Verdict[] {
  if (day === undefined) return [];
  if (claim.status === '22')
    return day.lines.map(() => ({ ...notCompared('a payment taken back'), causes: ['as-expected'] }));
  const secondary =
    claim.status === '2' || claim.status === '3' || claim.status === '20' || claim.status === '21';
  if (isMedicare(claim, payment) && !secondary) return explainDay(day, reference, book);
  const why = secondary
    ? 'another payer paid first, which is not computed here'
    : 'the rates of this payer are not held';
  const inForce = reference.on(day.date);
  const termsOn: TermsOn = (date) => termsOf?.(payment.payer, date);
  const contract = secondary ? undefined : explainContract(day, termsOn, inForce);
  return day.lines.map((given, i): Verdict => {
    const { denied, refusal } = given.amounts;
    const own = contract?.lines[i];
    if (!denied || refusal === undefined)
      return own === undefined ? notCompared(why) : contractVerdict(given, own, contract?.appealBy ?? null);
    const worth = { allowed: own?.allowed ?? null, paid: own?.paid ?? null };
    const verdict = deniedVerdict({ day, at: i, refusal, worth }, inForce, book);
    return {
      ...verdict,
      // Medicare's deadlines bind no other payer.
      deadline: verdict.act === 'appeal' ? (contract?.appealBy ?? null) : null,
      why: worth.paid === null ? `${verdict.why}; ${why}` : verdict.why,
    };
  });
}

function contractVerdict(
  { line, amounts }: RemitDay['lines'][number],
  { allowed, paid, causes, why }: ContractLine,
  appealBy: ServiceDate | null,
): Verdict {
  if (allowed === null || paid === null)
    return notCompared('the contract kept of this payer has no rate of the code');
  const recoded: readonly Cause[] = line.sent === undefined ? causes : ['down-coded'];
  const usual: Cause = amounts.deductible > 0 ? 'deductible' : 'as-expected';
  return {
    ...{ expectedAllowed: allowed, expectedPaid: paid, atStake: 0, denied: false },
    deadline: recoded.length > 0 ? appealBy : null,
    causes: recoded.length === 0 ? [usual] : recoded,
    act: recoded.length > 0 ? 'ask-payer' : usual === 'deductible' ? 'bill-patient' : 'none',
    why: line.sent === undefined ? why : `${line.sent} was sent, ${line.code} was paid; ${why}`,
  };
}

/** By the filing code where there is one (MB), else by the payer's name. */
const isMedicare = ({ filing }: Pick<PaidClaim, 'filing'>, { payer }: Pick<Payment, 'payer'>): boolean =>
  filing === 'MB' || (filing === '' && /\bmedicare\b/i.test(payer) && !/advantage/i.test(payer));
