/** Codes of which Medicare pays one side or the other in a period, never both (data/rules/exclusive-periods.json). */
import { remembered } from '../reference/remembered.ts';
import type { Basis, EffectiveRange } from '../sources/citation.ts';

export type ExclusivePeriod = EffectiveRange &
  Basis & {
    readonly value: {
      readonly sides: readonly (readonly string[])[];
      /** "30 days". */
      readonly period: string;
      /** What tells the sides apart. */
      readonly which: string;
    };
  };

export interface Exclusion {
  readonly rule: ExclusivePeriod;
  /** Of the codes given, those on different sides. */
  readonly codes: readonly string[];
}

export function exclusionsAmong(
  codes: readonly string[],
  rules: readonly ExclusivePeriod[],
): readonly Exclusion[] {
  const concerned = codesAmong(rules);
  if (!codes.some((code) => concerned.has(code))) return [];
  return rules.filter(isMetBy(codes)).map((rule) => ({
    rule,
    codes: codes.filter((code) => rule.value.sides.some((side) => side.includes(code))),
  }));
}

/** Every code the rules speak of. */
const codesAmong = remembered(
  (rules: readonly ExclusivePeriod[]): ReadonlySet<string> =>
    new Set(rules.flatMap(({ value }) => value.sides.flat())),
);

/** Codes of two sides at least. */
const isMetBy =
  (codes: readonly string[]) =>
  ({ value: { sides } }: ExclusivePeriod): boolean => {
    let met = 0;
    for (const side of sides) if (codes.some((code) => side.includes(code))) met += 1;
    return met > 1;
  };

/** "98976 and 98984: one or the other in 30 days, not both." */
export const exclusionInWords = ({ rule: { value }, codes }: Exclusion): string =>
  `${codes.join(' and ')}: one or the other in ${value.period}, not both. ${value.which}.`;
