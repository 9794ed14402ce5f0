/** What changed from one year to the next: the stated parameters, and the unit prices of codes, live from the tables. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { priceUnit } from '../../core/fees/price-unit.ts';
import { dollars, spokenDollars } from '../../core/money/cents.ts';
import { printDecimal } from '../../core/money/decimal.ts';
import { national } from '../../core/places/place.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { gradeOf } from '../../core/sources/grade.ts';
import { list } from '../../core/words/english.ts';

export interface Changes {
  readonly from: RulesInForce;
  readonly to: RulesInForce;
  /** Whose unit prices are shown. */
  readonly codes: readonly string[];
  /** Whether the asker spoke of codes of their own without naming them. */
  readonly own: boolean;
}

const mostRows = 8;

export function explainChanges({ from, to, codes, own }: Changes): Reply {
  const years = [from, to].map(({ date }) => date.slice(0, 4));
  const [before = '', after = ''] = years;
  const rules = rulesOf(from).map(([name, was], i) => [name, was, rulesOf(to)[i]?.[1] ?? '-']);
  const changed = rules.filter(([, was, is]) => was !== is);
  const prices = codes.flatMap((code) => {
    const [was, is] = [unitPrice(code, from), unitPrice(code, to)];
    return was === undefined || is === undefined || was === is ? [] : [[code, dollars(was), dollars(is)]];
  });
  const begun = to.feeSchedule === undefined ? [] : newCodes(from, to);
  const said = changed.slice(0, 3).map(([name, was, is]) => `${name ?? ''} ${was ?? ''} to ${is ?? ''}`);
  const columns = ['', before, after];
  return {
    headline:
      to.feeSchedule === undefined
        ? `I do not hold ${after} yet: no fee schedule of it is loaded`
        : `From ${before} to ${after}: ${list(said)}`,
    blocks: [
      { kind: 'table', columns, rows: rules },
      ...(prices.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: ['A unit, national', before, after],
              rows: prices.slice(0, mostRows),
            } as const,
          ]),
      ...(begun.length === 0 ? [] : [paragraph(`New in ${after}: ${list(begun)}.`)]),
      ...(own
        ? [
            paragraph(
              'Which codes are yours is not held here: these are common ones. Name yours and I compare them.',
            ),
          ]
        : []),
    ],
    details: [],
    tip: null,
    sources: [from, to].flatMap(({ feeSchedule }) =>
      feeSchedule === undefined
        ? []
        : [{ source: feeSchedule.rvu.release.name, locator: 'conversion factor and RVUs' }],
    ),
    confidence: gradeOf(
      [
        {
          grade: 'medium',
          reason: 'Only what is held here is compared; edits and limits change by quarter.',
          raisedBy: 'data diff of the two releases',
        },
      ],
      [],
    ),
    basis: `Medicare Part B · ${from.date} against ${to.date} · national rates. Estimate, not a guarantee.`,
    followUps: [],
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [plain(text)] });

function rulesOf({ rules, feeSchedule }: RulesInForce): (readonly [string, string])[] {
  const factor = (qualifying: boolean): string => {
    const value = feeSchedule?.conversionFactor(qualifying)?.value;
    return value === undefined ? '-' : printDecimal(value, 4);
  };
  const money = (cents: number | undefined): string =>
    cents === undefined ? '-' : `$${spokenDollars(cents)}`;
  const percent = (value: number | undefined): string => (value === undefined ? '-' : `${value} %`);
  return [
    ['Conversion factor', factor(false)],
    ['Conversion factor, QP', factor(true)],
    ['KX threshold', money(rules.kxThreshold?.value)],
    ['Part B deductible', money(rules.partBDeductible?.value)],
    ['Review threshold', money(rules.targetedReview?.value)],
    ['Sequestration', percent(rules.sequestration?.value)],
    ['Assistant cut', percent(rules.assistantReduction?.value)],
  ];
}

function unitPrice(code: string, { feeSchedule }: RulesInForce): number | undefined {
  const values = feeSchedule?.relativeValues(code as HcpcsCode);
  const indices = feeSchedule?.indices(national);
  const conversionFactor = feeSchedule?.conversionFactor(false)?.value;
  if (values === undefined || indices === undefined || conversionFactor === undefined) return undefined;
  return priceUnit({ values, pe: values.peNonFacility, peShare: 100, indices, conversionFactor });
}

const monitoring = ['98975', '98976', '98977', '98978', '98979', '98980', '98981', '98984', '98985', '98986'];

/** Therapy's own newcomers: codes the later schedule has and the earlier has not. */
const newCodes = (from: RulesInForce, to: RulesInForce): readonly string[] =>
  monitoring.filter(
    (code) =>
      to.feeSchedule?.relativeValues(code as HcpcsCode) !== undefined &&
      from.feeSchedule?.relativeValues(code as HcpcsCode) === undefined,
  );
