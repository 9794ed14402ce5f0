/**
 * The lines one practitioner's group furnished one patient on one date. It is the scope in which timed
 * minutes pool and pair edits, day limits and the multiple-procedure reduction act. Holds nothing of a patient.
 */
import type { HcpcsCode } from './hcpcs-code.ts';
import type { Modifier } from './modifier.ts';
import type { Payer } from './payer.ts';
import type { SecondPayer } from '../payers/second-payer.ts';
import type { PayerTerms } from '../payers/terms.ts';
import type { Place } from '../places/place.ts';
import type { Cents } from '../money/cents.ts';

export type UnitRule = 'cms' | 'ama';

/** As documented or as billed: `minutes` of everyone together, the assistant's share inside them. */
export interface ServiceLine {
  readonly code: HcpcsCode;
  readonly minutes?: number;
  readonly assistantMinutes?: number;
  readonly units?: number;
  readonly modifiers: readonly Modifier[];
  /** Whose share `assistantMinutes` is; decides CQ (PTA) or CO (OTA) before the plan of care does. */
  readonly assistantTitle?: AssistantTitle;
  /** What the clinic charges for the whole line. */
  readonly charge?: Cents;
}

export type AssistantTitle = 'PTA' | 'OTA';

export const sites = [
  ...(['rural-health-clinic', 'corf', 'snf-part-a', 'snf-part-b'] as const),
  ...(['home-health-episode', 'hospice', 'hospital-outpatient'] as const),
] as const;
export type Site = (typeof sites)[number];

/** A fact nobody stated, answered by the default; each lowers the grade. */
export type Assumption =
  | 'dateOfService'
  | 'payer'
  | 'rule'
  | 'locality'
  | 'setting'
  | 'qualifyingParticipant'
  | 'deductibleRemaining'
  | 'sequestration'
  | 'participating';

export interface ClaimDay {
  readonly payer: Payer;
  readonly rule: UnitRule;
  readonly place: Place;
  readonly setting: 'nonfacility' | 'facility';
  readonly placeOfService?: string;
  readonly qualifyingParticipant: boolean;
  readonly deductibleRemaining: Cents;
  readonly sequestration: boolean;
  readonly participating: boolean;
  readonly discipline?: 'PT' | 'OT' | 'SLP';
  /** Allowed amounts of the calendar year so far, where the clinic told them. */
  readonly therapyToDate?: { readonly ptSlp: Cents; readonly ot: Cents };
  /** Timed one-on-one minutes of the whole day, as the note totals them; never pinned on a line. */
  readonly totalMinutes?: number;
  /** Who furnished it, where that is no therapist: what Medicare covers depends on it. */
  readonly furnishedBy?: 'chiropractor' | 'physician';
  /** What it was furnished for, where coverage turns on it. */
  readonly condition?: 'neuropathy';
  /** A setting or stay that changes who bills or how it is paid. */
  readonly site?: Site;
  /** Outside the multiple-procedure reduction and the assistant's cut. */
  readonly criticalAccessHospital?: boolean;
  /** Another payer is primary; what Medicare pays second is not computed here. */
  readonly secondary?: boolean;
  /** Who pays after this payer. */
  readonly second?: SecondPayer;
  /** What this payer pays, in percent of Medicare's allowed amount. */
  readonly percentOfMedicare?: number;
  /** What is held of the payer's own rules and rates. */
  readonly terms?: PayerTerms;
  readonly lines: readonly ServiceLine[];
  readonly assumed: readonly Assumption[];
}
