/** Rows of CMS's tables as readers hand them over and stores keep them: figures only, no descriptions. */
import type { ServiceDate } from '../claim/service-date.ts';

/** RVUs in hundredths. */
export interface RelativeValueRow {
  readonly code: string;
  /** "26", "TC", "53" or "". */
  readonly modifier: string;
  readonly status: string;
  readonly work: number;
  readonly peNonFacility: number;
  readonly peFacility: number;
  readonly malpractice: number;
  readonly pcTc: string;
  readonly global: string;
  readonly multipleProcedure: string;
  readonly nonFacilityNa: boolean;
  readonly facilityNa: boolean;
}

/** Indices in thousandths. */
export interface IndexRow {
  readonly mac: string;
  readonly locality: string;
  readonly state: string;
  readonly name: string;
  readonly work: number;
  readonly pe: number;
  readonly malpractice: number;
}

/** ZIPs `first` to `last`, both inclusive; `plus4`: the ZIP straddles localities. */
export interface ZipRow {
  readonly first: string;
  readonly last: string;
  readonly state: string;
  readonly mac: string;
  readonly locality: string;
  readonly plus4: boolean;
}

export interface CountyRow {
  readonly mac: string;
  readonly locality: string;
  readonly state: string;
  readonly area: string;
  readonly counties: string;
}

export interface PairRow {
  readonly column1: string;
  readonly column2: string;
  /** Null where the copy at hand holds no start. */
  readonly firstDay: ServiceDate | null;
  /** Inclusive; null while the edit stands. */
  readonly lastDay: ServiceDate | null;
  readonly indicator: '0' | '1' | '9';
  readonly rationale: string;
}

export interface LimitRow {
  readonly code: string;
  readonly units: number;
  readonly adjudication: '1' | '2' | '3';
  readonly rationale: string;
}

export interface AddOnRow {
  readonly primary: string;
  readonly addOn: string;
  readonly type: string;
}

export type TableRows =
  | { readonly kind: 'rvu'; readonly rows: Iterable<RelativeValueRow> }
  | { readonly kind: 'gpci'; readonly rows: Iterable<IndexRow> }
  | { readonly kind: 'zip'; readonly rows: Iterable<ZipRow> }
  | { readonly kind: 'counties'; readonly rows: Iterable<CountyRow> }
  | { readonly kind: 'ptp'; readonly rows: Iterable<PairRow> }
  | { readonly kind: 'mue'; readonly rows: Iterable<LimitRow> }
  | { readonly kind: 'addon'; readonly rows: Iterable<AddOnRow> };
