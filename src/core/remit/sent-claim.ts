/** A claim as it goes to the payer (837P), as far as billing goes. There is no field for a patient. */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { Modifier } from '../claim/modifier.ts';
import type { ServiceDate } from '../claim/service-date.ts';
import type { Cents } from '../money/cents.ts';
import type { ClinicPlace } from './remittance.ts';

export interface SentLine {
  readonly code: HcpcsCode;
  readonly modifiers: readonly Modifier[];
  readonly units: number;
  readonly charge: Cents;
  readonly date: ServiceDate | undefined;
}

export interface SentClaim {
  /** The clinic's own number of the claim. Goes to the output file only. */
  readonly claimId: string;
  readonly charge: Cents;
  readonly placeOfService: string;
  readonly payer: string;
  /** SBR09: MB is Medicare Part B. */
  readonly filing: string;
  /** Where the service was, else where the clinic bills from. */
  readonly place: ClinicPlace | undefined;
  readonly lines: readonly SentLine[];
}
