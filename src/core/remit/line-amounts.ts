/**
 * The amounts of a remittance line. Allowed is AMT*B6, else the charge less what the contract takes off; it is tested
 * as paid plus the patient's part plus Medicare's own cuts (sequestration, the assistant's share).
 */
import { percentOf, dollars, type Cents } from '../money/cents.ts';
import { assistantModifiers } from '../claim/modifier.ts';
import type { Adjustment, PaidLine } from './remittance.ts';

export interface LineAmounts {
  readonly allowed: Cents;
  readonly patient: Cents;
  readonly deductible: Cents;
  readonly sequestration: Cents;
  readonly denied: boolean;
  /** The adjustment that denies, or that cuts a line in part. */
  readonly refusal: Adjustment | undefined;
  readonly mismatch: string | undefined;
}

const patientShare = new Set(['1', '2', '3', '66', '241', '247', '248']);
/** What the contract or the law takes off a paid line: fee schedule, reductions, sequestration, prior payer. */
const usual = new Set([...patientShare, '23', '45', '59', '94', '104', '131', '144', '237', '253']);
/** Between the charge and the allowed amount. */
const toAllowed = new Set(['45', '59', '94', '131']);
const sequestrationCode = '253';
const oneCent = 1;

export const isAssisted = ({ modifiers }: Pick<PaidLine, 'modifiers'>): boolean =>
  modifiers.some((modifier) => assistantModifiers.includes(modifier));

/** `assistantShare`: percent of Medicare's share that an assistant's line loses on its date. */
export function lineAmounts(line: PaidLine, assistantShare: number): LineAmounts {
  const { adjustments, charge, paid } = line;
  const sum = (of: (each: Adjustment) => boolean): Cents =>
    adjustments.reduce((total, each) => total + (of(each) ? each.amount : 0), 0);
  const refusal = adjustments.find(({ reason, amount }) => amount > 0 && !usual.has(reason));
  const refused = sum(({ reason }) => !usual.has(reason));
  const denied = refusal !== undefined && paid === 0 && (line.allowed ?? 0) === 0;
  const contract = charge - sum(({ reason }) => toAllowed.has(reason)) - refused;
  const allowed = line.allowed ?? (denied ? 0 : contract);
  const patient = sum(({ group }) => group === 'PR');
  const deductible = sum(({ reason }) => reason === '1');
  const sequestration = sum(({ reason }) => reason === sequestrationCode);
  const legislated = sum(({ reason }) => reason === '237');
  return {
    ...{ allowed, patient, deductible, sequestration, denied, refusal },
    mismatch: mismatchOf(line, {
      ...{ allowed, patient, deductible, denied, assistantShare },
      sequestration: sequestration + legislated,
    }),
  };
}

function mismatchOf(
  line: PaidLine,
  parts: Pick<LineAmounts, 'allowed' | 'patient' | 'deductible' | 'sequestration' | 'denied'> & {
    readonly assistantShare: number;
  },
): string | undefined {
  const { allowed, patient, deductible, sequestration, denied, assistantShare } = parts;
  const taken = line.adjustments.reduce((total, { amount }) => total + amount, 0);
  if (line.charge - taken !== line.paid) {
    return `charge ${dollars(line.charge)} less adjustments ${dollars(taken)} is not the ${dollars(line.paid)} paid`;
  }
  if (denied) return undefined;
  const rest = allowed - line.paid - patient - sequestration;
  const share = isAssisted(line)
    ? percentOf(allowed - deductible - percentOf(allowed - deductible, 20), assistantShare)
    : 0;
  if (Math.abs(rest) <= oneCent || Math.abs(rest - share) <= oneCent) return undefined;
  return `allowed ${dollars(allowed)} is not paid ${dollars(line.paid)} + patient ${dollars(patient)} + sequestration ${dollars(sequestration)}`;
}
