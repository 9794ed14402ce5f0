/** The order of entry never changes what may be billed, what it totals, or what is wrong with it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewDay, type ReviewedDay } from '../../../src/core/review/review-day.ts';
import { claimDay, date, type GivenLine } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const reference = openMemoryReference();
const inForce = reference.on(date('2026-08-01'));

const codes = [
  '97110',
  '97112',
  '97140',
  '97530',
  '97035',
  '97116',
  '97161',
  '97150',
  '97010',
  'G0283',
  '97129',
];
const line = fc.record({
  code: fc.constantFrom(...codes),
  minutes: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constantFrom(7, 8, 10, 15, 20)),
  modifiers: fc.constantFrom([], ['GP'], ['GP', '59'], ['GO']),
});
const anyDay = fc.uniqueArray(line, { minLength: 1, maxLength: 6, selector: ({ code }) => code });
const shuffled = anyDay.chain((lines) => fc.shuffledSubarray(lines, { minLength: lines.length }));
const twoOrders = anyDay.chain((lines) =>
  fc.record({ lines: fc.constant(lines), again: fc.shuffledSubarray(lines, { minLength: lines.length }) }),
);

const review = (lines: readonly GivenLine[]): ReviewedDay => reviewDay(claimDay(lines), inForce);

const allocationsOf = ({ computed, alternatives }: ReviewedDay): string[] => {
  const pooled = computed.units.services.filter(({ counting }) => counting.kind === 'pooled');
  const shown = pooled.map(({ code, units }) => [code, units] as const);
  return [shown, ...alternatives.map(({ units }) => [...units])]
    .map((units) => JSON.stringify([...units].sort()))
    .sort();
};

const findingsOf = ({ findings }: ReviewedDay): string[] =>
  findings
    .map(({ kind, severity, codes: about, citation, modifierIndicator }) =>
      JSON.stringify({
        kind,
        severity,
        about: kind === 'ncci-pair' ? about : [...about].sort(),
        citation,
        modifierIndicator,
      }),
    )
    .sort();

describe('the same lines in another order', () => {
  it('total the same units and minutes and allow the same allocations', () => {
    fc.assert(
      fc.property(twoOrders, ({ lines, again }) => {
        const [one, other] = [review(lines), review(again)];
        expect(other.computed.units.timedUnits).toBe(one.computed.units.timedUnits);
        expect(other.computed.units.timedMinutes).toBe(one.computed.units.timedMinutes);
        expect(allocationsOf(other)).toEqual(allocationsOf(one));
      }),
    );
  });

  it('have the same findings and the same grade', () => {
    fc.assert(
      fc.property(twoOrders, ({ lines, again }) => {
        const [one, other] = [review(lines), review(again)];
        expect(findingsOf(other)).toEqual(findingsOf(one));
        expect(other.confidence.grade).toBe(one.confidence.grade);
      }),
      { numRuns: 1000 },
    );
  });

  it('are allowed the same total wherever the minutes do not tie', () => {
    fc.assert(
      fc.property(twoOrders, ({ lines, again }) => {
        const [one, other] = [review(lines), review(again)];
        fc.pre(one.alternatives.length === 0);
        expect(other.computed.estimate?.totals).toEqual(one.computed.estimate?.totals);
      }),
    );
  });
});

describe('a tie whose choice decides what is wrong', () => {
  const day = (...codes: readonly string[]): readonly GivenLine[] =>
    codes.map((code) => ({ code, minutes: 37, modifiers: ['GP'] }));
  const about = (lines: readonly GivenLine[], kind: string): readonly unknown[] =>
    review(lines)
      .findings.filter((finding) => finding.kind === kind)
      .map(({ severity, codes: given }) => [severity, ...given]);

  it('warns of a limit passed in one allowed allocation, whichever is shown', () => {
    expect(about(day('97035', '97110'), 'mue-exceeded')).toEqual([['warning', '97035']]);
    expect(about(day('97110', '97035'), 'mue-exceeded')).toEqual([['warning', '97035']]);
  });

  it('finds no pair between codes that are never billed together', () => {
    const tied = [
      { code: '97113', minutes: 10, modifiers: ['GP'] },
      { code: '97110', minutes: 10, modifiers: ['GP'] },
    ];
    expect(about(tied, 'ncci-pair')).toEqual([]);
    expect(about([...tied].reverse(), 'ncci-pair')).toEqual([]);
  });
});

describe('the same question', () => {
  it('has the same answer id, and another question another', () => {
    fc.assert(
      fc.property(shuffled, (lines) => {
        expect(review(lines).answerId).toBe(review(structuredClone(lines)).answerId);
        const longer = lines.map((each, i) => (i === 0 ? { ...each, minutes: each.minutes + 1 } : each));
        expect(review(longer).answerId === review(lines).answerId).toBe(false);
      }),
    );
  });
});
