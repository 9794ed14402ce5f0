/**
 * What a payer's remittance (835) says of claims, as far as payment goes. There is no field for a patient: neither
 * name nor address, birth date, member id or note can be held here.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { Modifier } from '../claim/modifier.ts';
import type { ServiceDate } from '../claim/service-date.ts';
import type { Cents } from '../money/cents.ts';

/** "CO-45" with its amount; positive takes away from the charge. */
export interface Adjustment {
  /** CO, PR, OA or PI. */
  readonly group: string;
  readonly reason: string;
  readonly amount: Cents;
}

export interface PaidLine {
  /** As paid. */
  readonly code: HcpcsCode;
  readonly modifiers: readonly Modifier[];
  /** The code sent, where the payer changed it (SVC06). */
  readonly sent: HcpcsCode | undefined;
  readonly charge: Cents;
  readonly paid: Cents;
  readonly unitsPaid: number;
  readonly unitsSent: number;
  readonly date: ServiceDate | undefined;
  /** AMT*B6; undefined where the payer does not say. */
  readonly allowed: Cents | undefined;
  readonly adjustments: readonly Adjustment[];
  /** Remark codes. */
  readonly remarks: readonly string[];
}

export interface PaidClaim {
  /** The clinic's own number of the claim. Goes to the output file only. */
  readonly claimId: string;
  /** CLP02: 1 primary, 2 secondary, 4 denied, 22 reversal. */
  readonly status: string;
  /** CLP06: MB is Medicare Part B. */
  readonly filing: string;
  readonly charge: Cents;
  readonly paid: Cents;
  readonly patient: Cents;
  readonly placeOfService: string;
  /** When the payer received the claim. */
  readonly received: ServiceDate | undefined;
  readonly date: ServiceDate | undefined;
  readonly adjustments: readonly Adjustment[];
  readonly remarks: readonly string[];
  readonly lines: readonly PaidLine[];
}

/** Of the payment a claim came in. */
export interface Payment {
  readonly payer: string;
  readonly paidOn: ServiceDate | undefined;
  /** Where the clinic is paid; undefined where the remittance does not say. */
  readonly payeePlace: ClinicPlace | undefined;
}

/** Of a clinic, never of a patient; empty where there is none. */
export interface ClinicPlace {
  readonly zip: string;
  readonly city: string;
  readonly state: string;
}
