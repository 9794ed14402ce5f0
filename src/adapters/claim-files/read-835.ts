/**
 * A remittance (835, 005010X221A1) as claims with their lines. Segments that speak of people (NM1, N3, PER, DMG, REF of
 * a member) are passed over where they stand: of N1 and N4 only the payer's name and the clinic's ZIP are taken.
 */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Cents } from '../../core/money/cents.ts';
import type { Adjustment, PaidClaim, PaidLine, Payment } from '../../core/remit/remittance.ts';
import { envelope, type EnvelopeCounts } from './x12/envelope.ts';
import type { Segment } from './x12/segment.ts';
import { tokenizer, type Tokenizer, type X12Fault } from './x12/tokenizer.ts';
import { dateIn, placeIn, procedureIn, unitsIn } from './x12/values.ts';

export interface RemittanceEvents {
  readonly onClaim: (claim: PaidClaim, payment: Payment) => void;
  /** A line that cannot be read is counted here and left out. */
  readonly onFault: (fault: X12Fault) => void;
  /** The payment's own sum against its claims, less what the payer took back (PLB). */
  readonly onBalance: (balance: PaymentBalance) => void;
}

export interface PaymentBalance {
  readonly segment: number;
  readonly stated: Cents;
  readonly claims: Cents;
  /** By reason, positive where the payer took it off. */
  readonly provider: readonly Adjustment[];
}

const remittance = {
  set: '835',
  guide: '005010X221',
  name: 'a remittance (835, 005010X221A1)',
} as const;

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

interface OpenClaim extends Draft<Omit<PaidClaim, 'lines' | 'adjustments' | 'remarks'>> {
  readonly lines: PaidLine[];
  readonly adjustments: Adjustment[];
  readonly remarks: string[];
}

interface OpenLine extends Draft<Omit<PaidLine, 'adjustments' | 'remarks'>> {
  readonly adjustments: Adjustment[];
  readonly remarks: string[];
}

export function read835(events: RemittanceEvents): Tokenizer & { readonly counts: EnvelopeCounts } {
  let payment: Draft<Payment> = noPayment();
  let claim: OpenClaim | undefined;
  let line: OpenLine | undefined;
  let party = '';
  let [stated, claims, begun]: [Cents, Cents, number] = [0, 0, 0];
  let provider: Adjustment[] = [];

  const endLine = (): void => {
    if (line !== undefined) claim?.lines.push(line);
    line = undefined;
  };
  const endClaim = (): void => {
    endLine();
    if (claim !== undefined) events.onClaim(claim, payment);
    claim = undefined;
  };
  const endSet = (): void => {
    endClaim();
    if (begun > 0) events.onBalance({ segment: begun, stated, claims, provider });
    [payment, party, stated, claims, begun, provider] = [noPayment(), '', 0, 0, 0, []];
  };
  const fault = ({ ordinal }: Segment, problem: string): void => {
    outer.counts.leftOut += 1;
    events.onFault({ segment: ordinal, problem });
  };

  const body = (segment: Segment): void => {
    switch (segment.id) {
      case 'BPR':
        begun = segment.ordinal;
        stated = segment.cents(2) ?? 0;
        payment.paidOn = dateIn(segment.text(16));
        return;
      case 'N1':
        party = segment.code(1);
        if (party === 'PR') payment.payer = segment.text(2);
        return;
      case 'N4':
        if (party === 'PE' && claim === undefined) payment.payeePlace = placeIn(segment);
        return;
      case 'CLP':
        endClaim();
        claim = claimIn(segment);
        if (claim === undefined)
          return fault(segment, 'CLP holds an amount that is none, so the claim is left out');
        claims += claim.paid;
        return;
      case 'SVC':
        endLine();
        line = claim && lineIn(segment);
        if (claim !== undefined && line === undefined)
          fault(segment, 'SVC holds no code or an amount that is none, so the line is left out');
        return;
      case 'CAS':
        addAdjustments(segment, (line ?? claim)?.adjustments ?? []);
        return;
      case 'DTM':
        takeDate(segment);
        return;
      case 'AMT':
        if (line !== undefined && segment.code(1) === 'B6') line.allowed = segment.cents(2);
        return;
      case 'LQ':
        if (segment.code(1) === 'HE') line?.remarks.push(segment.code(2));
        return;
      case 'MOA':
        for (let at = 3; at <= 7; at += 1) addRemark(segment.code(at));
        return;
      case 'MIA':
        for (const at of [5, 20, 21, 22, 23]) addRemark(segment.code(at));
        return;
      case 'PLB':
        endClaim();
        for (let at = 3; at < segment.count(); at += 2)
          provider.push({ group: 'PLB', reason: segment.part(at, 1), amount: segment.cents(at + 1) ?? 0 });
        return;
      default:
    }
  };
  const addRemark = (code: string): void => {
    if (code !== '') claim?.remarks.push(code);
  };
  const takeDate = (segment: Segment): void => {
    const date = dateIn(segment.text(2));
    const kind = segment.text(1);
    if (claim === undefined) {
      if (kind === '405') payment.paidOn ??= date;
    } else if (kind === '472' || kind === '150') {
      if (line !== undefined) line.date = date;
    } else if (kind === '232') claim.date = date;
    else if (kind === '050') claim.received = date;
  };

  const outer = envelope(remittance, { onSet: () => endSet(), onFault: events.onFault });
  const tokens = tokenizer((segment) => {
    const inside = outer.take(segment);
    if (inside) body(segment);
    else endSet();
  });
  return {
    counts: outer.counts,
    push: tokens.push,
    end: () => {
      const problem = tokens.end();
      // A set without its end is no sum to compare.
      endClaim();
      if (problem === undefined) outer.end();
      return problem;
    },
  };
}

const noPayment = (): Draft<Payment> => ({ payer: '', paidOn: undefined, payeePlace: undefined });

function claimIn(segment: Segment): OpenClaim | undefined {
  const [charge, paid, patient] = [segment.cents(3), segment.cents(4), segment.cents(5)];
  if (charge === undefined || paid === undefined || patient === undefined) return undefined;
  return {
    ...{ claimId: segment.text(1), status: segment.text(2), filing: segment.code(6) },
    ...{ charge, paid, patient, placeOfService: segment.text(8) },
    ...{ received: undefined, date: undefined, adjustments: [], remarks: [], lines: [] },
  };
}

function lineIn(segment: Segment): OpenLine | undefined {
  const procedure = procedureIn(segment, 1);
  const [charge, paid] = [segment.cents(2), segment.cents(3)];
  if (procedure === undefined || charge === undefined || paid === undefined) return undefined;
  const [unitsPaid, stated] = [unitsIn(segment.text(5)), segment.text(7)];
  // A line that is charged was sent with a unit at least, though no unit of it be paid and none be stated.
  const unitsSent = stated === '' ? Math.max(unitsPaid, charge > 0 ? 1 : 0) : unitsIn(stated);
  const sent: HcpcsCode | undefined = procedureIn(segment, 6)?.code;
  const date: ServiceDate | undefined = undefined;
  return {
    ...{
      code: procedure.code,
      modifiers: procedure.modifiers,
      sent: sent === procedure.code ? undefined : sent,
    },
    ...{ charge, paid, unitsPaid, unitsSent, date },
    ...{ allowed: undefined, adjustments: [], remarks: [] },
  };
}

/** Group once, then reason, amount and quantity, up to six times. */
function addAdjustments(segment: Segment, to: Adjustment[]): void {
  const group = segment.code(1);
  for (let at = 2; at <= segment.count(); at += 3) {
    const reason = segment.code(at);
    if (reason !== '') to.push({ group, reason, amount: segment.cents(at + 1) ?? 0 });
  }
}
