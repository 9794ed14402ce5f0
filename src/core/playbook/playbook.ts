/** What a good biller knows beside the tables: tips, denials, modifiers, deadlines. Our words, each with its basis. */
import type { DeadlineRule } from '../deadlines/deadline-rule.ts';
import type { Library } from '../knowledge/card.ts';
import type { Label } from '../review/finding.ts';
import type { RemitCodes } from '../remit/remit-codes.ts';
import type { ReasonBook, RemarkBook } from './reason-codes.ts';
import type { Basis } from '../sources/citation.ts';

export interface Playbook {
  readonly knowledge: Library;
  readonly tips: TipBook;
  readonly denials: DenialBook;
  readonly modifiers: readonly ModifierEntry[];
  readonly deadlines: readonly DeadlineRule[];
  readonly remittances: RemitCodes;
}

/** Said in our words, or to be read from the table in force: true only while the table says so. */
export type Rule = Basis | TableRule;

export type TableRule =
  | {
      readonly basis: 'table';
      readonly table: 'ptp';
      readonly column1: string;
      readonly column2: string;
      /** none: no edit in either direction. */
      readonly indicator: '0' | '1' | 'none';
    }
  | { readonly basis: 'table'; readonly table: 'mue' }
  | {
      readonly basis: 'table';
      readonly table: 'rvu';
      readonly shows: 'bundled' | 'other-code' | 'reduced' | 'whole';
      /** The code asked about where absent. */
      readonly code?: string | undefined;
    };

export type CodeClass = 'timed' | 'always' | 'treatment' | 'assistable' | 'evaluation';

export interface Tip {
  readonly id: string;
  readonly codes: readonly string[];
  readonly classes: readonly CodeClass[];
  readonly topics: readonly string[];
  readonly do: string;
  readonly why: string;
  readonly label: Label;
  readonly rule: Rule;
  readonly impacts: readonly Impact[];
}

export interface Impact {
  readonly kind: ImpactKind;
  /** The code asked about where absent. */
  readonly code?: string | undefined;
}

export type ImpactKind =
  | 'ladder'
  | 'missed-second-unit'
  | 'assistant-cut'
  | 'denied-pair'
  | 'full-unit-lost'
  | 'bundled-code'
  | 'limit-passed';

export interface TipBook {
  /** What outpatient clinics bill day to day: served where nobody names a code. */
  readonly codes: readonly string[];
  /** In order of worth. */
  readonly tips: readonly Tip[];
  /** What a yearly figure assumes. */
  readonly assumption: { readonly sessionsAWeek: number; readonly weeksAYear: number };
}

export interface DenialBook {
  readonly situations: readonly Situation[];
  readonly letters: readonly Letter[];
  /** Where the official wording of CARC and RARC stands. */
  readonly meaningsAt: string;
  readonly reasons: ReasonBook;
  readonly remarks: RemarkBook;
}

/** What goes out with an appeal or a request, as a skeleton. */
export interface Letter {
  readonly id: string;
  readonly name: string;
  /** Its title on the first line; a line is a line, a paragraph is never wrapped. */
  readonly text: string;
}

export type Live =
  'pair' | 'limit' | 'threshold' | 'bundled' | 'not-covered' | 'add-on' | 'reduced' | 'assistant';

/** One thing that a denial code can mean on a therapy claim. */
export interface Situation {
  readonly id: string;
  readonly carcs: readonly string[];
  readonly rarcs: readonly string[];
  /** Thought of only where its remark code is there too. */
  readonly needsRemark: boolean;
  readonly name: string;
  readonly meaning: string;
  readonly triggers: readonly string[];
  readonly check: string;
  readonly act: readonly Act[];
  readonly deadline: string | null;
  readonly send: readonly string[];
  readonly prevent: string;
  readonly letter: string | null;
  /** What the loaded tables can say about it. */
  readonly live: Live | null;
  readonly label: Label;
  readonly rule: Basis;
}

export type ActKind =
  'fix' | 'appeal' | 'write-off' | 'resubmit' | 'bill-another' | 'bill-patient' | 'nothing';

export type ActWhen = 'indicator-0' | 'indicator-1' | 'no-edit' | 'mai-1' | 'mai-2' | 'mai-3';

export interface Act {
  readonly kind: ActKind;
  readonly how: string;
  /** Only where the table in force says so; always where absent. */
  readonly when?: ActWhen | undefined;
}

export interface ModifierEntry {
  readonly id: string;
  readonly modifiers: readonly string[];
  readonly name: string;
  readonly short: string;
  readonly when: readonly string[];
  readonly not: readonly string[];
  readonly example: string;
  readonly live: 'assistant' | 'threshold' | 'pair' | null;
  readonly label: Label;
  readonly rule: Basis;
}
