/**
 * What the payer after Medicare does with what Medicare leaves. A Medigap plan's part is its letter's share; a QMB owes
 * nothing (42 USC 1396a(n)(3)(B)); Medicaid pays by its state's own rule, and any other plan by its contract: named,
 * never computed.
 */
import type { UnitRule } from '../claim/claim-day.ts';
import type { Shares } from '../fees/settle-line.ts';
import { percentOf, type Cents } from '../money/cents.ts';
import type { Cited } from '../sources/citation.ts';

export type SecondPayer =
  /** plan: its letter; undefined where it was not told. */
  | { readonly kind: 'medigap'; readonly plan: string | undefined }
  | { readonly kind: 'medicaid' }
  | { readonly kind: 'qmb' }
  /** rule: the one it counts units by, where that is held. */
  | { readonly kind: 'other'; readonly name: string; readonly rule: UnitRule | undefined };

export interface MedigapPlan {
  readonly plan: string;
  /** Percent of Part B's coinsurance. */
  readonly coinsurance: number;
  /** Whether it pays the year's deductible too. */
  readonly deductible: boolean;
  /** The most it may leave of an office visit. */
  readonly copay: Cents;
}

export interface SecondSettled {
  readonly second: SecondPayer;
  /** Null where it is not computed. */
  readonly pays: Cents | null;
  readonly patientOwes: Cents | null;
  /** What of `pays` the patient may owe all the same, where the plan calls the visit an office visit. */
  readonly perhapsOwed: Cents;
}

/** `shares`: the day's totals after Medicare. Undefined where the plan is none of Medigap's. */
export function settleSecond(
  second: SecondPayer,
  shares: Pick<Shares, 'coinsurance' | 'deductible' | 'patientOwes'>,
  medigap: Cited<readonly MedigapPlan[]> | undefined,
): SecondSettled {
  const { coinsurance, deductible, patientOwes } = shares;
  switch (second.kind) {
    case 'medicaid':
    case 'other':
      return { second, pays: null, patientOwes: null, perhapsOwed: 0 };
    case 'qmb':
      // What Medicare denies is no cost sharing of its.
      return { second, pays: null, patientOwes: patientOwes - coinsurance - deductible, perhapsOwed: 0 };
    case 'medigap': {
      // Most plans pay the coinsurance whole and no deductible: so does one whose letter was not told.
      const plan = medigap?.value.find((each) => each.plan === (second.plan ?? 'G'));
      if (plan === undefined) return { second, pays: null, patientOwes: null, perhapsOwed: 0 };
      const pays = percentOf(coinsurance, plan.coinsurance) + (plan.deductible ? deductible : 0);
      return { second, pays, patientOwes: patientOwes - pays, perhapsOwed: Math.min(plan.copay, pays) };
    }
  }
}

export function secondName(second: SecondPayer): string {
  switch (second.kind) {
    case 'medigap':
      return second.plan === undefined ? 'Medigap' : `Medigap plan ${second.plan}`;
    case 'medicaid':
      return 'Medicaid';
    case 'qmb':
      return 'QMB';
    case 'other':
      return second.name;
  }
}
