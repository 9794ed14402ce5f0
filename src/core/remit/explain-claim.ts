/**
 * A claim of a remittance, line by line. Medicare Part B is compared with its own rates; of another payer, of a second
 * payment and of a reversal only what the remittance itself says is told.
 */
import type { ServiceDate } from '../claim/service-date.ts';
import type { Place } from '../places/place.ts';
import type { ReferenceData } from '../ports.ts';
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

export function explainClaim(
  claim: PaidClaim,
  payment: Payment,
  facts: ClaimFacts,
  { reference, book }: { readonly reference: ReferenceData; readonly book: RemitBook },
): readonly LineOutcome[] {
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
    const told = verdictsOf(claim, payment, day, { reference, book });
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
  with_: { readonly reference: ReferenceData; readonly book: RemitBook },
): readonly Verdict[] {
  if (day === undefined) return [];
  const { reference, book } = with_;
  if (claim.status === '22')
    return day.lines.map(() => ({ ...notCompared('a payment taken back'), causes: ['as-expected'] }));
  const secondary =
    claim.status === '2' || claim.status === '3' || claim.status === '20' || claim.status === '21';
  if (isMedicare(claim, payment) && !secondary) return explainDay(day, reference, book);
  const why = secondary
    ? 'another payer paid first, which is not computed here'
    : 'the rates of this payer are not held';
  return day.lines.map(({ line, amounts }, i): Verdict => {
    if (!amounts.denied || amounts.refusal === undefined) return notCompared(why);
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
    return {
      ...notCompared(`${reading.why}; ${why}`),
      causes: [reading.cause],
      act: reading.act,
      denied: true,
    };
  });
}

/** By the filing code where there is one (MB), else by the payer's name. */
const isMedicare = ({ filing }: Pick<PaidClaim, 'filing'>, { payer }: Pick<Payment, 'payer'>): boolean =>
  filing === 'MB' || (filing === '' && /\bmedicare\b/i.test(payer) && !/advantage/i.test(payer));
