/** What the inside asks of the outside. Implemented by adapters, passed as arguments. */
import type { HcpcsCode } from './claim/hcpcs-code.ts';
import type { ServiceDate } from './claim/service-date.ts';
import type { TherapyCode } from './claim/therapy-code.ts';
import type { PairEdit } from './edits/pair-edit.ts';
import type { UnitLimit } from './edits/unit-limit.ts';
import type { GeographicIndices, RelativeValues } from './fees/relative-values.ts';
import type { Locality, Place } from './places/place.ts';
import type { Cited, Citation } from './sources/citation.ts';
import type { Release, ReleaseInForce } from './sources/release.ts';
import type { UnitLadder } from './units/ladder.ts';

export interface ReferenceData {
  /** Everything in force on one date; binding the date once makes mixed dates impossible. */
  readonly on: (date: ServiceDate) => RulesInForce;
  readonly releases: readonly Release[];
  readonly places: Places;
}

export interface RulesInForce {
  readonly date: ServiceDate;
  readonly therapyCode: (code: HcpcsCode) => TherapyCode | undefined;
  /** Undefined where no release of the date's calendar year is loaded. */
  readonly feeSchedule: FeeSchedule | undefined;
  /** True where any loaded table of any date knows the code. */
  readonly everHeld: (code: HcpcsCode) => boolean;
  /** Undefined where no release had begun by the date. */
  readonly ptp: (ReleaseInForce & { readonly edits: PairLookup }) | undefined;
  readonly mue: (ReleaseInForce & { readonly limit: LimitLookup }) | undefined;
  readonly rules: StatedRules;
}

/** Every row of the pair in either direction, whatever its window. */
export type PairLookup = (a: HcpcsCode, b: HcpcsCode) => readonly PairEdit[];
export type LimitLookup = (code: HcpcsCode) => UnitLimit | undefined;

export interface FeeSchedule {
  readonly rvu: ReleaseInForce;
  readonly gpci: ReleaseInForce;
  readonly relativeValues: (code: HcpcsCode) => RelativeValues | undefined;
  readonly indices: (place: Place) => (GeographicIndices & { readonly citation: Citation }) | undefined;
  /** Dollars per RVU, in ten-thousandths. */
  readonly conversionFactor: (qualifyingParticipant: boolean) => Cited<number> | undefined;
}

/** Parameters CMS states in prose, in force on the date; undefined where we hold no window for it. */
export interface StatedRules {
  readonly ladder: Cited<UnitLadder>;
  /** Percent of practice expense kept on every unit but the full one. */
  readonly mppr: Cited<number> | undefined;
  readonly coinsurance: Cited<number> | undefined;
  readonly sequestration: Cited<number> | undefined;
  readonly assistantReduction: Cited<number> | undefined;
  readonly nonParticipating: Cited<{ readonly allowed: number; readonly limitingCharge: number }> | undefined;
  /** How we know timing, class and plan of care of the therapy codes. */
  readonly codeList: { readonly verifyAt: string };
}

export interface Places {
  readonly localities: readonly Locality[];
  /** More than one where the ZIP straddles localities. */
  readonly byZip: (zip: string) => readonly Locality[];
}

/** The only source of today's date. */
export type Clock = () => ServiceDate;
