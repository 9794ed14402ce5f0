import { describe, expect, it } from 'vitest';
import { estimateDay, type LineToPrice } from '../../../src/core/fees/estimate-day.ts';
import { nationalIndices } from '../../../src/core/fees/relative-values.ts';
import { dollars } from '../../../src/core/money/cents.ts';
import { reviewDay } from '../../../src/core/review/review-day.ts';
import { claimDay, code, date, type GivenLine } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import cases from './worked-examples.cases.json' with { type: 'json' };

const reference = openMemoryReference();

describe('the multiple-procedure reduction on claim days', () => {
  it.each(cases)('$name', ({ input, expected }) => {
    const { computed } = reviewDay(
      claimDay(input.lines as readonly GivenLine[]),
      reference.on(date(input.date)),
    );
    const priced = computed.estimate?.lines ?? [];
    expect(priced.map((line) => line && dollars(line.shares.allowed))).toEqual(expected.allowed);
    expect(dollars(computed.estimate?.totals.allowed ?? NaN)).toBe(expected.total);
    const full = priced.findIndex(
      (line) => line !== null && line.reducedUnit !== null && line.fullUnits === 1,
    );
    expect(computed.lines[full]?.code).toBe(expected.full);
  });

  it('leaves a line without a price out of the totals and says they are partial', () => {
    const day = claimDay([
      { code: '97039', units: 1 },
      { code: '97110', units: 1 },
    ]);
    const { computed } = reviewDay(day, reference.on(date('2026-08-01')));
    expect(computed.estimate?.lines.map((line) => line?.shares.allowed ?? null)).toEqual([null, 2906]);
    expect(computed.estimate?.partial).toBe(true);
    expect(computed.estimate?.totals.allowed).toBe(2906);
  });
});

/** Component dollars as RVUs at a factor of one dollar, so that CMS's example reads as printed. */
const component = (text: string, work: number, pe: number, malpractice: number): LineToPrice => ({
  ...{ code: code(text), units: 1, assisted: false, charge: null, facility: false, liability: 'usual' },
  values: {
    ...{ status: 'A', work: work * 100, malpractice: malpractice * 100, multipleProcedure: '5', pcTc: '7' },
    ...{ peNonFacility: pe * 100, peFacility: pe * 100, citation: { source: 'example', locator: text } },
  },
});

describe("CMS's own example of component dollars (structure seen at Novitas contentId 00147106)", () => {
  const lines = [component('97110', 7, 10, 1), component('97112', 7, 10, 1), component('97140', 11, 8, 1)];
  const rates = {
    ...{ indices: nationalIndices, conversionFactor: 10_000, deductible: 0, nonParticipating: null },
    shares: { coinsurance: 20, assistantReduction: 15, sequestration: 2 },
  };

  it.each([
    { keeps: 50, total: '47.00', of: 'since 2013-04-01' },
    { keeps: 75, total: '51.50', of: 'in the 2011 table' },
    { keeps: 100, total: '56.00', of: 'without any reduction' },
  ])('pays $total $of', ({ keeps, total }) => {
    expect(dollars(estimateDay(lines, { ...rates, reducedPe: keeps }).totals.allowed)).toBe(total);
  });
});
