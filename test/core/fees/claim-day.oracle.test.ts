/** Random claim days, paid by the product and by exact fractions that share no code with it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainForm } from '../../../src/core/review/plain-form.ts';
import { reviewDay } from '../../../src/core/review/review-day.ts';
import { localityKey } from '../../../src/core/places/place.ts';
import therapyList from '../../../data/rules/therapy-codes.json' with { type: 'json' };
import { claimDay, date, type GivenLine } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { payDay, type OracleAmounts, type OracleLine } from '../../support/money-oracle.ts';
import { indicesOf, relativeValuesOf, type Figures } from '../../support/starter-figures.ts';

const reference = openMemoryReference();

/** Each release with the factors in force on a day of its own (RULES 4.2). */
const quarters = [
  { day: '2025-02-10', release: 'RVU25A', year: '2025', factors: ['32.3465', '32.3465'] },
  { day: '2025-11-11', release: 'RVU25D', year: '2025', factors: ['32.3465', '32.3465'] },
  { day: '2026-08-01', release: 'RVU26C', year: '2026', factors: ['33.4009', '33.5675'] },
] as const;

/** Codes whose payment turns on who furnished them (data/rules/coverage.json): coverage.test.ts has them. */
const byCoverage = new Set(['20560', '20561', '98940', '98941', '98942']);

/** Codes paid from their own relative values: status A, R or T, and some value in either setting. */
const payable = (release: string): readonly Figures[] =>
  relativeValuesOf(release).filter(
    ({ status, ...row }) =>
      ['A', 'R', 'T'].includes(status) &&
      !byCoverage.has(row.code) &&
      [row.work, row.peNonFacility, row.malpractice].some((value) => Number(value) > 0) &&
      [row.work, row.peFacility, row.malpractice].some((value) => Number(value) > 0),
  );

const therapyOf = new Map(therapyList.codes.map(({ code, therapy }) => [code, therapy]));

/** No assistant's modifier goes with evaluations or monitoring devices. */
const therapistsOnly = new Set(
  therapyList.codes.flatMap((row) => ('evaluation' in row || 'device' in row ? [row.code] : [])),
);

const dayIn = ({ day, release, year, factors }: (typeof quarters)[number]) => {
  const codes = payable(release);
  const reducible = codes.filter(({ multipleProcedure }) => multipleProcedure === '5');
  return fc.record({
    day: fc.constant(day),
    factors: fc.constant<readonly [string, string]>(factors),
    qualifyingParticipant: fc.boolean(),
    indices: fc.constantFrom(...indicesOf(year)),
    deductible: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 28_300 })),
    sequestration: fc.boolean(),
    facility: fc.boolean(),
    lines: fc.array(
      fc.record({
        figures: fc.oneof(fc.constantFrom(...reducible), fc.constantFrom(...codes)),
        units: fc.integer({ min: 1, max: 8 }),
        assisted: fc.boolean(),
        planned: fc.boolean(),
        charge: fc.option(fc.integer({ min: 1, max: 60_000 }), { freq: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  });
};

const anyDay = fc.oneof(...quarters.map(dayIn));
type AnyDay = typeof anyDay extends fc.Arbitrary<infer Day> ? Day : never;

function byTheProduct(given: AnyDay): { lines: OracleAmounts[]; totals: Record<string, string> } {
  const { day, qualifyingParticipant, sequestration, deductible, indices, facility } = given;
  const place = reference.places.localities.find((each) => localityKey(each) === indices.key);
  if (place === undefined) throw new Error(`no locality ${indices.key}`);
  const lines = given.lines.map(({ figures, units, assisted: typed, planned, charge }): GivenLine => {
    const assisted = typed && !therapistsOnly.has(figures.code);
    const modifiers = [...(planned ? ['GP'] : []), ...(assisted ? ['CQ'] : [])];
    return { code: figures.code, units, modifiers, ...(charge === null ? {} : { charge }) };
  });
  const told = {
    ...{ place, qualifyingParticipant, sequestration, deductibleRemaining: deductible },
    setting: facility ? 'facility' : 'nonfacility',
  } as const;
  return plainForm(reviewDay(claimDay(lines, told), reference.on(date(day)))) as never;
}

/** Always-therapy codes, and sometimes-therapy codes under a plan of care, are non-facility everywhere. */
function byFractions(given: AnyDay): readonly OracleAmounts[] {
  const lines = given.lines.map(({ figures, units, assisted: typed, planned, charge }): OracleLine => {
    const assisted = typed && !therapistsOnly.has(figures.code);
    const therapy = therapyOf.get(figures.code);
    const underPlan = therapy === 'always' || (therapy === 'sometimes' && planned);
    return { figures, units, assisted, charge, facility: given.facility && !underPlan };
  });
  const [notQualifying, qualifying] = given.factors;
  return payDay(lines, {
    indices: given.indices,
    conversionFactor: given.qualifyingParticipant ? qualifying : notQualifying,
    deductible: given.deductible,
    sequestration: given.sequestration,
  });
}

const amountsOf = ({ fullUnit, reducedUnit, ...shares }: OracleAmounts): OracleAmounts => ({
  ...{ fullUnit, reducedUnit, allowed: shares.allowed, deductible: shares.deductible },
  ...{ coinsurance: shares.coinsurance, assistantReduction: shares.assistantReduction },
  ...{ sequestration: shares.sequestration, medicarePaid: shares.medicarePaid },
});

const inCents = (amount: string): number => Number(amount.replace('.', ''));

describe('any claim day of stated units', () => {
  it('is paid line by line as exact fractions pay it', () => {
    fc.assert(
      fc.property(anyDay, (given) => {
        expect(byTheProduct(given).lines.map(amountsOf)).toEqual(byFractions(given));
      }),
      { numRuns: 1500 },
    );
  });

  it('has totals that are the sums of its lines', () => {
    fc.assert(
      fc.property(anyDay, (given) => {
        const { totals } = byTheProduct(given);
        const lines = byFractions(given);
        for (const amount of ['allowed', 'coinsurance', 'assistantReduction', 'medicarePaid'] as const) {
          const sum = lines.reduce((cents, line) => cents + inCents(line[amount]), 0);
          expect(inCents(totals[amount] ?? '')).toBe(sum);
        }
      }),
      { numRuns: 300 },
    );
  });
});
