/** What the inside asks of the outside. Implemented by adapters, passed as arguments. */
import type { HcpcsCode } from './claim/hcpcs-code.ts';
import type { ServiceDate } from './claim/service-date.ts';
import type { ModifiersOfOthers, SiteRule } from './claim/site-rule.ts';
import type { TherapyCode } from './claim/therapy-code.ts';
import type { CoverageRule, EndedCode } from './coverage/coverage-rule.ts';
import type { ExclusivePeriod } from './edits/exclusive-period.ts';
import type { PairEdit } from './edits/pair-edit.ts';
import type { UnitLimit } from './edits/unit-limit.ts';
import type { Cents } from './money/cents.ts';
import type { GeographicIndices, RelativeValues } from './fees/relative-values.ts';
import type { PayerProfile } from './payers/profile.ts';
import type { MedigapPlan } from './payers/second-payer.ts';
import type { Locality, Place } from './places/place.ts';
import type { Cited, Citation } from './sources/citation.ts';
import type { Release, ReleaseInForce } from './sources/release.ts';
import type { UnitLadder } from './units/ladder.ts';

export interface ReferenceData {
  /** Everything in force on one date; binding the date once makes mixed dates impossible. */
  readonly on: (date: ServiceDate) => RulesInForce;
  readonly releases: readonly Release[];
  readonly places: Places;
  /** What payers and states say in public of their own rules, dated and linked. */
  readonly payerPolicies: readonly PayerProfile[];
}

export interface RulesInForce {
  readonly date: ServiceDate;
  readonly therapyCode: (code: HcpcsCode) => TherapyCode | undefined;
  /** Undefined where no release of the date's calendar year is loaded. */
  readonly feeSchedule: FeeSchedule | undefined;
  /** Relative values of the date's year that are held while no conversion factor of it is. */
  readonly factorless: string | undefined;
  /**
   * Where no schedule of the date's year is held: what CMS proposed for it, on the values of the year before. For a
   * labeled scenario beside the answer, never for the answer.
   */
  readonly proposed: FeeSchedule | undefined;
  /** True where any loaded table of any date knows the code. */
  readonly everHeld: (code: HcpcsCode) => boolean;
  /** Undefined where no release had begun by the date. */
  readonly ptp: PairTables | undefined;
  readonly mue: LimitTables | undefined;
  /** Of an outpatient hospital's claim (edits-at.ts). */
  readonly hospitalMue: LimitTables | undefined;
  readonly hospitalPtp: PairTables | undefined;
  /** The codes one of which an add-on code needs on its day; empty where the code is no add-on. */
  readonly addOn: (ReleaseInForce & { readonly primariesOf: PrimaryLookup }) | undefined;
  readonly rules: StatedRules;
}

/** The newest table begun by the date; `of` says which one speaks of a pair. */
export interface PairTables extends ReleaseInForce {
  /** A practitioner's, for a hospital whose own are not held (edits-at.ts). */
  readonly standsIn?: true;
  /** Undefined where no table that reaches back to the date speaks of the pair. */
  readonly of: (a: HcpcsCode, b: HcpcsCode) => PairTable | undefined;
}

/** Every row of the pair in either direction, whatever its window, and the release they stand in. */
export interface PairTable extends ReleaseInForce {
  readonly edits: readonly PairEdit[];
}

/** The newest table begun by the date; `tableOf`: the one that speaks of a code, where an excerpt does not. */
export interface LimitTables extends ReleaseInForce {
  readonly limit: LimitLookup;
  readonly tableOf: (code: HcpcsCode) => ReleaseInForce;
}
export type LimitLookup = (code: HcpcsCode) => UnitLimit | undefined;

export type PrimaryLookup = (addOn: HcpcsCode) => readonly HcpcsCode[];

export interface FeeSchedule {
  readonly rvu: ReleaseInForce;
  readonly gpci: ReleaseInForce;
  /** The release a code's values stand in: `rvu`, or a whole older one where `rvu` is an excerpt without it. */
  readonly rvuOf: (code: HcpcsCode) => ReleaseInForce;
  readonly relativeValues: (code: HcpcsCode) => RelativeValues | undefined;
  readonly indices: (place: Place) => (GeographicIndices & { readonly citation: Citation }) | undefined;
  /** Dollars per RVU, in ten-thousandths. */
  readonly conversionFactor: (qualifyingParticipant: boolean) => Cited<number> | undefined;
}

/** Parameters CMS states in prose, in force on the date; undefined where we hold no window for it. */
export interface StatedRules {
  readonly ladder: Cited<UnitLadder>;
  /** Codes counted on their own: the AMA's rule, and families with a time base of their own. */
  readonly midpoint: Cited<string>;
  /** Percent of practice expense kept on every unit but the full one. */
  readonly mppr: Cited<number> | undefined;
  readonly coinsurance: Cited<number> | undefined;
  /** What each Medigap plan pays of what Part B leaves. */
  readonly medigap: Cited<readonly MedigapPlan[]> | undefined;
  readonly sequestration: Cited<number> | undefined;
  readonly assistantReduction: Cited<number> | undefined;
  readonly nonParticipating: Cited<{ readonly allowed: number; readonly limitingCharge: number }> | undefined;
  /** The year's deductible, in cents. */
  readonly partBDeductible: Cited<Cents> | undefined;
  /** Allowed amounts of a calendar year, in cents, past which lines need KX; and past which review may follow. */
  readonly kxThreshold: Cited<Cents> | undefined;
  readonly targetedReview: Cited<Cents> | undefined;
  readonly modifiers: Cited<ReadonlySet<string>>;
  /** What Medicare does not pay whom, in the order in which rules decide. */
  readonly coverage: readonly CoverageRule[];
  readonly sites: readonly SiteRule[];
  readonly modifiersOfOthers: readonly ModifiersOfOthers[];
  readonly exclusivePeriods: readonly ExclusivePeriod[];
  readonly endedCodes: ReadonlyMap<string, EndedCode>;
  /** Rules that only words use: nothing is computed from them. */
  readonly worded: (name: WordedRule) => Cited<string> | undefined;
  /** How we know timing, class and plan of care of the therapy codes. */
  readonly codeList: { readonly verifyAt: string; readonly codes: readonly HcpcsCode[] };
}

/** Files of data/rules. */
export type WordedRule =
  | 'assistant-share'
  | 'assistant-supervision'
  | 'certification-days'
  | 'plan-signature-exception'
  | 'progress-report-days'
  | 'proposed-conversion-factor'
  | 'proposed-qualifying-conversion-factor'
  | 'telehealth'
  | 'work-floor';

export interface Places {
  readonly localities: readonly Locality[];
  readonly byZip: (zip: string) => ListedZip | undefined;
  /** The localities that ZIPs with the same first three digits are listed in. */
  readonly aroundZip: (zip: string) => readonly Locality[];
  /** The localities that ZIPs of the state are listed in; the DC locality reaches into two states. */
  readonly inState: (state: string) => readonly Locality[];
  /** Cities or counties of that key (place-name.ts) in any state. */
  readonly named: (sort: 'city' | 'county', key: string) => readonly NamedPlace[];
}

/** CMS lists one locality a ZIP; `plus4`: its +4 digits decide, and other localities are possible. */
export interface ListedZip {
  readonly listed: Locality;
  readonly plus4: boolean;
}

/** A city, or a county, where it lies in one locality; one row for each locality it may lie in. */
export interface NamedPlace {
  readonly state: string;
  readonly name: string;
  readonly zips: number;
  readonly locality: Locality;
}

/** The only source of today's date. */
export type Clock = () => ServiceDate;

/** Every kind of question with how likely the features of a message are one, likeliest first; they sum to 1. */
export type Classifier = (
  features: string,
) => Promise<readonly { readonly intent: string; readonly probability: number }[]>;
