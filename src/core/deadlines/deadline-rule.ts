/** A deadline: from which day it counts, how long, and how we know (figures in data/playbook/deadlines.json). */
import type { Label } from '../review/finding.ts';
import type { Basis } from '../sources/citation.ts';

/** What the date given is taken to be. */
export type CountsFrom =
  | 'service'
  | 'notice'
  | 'redetermination-notice'
  | 'reconsideration-notice'
  | 'hearing-decision'
  | 'council-decision'
  | 'first-treatment';

export type Period =
  | { readonly years: number }
  | { readonly days: number }
  /** Counted in days of treatment: no date of the calendar follows from it. */
  | { readonly treatmentDays: number };

export interface DeadlineRule {
  readonly id: string;
  readonly name: string;
  readonly countsFrom: CountsFrom;
  readonly do: string;
  readonly period: Period;
  /** Days after the notice on which it is presumed to have arrived; 0 where the count begins with the date itself. */
  readonly receiptDays: number;
  /** next-workday: a rule moves a last day on a weekend or federal holiday. not-stated: none that we hold does. */
  readonly nonworkdays: 'next-workday' | 'not-stated';
  readonly note: string;
  readonly label: Label;
  readonly rule: Basis;
}
