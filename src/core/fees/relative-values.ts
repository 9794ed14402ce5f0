/** One row of the physician fee schedule, and the factors that turn it into a price. */
import type { Citation } from '../sources/citation.ts';

/** RVUs in hundredths, as CMS publishes two decimals. */
export interface RelativeValues {
  readonly status: string;
  readonly work: number;
  readonly peNonFacility: number;
  readonly peFacility: number;
  readonly malpractice: number;
  /** "5": the therapy multiple-procedure reduction applies. */
  readonly multipleProcedure: string;
  /** "7": an independent therapist may not be paid for hospital patients. */
  readonly pcTc: string;
  readonly citation: Citation;
}

/** Geographic indices in thousandths. */
export interface GeographicIndices {
  readonly work: number;
  readonly pe: number;
  readonly malpractice: number;
}

export const nationalIndices: GeographicIndices = { work: 1000, pe: 1000, malpractice: 1000 };
