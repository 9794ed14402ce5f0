/** The rule book over data/rules: parameters CMS states in prose, each with its days and its basis. */
import announcedDeletions from '../../../data/rules/announced-deletions.json' with { type: 'json' };
import assistantReduction from '../../../data/rules/assistant-reduction.json' with { type: 'json' };
import coinsurance from '../../../data/rules/coinsurance.json' with { type: 'json' };
import conversionFactor from '../../../data/rules/conversion-factor.json' with { type: 'json' };
import midpoint from '../../../data/rules/midpoint.json' with { type: 'json' };
import kxThreshold from '../../../data/rules/kx-threshold.json' with { type: 'json' };
import modifiers from '../../../data/rules/modifiers.json' with { type: 'json' };
import mppr from '../../../data/rules/mppr.json' with { type: 'json' };
import partBDeductible from '../../../data/rules/part-b-deductible.json' with { type: 'json' };
import nonParticipating from '../../../data/rules/non-participating.json' with { type: 'json' };
import proposedFactor from '../../../data/rules/proposed-factor.json' with { type: 'json' };
import sequestration from '../../../data/rules/sequestration.json' with { type: 'json' };
import targetedReview from '../../../data/rules/targeted-review.json' with { type: 'json' };
import therapyCodes from '../../../data/rules/therapy-codes.json' with { type: 'json' };
import unitLadder from '../../../data/rules/unit-ladder.json' with { type: 'json' };
import type { TherapyCode } from '../../core/claim/therapy-code.ts';
import { parseDecimal } from '../../core/money/decimal.ts';
import type { RuleBook } from '../../core/reference/parts.ts';
import { holdsOn, type Basis, type Cited, type EffectiveRange } from '../../core/sources/citation.ts';

/** One dated value of a rules file; test/data checks every file against this shape. */
type Dated<T> = EffectiveRange & { readonly basis: string; readonly value: T };

const codes = new Map(therapyCodes.codes.map((row) => [row.code, row as unknown as TherapyCode]));

export const ruleBook: RuleBook = {
  therapyCode: (code) => codes.get(code),
  statedRules: (date) => ({
    ladder: must(inForce(unitLadder.values, date), 'unit-ladder.json'),
    midpoint: must(inForce(midpoint.values, date), 'midpoint.json'),
    mppr: inForce(mppr.values, date),
    coinsurance: inForce(coinsurance.values, date),
    sequestration: inForce(sequestration.values, date),
    assistantReduction: inForce(assistantReduction.values, date),
    nonParticipating: inForce(nonParticipating.values, date),
    partBDeductible: inCents(inForce(partBDeductible.values, date)),
    kxThreshold: inCents(inForce(kxThreshold.values, date)),
    targetedReview: inCents(inForce(targetedReview.values, date)),
    modifiers: asSet(must(inForce(modifiers.values, date), 'modifiers.json')),
    codeList: { verifyAt: therapyCodes.verifyAt },
  }),
  conversionFactor: (date, qualifying) => factorOf(conversionFactor.values, date, qualifying),
  announcedEnd: (code, date) =>
    inForce(
      announcedDeletions.values.filter((value) => value.code === code),
      date,
    ),
  proposedFactor: (date, qualifying) => factorOf(proposedFactor.values, date, qualifying),
};

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

const asSet = (stated: Cited<readonly string[]>): Cited<ReadonlySet<string>> => ({
  ...stated,
  value: new Set(stated.value.flatMap((line) => line.split(' '))),
});

function must<T>(value: T | undefined, file: string): T {
  if (value === undefined) throw new Error(`data/rules/${file} must hold a value for every date`);
  return value;
}
