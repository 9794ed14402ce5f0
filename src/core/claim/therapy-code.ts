/** What we hold about a therapy code beside its figures: our label, how its time counts, whose plan it needs. */
import type { HcpcsCode } from './hcpcs-code.ts';

/**
 * pooled: 15-minute code, its minutes join the day's total. untimed: one unit a session.
 * conditional: unlisted, the contractor decides. first / add-on: a family with a time base of its own.
 */
export type Timing =
  | { readonly kind: 'pooled' }
  | { readonly kind: 'untimed' }
  | { readonly kind: 'conditional' }
  | FirstOfFamily
  | { readonly kind: 'add-on'; readonly first: HcpcsCode };

export interface FirstOfFamily {
  readonly kind: 'first';
  readonly minutes: number;
  /** The code of further units; the same code where it simply repeats; null where there is none. */
  readonly addOn: HcpcsCode | null;
  readonly addOnMinutes: number | null;
  /** Remote-monitoring management: the stated minutes in full, the middle does not suffice. */
  readonly fullMinutes?: boolean;
}

export interface TherapyCode {
  readonly code: HcpcsCode;
  readonly label: string;
  /** What the code is for, and its minutes, are from memory: no source at hand says so. */
  readonly labelBasis?: 'believed';
  readonly disciplines: readonly string[];
  readonly therapy: 'always' | 'sometimes' | 'none';
  readonly timing: Timing;
  readonly evaluation?: boolean;
  /** Billed per area or extremity: minutes say nothing about its units. */
  readonly unitsMustBeStated?: boolean;
  /** Supply of a monitoring device: no assistant has a part in it. */
  readonly device?: boolean;
  /** The code of a shorter first block, where this one is not reached. */
  readonly shorter?: HcpcsCode;
  /** The code Medicare wants instead. */
  readonly medicareUses?: HcpcsCode;
}
