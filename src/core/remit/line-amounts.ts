/**
 * The amounts of a remittance line. Allowed is AMT*B6, else the charge less what the contract takes off; it is tested
 * as paid plus the patient's part plus Medicare's own cuts (sequestration, the assistant's share).
 */
import { percentOf, dollars, type Cents } from '../money/cents.ts';
import { assistantModifiers } from '../claim/modifier.ts';
import type { RemitCodes } from './remit-codes.ts';
import type { Adjustment, PaidLine } from './remittance.ts';

export interface LineAmounts {
  readonly allowed: Cents;
  readonly patient: Cents;
  readonly deductible: Cents;
  readonly denied: boolean;
  /** The adjustment that denies, or that cuts a line in part. */
  readonly refusal: Adjustment | undefined;
  readonly mismatch: string | undefined;
}

const oneCent = 1;

export const isAssisted = ({ modifiers }: Pick<PaidLine, 'modifiers'>): boolean =>
  modifiers.some((modifier) => assistantModifiers.includes(modifier));

/** `assistantShare`: percent of Medicare's share that an assistant's line loses on its date. */
export function lineAmounts(line: PaidLine, assistantShare: number, codes: RemitCodes): LineAmounts {
  const { adjustments, charge, paid } = line;
  const sum = (of: (each: Adjustment) => boolean): Cents =>
    adjustments.reduce((total, each) => total + (of(each) ? each.amount : 0), 0);
  const refusal = adjustments.find(({ reason, amount }) => amount > 0 && !codes.usual.has(reason));
  const refused = sum(({ reason }) => !codes.usual.has(reason));
  const denied = refusal !== undefined && paid === 0 && (line.allowed ?? 0) === 0;
  const contract = charge - sum(({ reason }) => codes.toAllowed.has(reason)) - refused;
  const allowed = line.allowed ?? (denied ? 0 : contract);
  const patient = sum(({ group }) => group === 'PR');
  const deductible = sum(({ reason }) => codes.deductible.has(reason));
  const medicareCuts = sum(({ reason }) => codes.medicareCuts.has(reason));
  return {
    ...{ allowed, patient, deductible, denied, refusal },
    mismatch: mismatchOf(line, { allowed, patient, deductible, denied, assistantShare, medicareCuts }),
  };
}

function mismatchOf(
  line: PaidLine,
  parts: Pick<LineAmounts, 'allowed' | 'patient' | 'deductible' | 'denied'> & {
    readonly assistantShare: number;
    readonly medicareCuts: Cents;
  },
): string | undefined {
  const { allowed, patient, deductible, medicareCuts, denied, assistantShare } = parts;
  const taken = line.adjustments.reduce((total, { amount }) => total + amount, 0);
  if (line.charge - taken !== line.paid) {
    return `charge ${dollars(line.charge)} less adjustments ${dollars(taken)} is not the ${dollars(line.paid)} paid`;
  }
  if (denied) return undefined;
  const rest = allowed - line.paid - patient - medicareCuts;
  const share = isAssisted(line)
    ? percentOf(allowed - deductible - percentOf(allowed - deductible, 20), assistantShare)
    : 0;
  if (Math.abs(rest) <= oneCent || Math.abs(rest - share) <= oneCent) return undefined;
  return `allowed ${dollars(allowed)} is not paid ${dollars(line.paid)} + patient ${dollars(patient)} + sequestration ${dollars(medicareCuts)}`;
}
