/**
 * What is known of one payer: how it counts, reduces, pays and wants to be billed. Every fact holds on stated days,
 * says where it was read, by whom and when, and when it must be read again. Contract rates are the team's own secret.
 */
import type { ServiceDate } from '../claim/service-date.ts';
import type { Cents } from '../money/cents.ts';

export const products = [
  ...(['commercial', 'medicare', 'medicare-advantage', 'medicaid', 'workers-comp'] as const),
  ...(['auto', 'tricare', 'va'] as const),
] as const;
export type Product = (typeof products)[number];

export const productWords: Readonly<Record<Product, string>> = {
  ...{ commercial: 'commercial', medicare: 'Medicare', 'medicare-advantage': 'Medicare Advantage' },
  ...{ medicaid: 'Medicaid', 'workers-comp': "workers' compensation", auto: 'auto', tricare: 'TRICARE' },
  va: 'VA',
};

export const sourceKinds = ['contract', 'portal', 'call', 'policy'] as const;

export interface FactSource {
  readonly kind: (typeof sourceKinds)[number];
  /** The section of a contract, or the reference number of a call. */
  readonly reference?: string | undefined;
  readonly link?: string | undefined;
}

export type FactLabel = 'payer policy' | 'our contract';

/** Where a fact comes from and the days it holds, both inclusive; `to` is null while it stands. */
export interface Provenance {
  readonly from: ServiceDate;
  readonly to: ServiceDate | null;
  readonly source: FactSource;
  readonly label: FactLabel;
  /** Who added it, as the team's state knows them; empty for what is shipped. */
  readonly addedBy: string;
  readonly read: ServiceDate;
  /** From the day after on it is shown as expired until somebody reads it again. */
  readonly expires: ServiceDate;
  /** In our words, where the value alone does not say it. */
  readonly words?: string | undefined;
  /** Of a shipped fact: A the text itself was read, B a report of it, C one report or an old one. */
  readonly mark?: 'A' | 'B' | 'C' | undefined;
}

export interface FactValues {
  /** ama and per-code: each code alone, from its 8th minute on. other: not a rule the program counts by. */
  readonly 'unit-rule': { readonly rule: 'cms' | 'ama' | 'per-code' | 'other' };
  readonly reduction:
    | { readonly kind: 'none' }
    | { readonly kind: 'cms' }
    /** Every line but the one that pays most is paid at this percent. */
    | { readonly kind: 'second-percent'; readonly percent: number };
  /** Of one visit: cents, units, codes or timed minutes. */
  readonly 'visit-cap': { readonly per: 'dollars' | 'units' | 'codes' | 'minutes'; readonly most: number };
  readonly 'assistant-cut': {
    readonly percent: number;
    /** The allowed amount, or what the payer pays of it once the patient's part is off, as Medicare does. */
    readonly of: 'allowed' | 'payer-part';
    readonly modifiers: readonly string[];
  };
  readonly modifiers: {
    readonly use: 'wanted' | 'refused';
    readonly modifiers: readonly string[];
    /** Empty: every line. "always-therapy" and "assistant" stand for the lines of those kinds. */
    readonly codes: readonly string[];
  };
  readonly 'fee-basis': FeeBasis & { readonly lesserOfCharge: boolean };
  readonly 'timely-filing': { readonly days: number };
  readonly appeal: { readonly days: number };
  readonly authorization: {
    readonly needed: boolean;
    readonly counts: 'visits' | 'units';
    /** Needed from this visit or unit on; 1 is the first. */
    readonly fromNumber: number;
  };
  readonly 'patient-part': {
    readonly copay: Cents | null;
    readonly coinsurance: number | null;
    readonly deductible: Cents | null;
  };
  /** Said by `words` alone. */
  readonly note: { readonly about: string };
}

export type FeeBasis =
  | { readonly kind: 'table' }
  | {
      readonly kind: 'percent-of-medicare';
      /** Hundredths of a percent: 110 % is 11,000. */
      readonly share: number;
      /** Null: the year of service. */
      readonly year: number | null;
      /** `MAC-LOCALITY`; null: the clinic's. */
      readonly locality: string | null;
    }
  | { readonly kind: 'visit'; readonly amount: Cents }
  | { readonly kind: 'case'; readonly amount: Cents };

export type Topic = keyof FactValues;

export type PayerFact = {
  readonly [T in Topic]: Provenance & { readonly topic: T; readonly value: FactValues[T] };
}[Topic];
export type FactOf<T extends Topic> = Extract<PayerFact, { topic: T }>;

/** Rates of one contract, as imported: what they all share is told once. */
export interface RateTable extends Omit<Provenance, 'from' | 'to'> {
  readonly rates: readonly Rate[];
}

export interface Rate {
  readonly code: string;
  /** Null: without the modifier. */
  readonly modifier: string | null;
  /** Of one unit. */
  readonly amount: Cents;
  readonly from: ServiceDate;
  readonly to: ServiceDate | null;
}

export interface PayerProfile {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly product: Product;
  /** Postal code; absent where it is the same in every state. */
  readonly state?: string | undefined;
  readonly facts: readonly PayerFact[];
  readonly rates: readonly RateTable[];
}

/** A fact is read again after a year where nothing else was said. */
export const daysUntilExpiry = 365;

/** Topics of which several facts hold on one day. */
export const severalAtOnce: ReadonlySet<Topic> = new Set(['modifiers', 'note', 'visit-cap']);
