/** What a message states about the day beside its codes, minutes, place and payer. Money in whole cents. */
import type { ClaimDay, Site } from '../../../core/claim/claim-day.ts';
import type { Cents } from '../../../core/money/cents.ts';

export interface Facts {
  /** Left of the year's Part B deductible. */
  readonly deductibleRemaining?: Cents;
  /** Already met of it. */
  readonly deductiblePaid?: Cents;
  readonly deductibleMet?: boolean;
  readonly participating?: boolean;
  readonly limitingCharge?: true;
  readonly qualifyingParticipant?: boolean;
  readonly sequestration?: boolean;
  /** Two digits. */
  readonly placeOfService?: string;
  readonly setting?: 'facility' | 'nonfacility';
  /** Allowed amounts of the year before this day. */
  readonly therapyToDate?: Cents;
  /** The same of occupational therapy, where it is named: it has a threshold of its own. */
  readonly occupationalToDate?: Cents;
  /** Allowed on this day, told without its codes. */
  readonly allowedToday?: Cents;
  /** Allowed of a visit or a claim, told without its codes. */
  readonly allowedAmount?: Cents;
  readonly charge?: Cents;
  readonly chargePerUnit?: Cents;
  readonly percentOfMedicare?: number;
  /** Timed minutes of the whole day. */
  readonly totalMinutes?: number;
  /** Of the total, those one on one; only they count. */
  readonly oneOnOneMinutes?: number;
  /** Which unit of the code was not billed, and on how many visits. */
  readonly unitLeftOff?: number;
  readonly visits?: number;
  readonly secondary?: true;
  /** Who pays after the first payer: "qmb", "medigap G", or a payer of the list. */
  readonly second?: string;
  readonly furnishedBy?: NonNullable<ClaimDay['furnishedBy']>;
  readonly condition?: NonNullable<ClaimDay['condition']>;
  readonly site?: Site;
  readonly criticalAccessHospital?: true;
}

export type FactName = keyof Facts;
