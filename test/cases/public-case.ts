/** The shape of one public case (RULES, section 14), and the review's findings in its flag vocabulary. */
import type { Finding } from '../../src/core/review/finding.ts';

export interface PublicCase {
  readonly id: string;
  readonly kind: 'units' | 'assistant' | 'money' | 'flag';
  readonly input: readonly {
    readonly code: string;
    readonly minutes?: number;
    readonly units?: number;
    readonly modifiers: readonly string[];
    readonly assistant_minutes: number;
  }[];
  readonly rule: 'cms' | 'ama';
  readonly context: {
    readonly dos?: string;
    readonly year?: number;
    readonly discipline?: 'PT' | 'OT' | 'SLP';
    readonly conversion_factor?: string;
    readonly cf_type?: 'single' | 'nonqp' | 'qp';
    readonly place?: string;
    readonly deductible_remaining?: string;
    readonly sequestration?: boolean;
    readonly participating?: boolean;
  };
  readonly expected: {
    readonly units?: Readonly<Record<string, number>>;
    readonly timed_units?: number;
    readonly timed_minutes?: number;
    readonly tie?: boolean;
    readonly claim_lines?: readonly { code: string; units: number; modifiers: readonly string[] }[];
    readonly lines?: readonly ExpectedAmounts[];
    readonly allowed_total?: string;
    readonly full_pe_line?: string;
    readonly flags?: readonly string[];
    readonly suggest?: Readonly<Record<string, string>>;
    readonly mue?: Readonly<Record<string, readonly [number, number]>>;
  };
  /** Allowed allocations where minutes tie. */
  readonly accept_any_of?: readonly Readonly<Record<string, number>>[];
  readonly tolerance?: { readonly per_line: string };
  readonly explanation: string;
  readonly source: string;
}

interface ExpectedAmounts {
  readonly code: string;
  readonly units: number;
  readonly modifiers: readonly string[];
  readonly full_unit: string;
  readonly mppr_unit: string | null;
  readonly allowed: string;
  readonly deductible: string;
  readonly coinsurance: string;
  readonly assistant_reduction: string;
  readonly sequestration: string;
  readonly medicare_paid: string;
}

const flagNames: Readonly<Partial<Record<Finding['kind'], string>>> = {
  bundled: 'bundled',
  'not-valid-for-medicare': 'not_valid_for_medicare',
  'contractor-priced': 'contractor_priced',
  'mue-exceeded': 'mue_exceeded',
  'missing-therapy-modifier': 'missing_therapy_modifier',
};

/** Only the six kinds the cases compare; a pair is written lower code first. */
export const flagsOf = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ kind, codes, modifierIndicator }) => {
    if (kind === 'ncci-pair') return [`ncci_pair:${[...codes].sort().join('|')}:${modifierIndicator}`];
    const name = flagNames[kind];
    return name === undefined ? [] : codes.map((code) => `${name}:${code}`);
  });
