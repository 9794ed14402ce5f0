/** One thing a good biller would say about the day, in words of the trade, with where it comes from. */
import type { Citation } from '../sources/citation.ts';

export type FindingKind =
  | 'ncci-pair'
  | 'mue-exceeded'
  | 'no-unit-limit'
  | 'bundled'
  | 'not-valid-for-medicare'
  | 'contractor-priced'
  | 'non-covered'
  | 'restricted-coverage'
  | 'unknown-code'
  | 'not-in-release'
  | 'add-on-without-primary'
  | 'missing-therapy-modifier'
  | 'modifier-conflict'
  | 'unknown-modifier'
  | 'duplicate-line'
  | 'units-disagree'
  | 'assistant-modifier'
  | 'unpublished-assistant-pattern'
  | 'payer-rule-unknown'
  | 'kx-threshold'
  | 'unit-tie'
  | 'below-eight-minutes'
  | 'untimed-minutes'
  | 'place-of-service'
  | 'stale-data'
  | 'no-release-for-date'
  | 'locality-unknown'
  | 'coverage-rule'
  | 'deleted-code'
  | 'mutually-exclusive-period'
  | 'modifier-not-needed'
  | 'bundling-not-checked'
  | 'total-minutes'
  | 'fact-not-used'
  | 'payer-rule'
  | 'proposed-schedule'
  | 'deleted-code'
  | 'contract-expired'
  | 'authorization';

/** error: will deny or is wrong. warning: act on it. info: good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Whose word it is; always visible. */
export type Label = 'CMS rule' | 'NCCI edit' | 'payer policy' | 'our contract' | 'common practice';

export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly codes: readonly string[];
  /** The rule's own name, where one of coverage is meant. */
  readonly rule?: string;
  readonly message: string;
  /** Absent where the finding speaks of our tables, not of a rule. */
  readonly label?: Label;
  readonly citation?: Citation;
  /** Where there is no citation: believed, and where to verify it. */
  readonly verifyAt?: string;
  readonly modifierIndicator?: '0' | '1';
}
