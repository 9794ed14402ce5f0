/**
 * Figures in the words of a card, taken from the rules in force on its date: `{rule:part-b-deductible}`,
 * `{limit:97110}`. None is ever typed into a card, so none goes stale there.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { dollars } from '../money/cents.ts';
import { printDecimal } from '../money/decimal.ts';
import type { RulesInForce, StatedRules, WordedRule } from '../ports.ts';
import type { Basis, Cited } from '../sources/citation.ts';

export interface Filled {
  readonly text: string;
  readonly bases: readonly Basis[];
  /** References nothing is held for on the date. */
  readonly missing: readonly string[];
}

interface Figure {
  readonly text: string;
  readonly basis?: Basis;
}

const reference = /\{([a-z]+):([A-Za-z0-9-]+)\}/g;

export function fillFigures(words: string, inForce: RulesInForce): Filled {
  const bases: Basis[] = [];
  const missing: string[] = [];
  const text = words.replace(reference, (whole, kind: string, name: string) => {
    const figure = figureOf(kind, name, inForce);
    if (figure === undefined) {
      missing.push(whole);
      return '';
    }
    if (figure.basis !== undefined) bases.push(figure.basis);
    return figure.text;
  });
  return { text, bases, missing };
}

function figureOf(kind: string, name: string, inForce: RulesInForce): Figure | undefined {
  switch (kind) {
    case 'rule':
      return ruleFigure(name, inForce);
    case 'limit': {
      const limit = inForce.mue?.limit(name as HcpcsCode);
      return limit && { text: String(limit.units) };
    }
    default:
      return undefined;
  }
}

type Printer = (rules: StatedRules, inForce: RulesInForce) => Figure | undefined;

const printed = <T>(cited: Cited<T> | undefined, print: (value: T) => string): Figure | undefined =>
  cited && { text: print(cited.value), basis: cited };

const money = (cents: number): string => {
  const rest = dollars(cents).slice(-3);
  return `$${Math.floor(cents / 100).toLocaleString('en-US')}${rest === '.00' ? '' : rest}`;
};
const percent = (value: number): string => `${value}%`;
const hundredths = (value: number): string => `${value / 100}%`;
const factor = (value: number): string => `$${printDecimal(value, 4)}`;

const rulePrinters: ReadonlyMap<string, Printer> = new Map<string, Printer>([
  ['part-b-deductible', ({ partBDeductible }) => printed(partBDeductible, money)],
  ['kx-threshold', ({ kxThreshold }) => printed(kxThreshold, money)],
  ['targeted-review', ({ targetedReview }) => printed(targetedReview, money)],
  ['sequestration', ({ sequestration }) => printed(sequestration, percent)],
  ['coinsurance', ({ coinsurance }) => printed(coinsurance, percent)],
  ['medicare-share', ({ coinsurance }) => printed(coinsurance, (share) => percent(100 - share))],
  ['assistant-reduction', ({ assistantReduction }) => printed(assistantReduction, percent)],
  ['mppr', ({ mppr }) => printed(mppr, percent)],
  [
    'non-participating',
    ({ nonParticipating }) => printed(nonParticipating, ({ allowed }) => hundredths(allowed)),
  ],
  [
    'limiting-charge',
    ({ nonParticipating }) => printed(nonParticipating, ({ limitingCharge }) => hundredths(limitingCharge)),
  ],
  ['conversion-factor', (_, { feeSchedule }) => printed(feeSchedule?.conversionFactor(false), factor)],
  [
    'qualifying-conversion-factor',
    (_, { feeSchedule }) => printed(feeSchedule?.conversionFactor(true), factor),
  ],
  ['first-unit-minutes', ({ ladder }) => printed(ladder, ({ firstUnitMinutes }) => String(firstUnitMinutes))],
]);

const wordedRules: ReadonlyMap<string, (value: string) => string> = new Map<
  WordedRule,
  (value: string) => string
>([
  ['assistant-share', (value) => `${value}%`],
  ['assistant-supervision', String],
  ['certification-days', String],
  ['plan-signature-exception', String],
  ['progress-report-days', String],
  ['proposed-conversion-factor', (value) => `$${value}`],
  ['proposed-qualifying-conversion-factor', (value) => `$${value}`],
  ['telehealth', String],
  ['work-floor', String],
]);

function ruleFigure(name: string, inForce: RulesInForce): Figure | undefined {
  const { rules } = inForce;
  const print = rulePrinters.get(name);
  if (print !== undefined) return print(rules, inForce);
  const word = wordedRules.get(name);
  return word && printed(rules.worded(name as WordedRule), word);
}
