/** Rows of CMS's tables as readers hand them over and stores keep them: figures only, no descriptions. */
import type { PairTable } from '../edits/pair-table.ts';

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

/** A city or county in a locality, and how many of its ZIPs lie there. */
export interface CityRow {
  readonly sort: 'city' | 'county';
  readonly state: string;
  readonly name: string;
  readonly mac: string;
  readonly locality: string;
  readonly zips: number;
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

/** Imaging services whose technical part is capped at the hospital's price; cents. */
export interface CapRow {
  readonly code: string;
  readonly modifier: string;
  readonly status: string;
  readonly mac: string;
  readonly locality: string;
  readonly facility: number;
  readonly nonFacility: number;
}

/** Anaesthesia conversion factor of a locality; ten-thousandths of a dollar. */
export interface AnesthesiaRow {
  readonly mac: string;
  readonly locality: string;
  readonly name: string;
  readonly factor: number;
}

/** One of CMS's own payment amounts, as carrier files hold them; cents, null where the field means another fee. */
export interface PaymentRow {
  readonly code: string;
  readonly modifier: string;
  readonly mac: string;
  readonly locality: string;
  readonly status: string;
  readonly nonFacility: number;
  readonly facility: number;
  /** The therapy amount with practice expense reduced, in an office and in an institution. */
  readonly reducedOffice: number | null;
  readonly reducedInstitution: number | null;
}

export type TableRows =
  | { readonly kind: 'rvu' | 'rvu-qp'; readonly rows: readonly RelativeValueRow[] }
  | { readonly kind: 'gpci' | 'gpci-no-floor'; readonly rows: readonly IndexRow[] }
  | { readonly kind: 'zip'; readonly rows: readonly ZipRow[] }
  | { readonly kind: 'counties'; readonly rows: readonly CountyRow[] }
  | { readonly kind: 'cities'; readonly rows: readonly CityRow[] }
  | { readonly kind: 'ptp' | 'ptp-hospital'; readonly pairs: PairTable }
  | { readonly kind: 'mue' | 'mue-outpatient' | 'mue-dme'; readonly rows: readonly LimitRow[] }
  | { readonly kind: 'addon'; readonly rows: readonly AddOnRow[] }
  | { readonly kind: 'oppscap'; readonly rows: readonly CapRow[] }
  | { readonly kind: 'anes'; readonly rows: readonly AnesthesiaRow[] }
  | { readonly kind: 'payment'; readonly rows: readonly PaymentRow[] };
