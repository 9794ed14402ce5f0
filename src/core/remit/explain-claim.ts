/**
 * A claim of a remittance, line by line. Medicare Part B is compared with its own rates; of another payer, of a second
 * payment and of a reversal only what the remittance itself says is told.
 */
import type { ServiceDate } from '../claim/service-date.ts';
import type { PayerTerms } from '../payers/terms.ts';
import type { Place } from '../places/place.ts';
import type { ReferenceData } from '../ports.ts';
import { explainByContract } from './explain-by-contract.ts';
import { explainDay, notCompared, type RemitBook, type RemitDay } from './explain-day.ts';
import { explainDenial } from './explain-denial.ts';
import { lineAmounts } from './line-amounts.ts';
import type { LineOutcome, Verdict } from './line-outcome.ts';
import type { PaidClaim, PaidLine, Payment } from './remittance.ts';

export interface ClaimFacts {
  readonly place: Place;
  readonly placeOfService: string;
  /** Of the claim as sent, where the remittance names no day. */
  readonly date: ServiceDate | undefined;
}

export interface Held {
  readonly reference: ReferenceData;
  readonly book: RemitBook;
  /** What is held of a payer's own terms, by its name as the remittance writes it. */
  readonly termsOf?: (payer: string, service: ServiceDate) => PayerTerms | undefined;
}

/** Settings whose practice expense is the facility's (believed; verify at Pub. 100-04 ch. 12 s. 20.4.2). */
const facilities = new Set(['19', '21', '22', '23', '24', '26', '31', '34', '51', '52', '53', '56', '61']);

export function explainClaim(
  claim: PaidClaim,
  payment: Payment,
  facts: ClaimFacts,
  held: Held,
): readonly LineOutcome[] {
  const { reference } = held;
  const dateOf = (line: PaidLine): ServiceDate | undefined => line.date ?? claim.date ?? facts.date;
  const verdicts = new Map<PaidLine, LineOutcome>();
  const byDate = new Map<ServiceDate | undefined, PaidLine[]>();
  for (const line of claim.lines) byDate.set(dateOf(line), [...(byDate.get(dateOf(line)) ?? []), line]);
  for (const [date, lines] of byDate) {
    const share = date === undefined ? undefined : reference.on(date).rules.assistantReduction?.value;
    const given = lines.map((line) => {
      const remarks = [...line.remarks, ...claim.remarks];
      return { line: { ...line, date, remarks }, amounts: lineAmounts(line, share ?? 0) };
    });
    const day = date && {
      ...{ date, place: facts.place, facility: facilities.has(facts.placeOfService), lines: given },
      ...{ received: claim.received, paidOn: payment.paidOn },
    };
    const told = verdictsOf(claim, payment, day, held);
    given.forEach(({ line, amounts }, i) => {
      const own = lines[i];
      if (own === undefined) return;
      const { allowed, patient, mismatch } = amounts;
      verdicts.set(own, {
        ...(told[i] ?? notCompared('the line has no date of service')),
        line,
        allowed,
        patient,
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
  { reference, book, termsOf }: Held,
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
  const terms = secondary ? undefined : termsOf?.(payment.payer, day.date);
  const byContract = terms && explainByContract(day, terms, reference);
  return day.lines.map(({ line, amounts }, i): Verdict => {
    if (!amounts.denied || amounts.refusal === undefined)
      return byContract?.(i, undefined) ?? notCompared(why);
    const sent = day.lines.map((each) => ({ ...each.line, units: each.line.unitsSent }));
    const own = sent[i];
    if (own === undefined) return notCompared(why);
    const reading = explainDenial(
      {
        ...{
          line: own,
          refusal: amounts.refusal,
          remarks: line.remarks,
          beside: sent.filter((_, j) => j !== i),
        },
        ...{ received: day.received, paidOn: day.paidOn },
      },
      reference.on(day.date),
      book,
    );
    const denied: Verdict = {
      ...notCompared(reading.why),
      causes: [reading.cause],
      act: reading.act,
      denied: true,
    };
    return byContract?.(i, denied) ?? { ...denied, why: `${reading.why}; ${why}` };
  });
}

/** By the filing code where there is one (MB), else by the payer's name. */
const isMedicare = ({ filing }: Pick<PaidClaim, 'filing'>, { payer }: Pick<Payment, 'payer'>): boolean =>
  filing === 'MB' || (filing === '' && /\bmedicare\b/i.test(payer) && !/advantage/i.test(payer));
