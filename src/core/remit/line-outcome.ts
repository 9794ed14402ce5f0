/** What came of one service line: what was expected, why it differs, and what to do by when. */
import type { ServiceDate } from '../claim/service-date.ts';
import type { Cents } from '../money/cents.ts';
import type { Adjustment, PaidLine } from './remittance.ts';

/** The words of the command line's contract. */
export type Cause =
  | ('as-expected' | 'mppr' | 'assistant' | 'sequestration' | 'deductible' | 'locality' | 'qp' | 'non-par')
  | ('bundled' | 'unit-limit' | 'kx' | 'timely-filing' | 'down-coded' | 'wrong-year' | 'denied')
  | 'unexplained';

export type RemitAct = 'none' | 'fix' | 'appeal' | 'write-off' | 'bill-patient' | 'ask-payer';

/** What is expected of a line and why the payment differs from it. */
export interface Verdict {
  /** Null where no price is held: another payer's rates, no schedule of the year, a line without a price. */
  readonly expectedAllowed: Cents | null;
  readonly expectedPaid: Cents | null;
  readonly causes: readonly Cause[];
  readonly act: RemitAct;
  readonly deadline: ServiceDate | null;
  /** The arithmetic, or the reason nothing is compared. */
  readonly why: string;
  /** What the line would bring if it were won or fixed, where that is not the difference. */
  readonly atStake: Cents;
  readonly denied: boolean;
}

export interface LineOutcome extends Verdict {
  readonly line: PaidLine;
  readonly allowed: Cents;
  readonly patient: Cents;
  /** The adjustment that refuses it, or cuts it in part. */
  readonly refusal: Adjustment | undefined;
  /** The amounts of the line do not add up, or its allowed amount is not what its parts sum to. */
  readonly mismatch: string | undefined;
}
