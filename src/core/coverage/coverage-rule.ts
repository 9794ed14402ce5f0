/** A rule of what Medicare does not pay, whom it concerns, and who owes the line then (data/rules/coverage.json). */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { Basis, EffectiveRange } from '../sources/citation.ts';

/** The codes a rule is about: these, all but these, every evaluation, or every therapy code. */
export interface CoverageTerms {
  readonly codes?: readonly string[];
  readonly allBut?: readonly string[];
  readonly evaluations?: true;
  readonly therapy?: true;
  /** Only where such a person furnished it. */
  readonly by?: 'chiropractor' | 'assistant';
  /** Unless such a person furnished it. */
  readonly notBy?: NonNullable<ClaimDay['furnishedBy']>;
  readonly condition?: NonNullable<ClaimDay['condition']>;
  readonly site?: NonNullable<ClaimDay['site']>;
  /** patient-with-notice: the patient where a notice was given before, else the provider. */
  readonly owes: 'patient' | 'provider' | 'patient-with-notice';
  /** Without a full stop: it heads an answer. */
  readonly says: string;
  readonly then: string;
}

export type CoverageRule = EffectiveRange & Basis & { readonly rule: string; readonly value: CoverageTerms };

/** A code that is no longer valid, with those billed in its place; none where they are not known. */
export type EndedCode = EffectiveRange &
  Basis & {
    readonly code: string;
    readonly value: readonly string[];
    /** Announced, and not read to have come about. */
    readonly expected?: boolean;
    /** What was said of what comes instead, after "announced to end on … ". */
    readonly announced?: string;
  };
