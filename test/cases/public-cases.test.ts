/** The worked cases of the public record, each with its source, walked through the review a user gets. */
import { describe, expect, it } from 'vitest';
import type { ClaimDay } from '../../src/core/claim/claim-day.ts';
import { medicare } from '../../src/core/claim/payer.ts';
import { parseDecimal } from '../../src/core/money/decimal.ts';
import { readPlace } from '../../src/core/places/read-place.ts';
import { reviewDay, type ReviewedDay } from '../../src/core/review/review-day.ts';
import { claimDay, date } from '../support/claim-days.ts';
import { openSqliteReference } from '../support/reference.ts';
import { flagsOf, type PublicCase } from './public-case.ts';
import json from './public-cases.json' with { type: 'json' };

const reference = openSqliteReference();
const cases = json as unknown as readonly PublicCase[];
const ofKind = (kind: PublicCase['kind']): readonly PublicCase[] =>
  cases.filter((each) => each.kind === kind);

function review({ input, rule, context }: PublicCase): ReviewedDay {
  const { place, deductible_remaining: deductible, sequestration, participating, discipline } = context;
  const told: Partial<ClaimDay> = {
    payer: medicare,
    rule,
    qualifyingParticipant: context.cf_type === 'qp',
    deductibleRemaining: parseDecimal(deductible ?? '0', 2) ?? 0,
    sequestration: sequestration ?? true,
    participating: participating ?? true,
    ...(discipline === undefined ? {} : { discipline }),
    ...(place === undefined ? {} : { place: placeOf(place) }),
  };
  const lines = input.map(({ assistant_minutes: assistantMinutes, ...line }) =>
    line.minutes === undefined ? line : { ...line, assistantMinutes },
  );
  const year = context.year === undefined ? '2026' : String(context.year);
  return reviewDay(claimDay(lines, told), reference.on(date(context.dos ?? `${year}-03-02`)));
}

/** "AL 10112-00" and "national", as the cases write a place. */
function placeOf(text: string): ClaimDay['place'] {
  const read = readPlace(text.split(' ').at(-1) ?? text, reference.places);
  if (read.kind !== 'found') throw new Error(`the case names an unknown place: ${text}`);
  return read.place;
}

const unitsByCode = (units: Iterable<readonly [string, number]>): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const [code, each] of units) sums[code] = (sums[code] ?? 0) + each;
  return sums;
};

it('holds every case of the public record once', () => {
  const ids = cases.map(({ id }) => id);
  expect(ids.length).toBe(59);
  expect(new Set(ids).size).toBe(59);
  expect(cases.filter(({ source }) => source === '')).toEqual([]);
});

describe('units', () => {
  it.each(ofKind('units'))('$id $explanation', (given) => {
    const { computed, alternatives } = review(given);
    const shown = unitsByCode(computed.lines.map(({ code, units }) => [code, units]));
    expect(shown).toEqual(given.expected.units);
    expect(computed.units.timedUnits).toBe(given.expected.timed_units);
    expect(computed.units.timedMinutes).toBe(given.expected.timed_minutes);
    expect(alternatives.length > 0).toBe(given.expected.tie);
    const allowed = [shown, ...alternatives.map(({ units }) => Object.fromEntries(units))];
    const inOrder = (all: readonly object[]): string[] =>
      all.map((units) => JSON.stringify(Object.entries(units).sort())).sort();
    expect(inOrder(allowed)).toEqual(inOrder(given.accept_any_of ?? [shown]));
  });
});

describe('assistants', () => {
  it.each(ofKind('assistant'))('$id $explanation', (given) => {
    const { computed, alternatives } = review(given);
    const lines = computed.lines.map(({ code, units, modifiers }) => ({ code, units, modifiers }));
    expect(lines).toEqual(given.expected.claim_lines);
    expect(computed.units.timedUnits).toBe(given.expected.timed_units);
    expect(computed.units.timedMinutes).toBe(given.expected.timed_minutes);
    expect(alternatives.length > 0).toBe(given.expected.tie);
  });
});

describe('money', () => {
  it.each(ofKind('money'))('$id $explanation', (given) => {
    const { computed, inForce } = review(given);
    const cents = (text: string): number => parseDecimal(text, 2) ?? NaN;
    const tolerance = cents(given.tolerance?.per_line ?? '0');
    const priced = computed.estimate?.lines ?? [];
    const factor = inForce.feeSchedule?.conversionFactor(given.context.cf_type === 'qp')?.value;
    expect(factor).toBe(parseDecimal(given.context.conversion_factor ?? '', 4));
    expect(priced.length).toBe(given.expected.lines?.length);
    given.expected.lines?.forEach((line, i) => {
      const [claimLine, estimate] = [computed.lines[i], priced[i]];
      expect({ code: claimLine?.code, units: claimLine?.units, modifiers: claimLine?.modifiers }).toEqual({
        ...{ code: line.code, units: line.units, modifiers: line.modifiers },
      });
      expect(estimate?.fullUnit).toBe(cents(line.full_unit));
      expect(estimate?.reducedUnit).toBe(line.mppr_unit === null ? null : cents(line.mppr_unit));
      expect(estimate?.shares.allowed).toBe(cents(line.allowed));
      expect(estimate?.shares.deductible).toBe(cents(line.deductible));
      const split = [
        [estimate?.shares.coinsurance, line.coinsurance],
        [estimate?.shares.assistantReduction, line.assistant_reduction],
        [estimate?.shares.sequestration, line.sequestration],
        [estimate?.shares.medicarePaid, line.medicare_paid],
      ] as const;
      for (const [got, expected] of split) {
        expect(Math.max(tolerance, Math.abs((got ?? NaN) - cents(expected)))).toBe(tolerance);
      }
    });
    expect(computed.estimate?.totals.allowed).toBe(cents(given.expected.allowed_total ?? ''));
    const full = priced.findIndex(
      (line) => line !== null && line.reducedUnit !== null && line.fullUnits === 1,
    );
    expect(computed.lines[full]?.code).toBe(given.expected.full_pe_line);
  });
});

describe('flags', () => {
  it.each(ofKind('flag'))('$id $explanation', (given) => {
    const { computed, findings, inForce } = review(given);
    expect(flagsOf(findings)).toEqual(given.expected.flags);
    if (given.expected.units !== undefined) {
      const shown = unitsByCode(computed.lines.map(({ code, units }) => [code, units]));
      expect(shown).toEqual(given.expected.units);
    }
    for (const [code, instead] of Object.entries(given.expected.suggest ?? {})) {
      const refused = findings.find(({ kind }) => kind === 'not-valid-for-medicare');
      expect(refused?.message).toBe(`${code} is not valid for Medicare (status I). Bill ${instead} instead.`);
    }
    for (const [code, [units, adjudication]] of Object.entries(given.expected.mue ?? {})) {
      const limit = inForce.mue?.limit(code as never);
      expect({ units: limit?.units, adjudication: limit?.adjudication }).toEqual({
        units,
        adjudication: String(adjudication),
      });
    }
  });
});
