/** The rule book over data/rules: parameters CMS states in prose, each with its days and its basis. */
import assistantShare from '../../../data/rules/assistant-share.json' with { type: 'json' };
import assistantSupervision from '../../../data/rules/assistant-supervision.json' with { type: 'json' };
import certificationDays from '../../../data/rules/certification-days.json' with { type: 'json' };
import planSignatureException from '../../../data/rules/plan-signature-exception.json' with { type: 'json' };
import progressReportDays from '../../../data/rules/progress-report-days.json' with { type: 'json' };
import proposedConversionFactor from '../../../data/rules/proposed-conversion-factor.json' with { type: 'json' };
import telehealth from '../../../data/rules/telehealth.json' with { type: 'json' };
import workFloor from '../../../data/rules/work-floor.json' with { type: 'json' };
import assistantReduction from '../../../data/rules/assistant-reduction.json' with { type: 'json' };
import coinsurance from '../../../data/rules/coinsurance.json' with { type: 'json' };
import coverage from '../../../data/rules/coverage.json' with { type: 'json' };
import conversionFactor from '../../../data/rules/conversion-factor.json' with { type: 'json' };
import endedCodes from '../../../data/rules/ended-codes.json' with { type: 'json' };
import exclusivePeriods from '../../../data/rules/exclusive-periods.json' with { type: 'json' };
import medigap from '../../../data/rules/medigap.json' with { type: 'json' };
import midpoint from '../../../data/rules/midpoint.json' with { type: 'json' };
import kxThreshold from '../../../data/rules/kx-threshold.json' with { type: 'json' };
import modifiers from '../../../data/rules/modifiers.json' with { type: 'json' };
import modifiersOfOthers from '../../../data/rules/modifiers-of-others.json' with { type: 'json' };
import sites from '../../../data/rules/sites.json' with { type: 'json' };
import mppr from '../../../data/rules/mppr.json' with { type: 'json' };
import partBDeductible from '../../../data/rules/part-b-deductible.json' with { type: 'json' };
import nonParticipating from '../../../data/rules/non-participating.json' with { type: 'json' };
import sequestration from '../../../data/rules/sequestration.json' with { type: 'json' };
import targetedReview from '../../../data/rules/targeted-review.json' with { type: 'json' };
import therapyCodes from '../../../data/rules/therapy-codes.json' with { type: 'json' };
import unitLadder from '../../../data/rules/unit-ladder.json' with { type: 'json' };
import type { ModifiersOfOthers, SiteRule } from '../../core/claim/site-rule.ts';
import { payerPolicies } from './payer-policies.ts';
import type { TherapyCode } from '../../core/claim/therapy-code.ts';
import type { CoverageRule, EndedCode } from '../../core/coverage/coverage-rule.ts';
import type { ExclusivePeriod } from '../../core/edits/exclusive-period.ts';
import { parseDecimal } from '../../core/money/decimal.ts';
import type { MedigapPlan } from '../../core/payers/second-payer.ts';
import type { WordedRule } from '../../core/ports.ts';
import type { RuleBook } from '../../core/reference/parts.ts';
import { remembered } from '../../core/reference/remembered.ts';
import { holdsOn, type Basis, type Cited, type EffectiveRange } from '../../core/sources/citation.ts';

/** One dated value of a rules file; test/data checks every file against this shape. */
type Dated<T> = EffectiveRange & { readonly basis: string; readonly value: T };

const codes = new Map(therapyCodes.codes.map((row) => [row.code, row as unknown as TherapyCode]));
const codeList = [...codes.values()].map(({ code }) => code);

export const ruleBook: RuleBook = {
  therapyCode: (code) => codes.get(code),
  knowsCode: (code) => codes.has(code) || endedCodes.values.some((ended) => ended.code === code),
  statedRules: (date) => ({
    ladder: must(inForce(unitLadder.values, date), 'unit-ladder.json'),
    midpoint: must(inForce(midpoint.values, date), 'midpoint.json'),
    mppr: inForce(mppr.values, date),
    coinsurance: inForce(coinsurance.values, date),
    medigap: withCents(inForce(medigap.values, date)),
    sequestration: inForce(sequestration.values, date),
    assistantReduction: inForce(assistantReduction.values, date),
    nonParticipating: inForce(nonParticipating.values, date),
    partBDeductible: inCents(inForce(partBDeductible.values, date)),
    kxThreshold: inCents(inForce(kxThreshold.values, date)),
    targetedReview: inCents(inForce(targetedReview.values, date)),
    modifiers: asSet(must(inForce(modifiers.values, date), 'modifiers.json')),
    coverage: allInForce(coverage.values as readonly CoverageRule[], date),
    exclusivePeriods: allInForce(exclusivePeriods.values as readonly ExclusivePeriod[], date),
    sites: allInForce(sites.values as readonly SiteRule[], date),
    modifiersOfOthers: allInForce(modifiersOfOthers.values as readonly ModifiersOfOthers[], date),
    endedCodes: new Map(
      (endedCodes.values as readonly EndedCode[]).flatMap((ended) =>
        holdsOn(ended, date) ? [[ended.code, ended] as const] : [],
      ),
    ),
    worded: (name) => asText(inForce(worded[name], date)),
    codeList: { verifyAt: therapyCodes.verifyAt, codes: codeList },
  }),
  conversionFactor: (date, qualifying) => factorOf(conversionFactor.values, date, qualifying),
  proposedFactor: (date, qualifying) => factorOf(proposedConversionFactor.values, date, qualifying),
  payerPolicies,
};

/** The last day a floor under the work index is enacted for, as far as is held. */
export const floorEnds = workFloor.values.map(({ value }) => value).reduce((a, b) => (a > b ? a : b));

const lists = new Map<readonly EffectiveRange[], EffectiveRange[][]>();

/** One list for all days on which the same values hold: what is worked out of it is kept by the list. */
function allInForce<T extends EffectiveRange>(values: readonly T[], date: string): readonly T[] {
  const holding = values.filter((value) => holdsOn(value, date));
  const known = (lists.get(values) ?? []) as T[][];
  const same = known.find(
    (list) => list.length === holding.length && list.every((each, i) => each === holding[i]),
  );
  if (same === undefined) lists.set(values, [...known, holding]);
  return same ?? holding;
}
const proposed = (qualifying: boolean) =>
  proposedConversionFactor.values.filter(({ qp }) => qp === qualifying);

const worded: Readonly<Record<WordedRule, readonly Dated<string | number>[]>> = {
  'assistant-share': assistantShare.values,
  'assistant-supervision': assistantSupervision.values,
  'certification-days': certificationDays.values,
  'plan-signature-exception': planSignatureException.values,
  'progress-report-days': progressReportDays.values,
  'proposed-conversion-factor': proposed(false),
  'proposed-qualifying-conversion-factor': proposed(true),
  telehealth: telehealth.values,
  'work-floor': workFloor.values,
};

const asText = (stated: Cited<string | number> | undefined): Cited<string> | undefined =>
  stated && { ...stated, value: String(stated.value) };
type Factor = Dated<string> & { readonly qp: boolean | null };

function factorOf(values: readonly Factor[], date: string, qualifying: boolean): Cited<number> | undefined {
  const found = inForce(
    values.filter(({ qp }) => qp === null || qp === qualifying),
    date,
  );
  const value = found && parseDecimal(found.value, 4);
  return found && value !== undefined ? { ...found, value } : undefined;
}

function inForce<T>(values: readonly Dated<T>[], date: string): Cited<T> | undefined {
  return values.find((value) => holdsOn(value, date)) as (Dated<T> & Basis) | undefined;
}

const inCents = (stated: Cited<string> | undefined): Cited<number> | undefined => {
  const value = stated && parseDecimal(stated.value, 2);
  return stated && value !== undefined ? { ...stated, value } : undefined;
};

const withCents = (
  stated: Cited<readonly { readonly copay: string }[]> | undefined,
): Cited<readonly MedigapPlan[]> | undefined =>
  stated && {
    ...stated,
    value: stated.value.map((plan) => ({ ...plan, copay: parseDecimal(plan.copay, 2) ?? 0 }) as MedigapPlan),
  };

/** The same for all days of its window. */
const asSet = remembered((stated: Cited<readonly string[]>): Cited<ReadonlySet<string>> => ({
  ...stated,
  value: new Set(stated.value.flatMap((line) => line.split(' '))),
}));

function must<T>(value: T | undefined, file: string): T {
  if (value === undefined) throw new Error(`data/rules/${file} must hold a value for every date`);
  return value;
}
