/** What a text names, before anyone decides what it asks. */
import type { UnitRule } from '../../core/claim/claim-day.ts';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { Modifier } from '../../core/claim/modifier.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';

export interface ServiceMention {
  readonly code: HcpcsCode;
  minutes?: number;
  units?: number;
  modifiers: Modifier[];
}

/** A word that cannot be read, and what to write instead. */
export interface ReadingFault {
  readonly word: string;
  readonly problem: string;
}

/** Filled by the readers one after another; nobody else changes it. */
export interface Mentions {
  services: ServiceMention[];
  date?: ServiceDate;
  payer?: string;
  rule?: UnitRule;
  qualifyingParticipant?: boolean;
  /** Words that stand where a place would. */
  place?: string;
  faults: ReadingFault[];
}
