/** The worked example of CONTRACT.md (`unitwise check`), field by field. */
import { describe, expect, it } from 'vitest';
import { medicare } from '../../../src/core/claim/payer.ts';
import { national } from '../../../src/core/places/place.ts';
import { plainForm } from '../../../src/core/review/plain-form.ts';
import { reviewDay } from '../../../src/core/review/review-day.ts';
import { claimDay, date } from '../../support/claim-days.ts';
import { openSqliteReference } from '../../support/reference.ts';

const reference = openSqliteReference();
const line = { code: '97110', minutes: 38, assistantMinutes: 0, modifiers: ['GP'] };
const stated = {
  ...({ payer: medicare, rule: 'cms', place: national, setting: 'nonfacility' } as const),
  ...({ qualifyingParticipant: false, deductibleRemaining: 0, sequestration: true } as const),
  ...({ participating: true, discipline: 'PT' } as const),
};
const answer = plainForm(reviewDay(claimDay([line], stated), reference.on(date('2026-03-02'))));

const shares = {
  ...{ allowed: '73.48', deductible: '0.00', coinsurance: '14.70', assistantReduction: '0.00' },
  ...{ sequestration: '1.18', medicarePaid: '57.60', patientOwes: '14.70', providerOwes: '0.00' },
};

describe('97110 for 38 minutes on 2026-03-02', () => {
  it('is answered with nothing assumed, from the releases of the example', () => {
    expect(answer.outcome).toBe('answered');
    expect(answer['assumed']).toEqual([]);
    expect(answer['releases']).toEqual({
      ...{ rvu: 'RVU26C', gpci: '2026', ptp: '2024Q3', mue: '2024Q3', conversionFactor: '33.4009' },
    });
  });

  it('is three units without a tie, fifteen minutes short of the next', () => {
    expect(answer['timedMinutes']).toBe(38);
    expect(answer['timedUnits']).toBe(3);
    expect(answer['tie']).toBe(false);
    expect(answer['alternatives']).toEqual([]);
    expect(answer['alternativeTotals']).toEqual([]);
    expect(answer['nextUnit']).toMatchObject({ minutes: 15, allowed: '22.21' });
  });

  it('pays the amounts of the example', () => {
    expect(answer['lines']).toMatchObject([
      {
        ...{
          code: '97110',
          units: 3,
          modifiers: ['GP'],
          status: 'A',
          fullUnit: '29.06',
          reducedUnit: '22.21',
        },
        ...shares,
      },
    ]);
    expect(answer['totals']).toEqual({ ...shares, partial: false });
    expect(answer['otherRule']).toEqual({
      ...{ rule: 'ama', units: { '97110': 3 }, totals: { ...shares, partial: false } },
    });
  });

  it('shows its working, so that a biller can redo it by hand', () => {
    const [{ steps = [] } = {}] = answer['lines'] as readonly { steps?: readonly string[] }[];
    expect(steps).toEqual([
      'Full unit: (0.45 x 1.000 + 0.41 x 1.000 + 0.01 x 1.000) x 33.4009 = 29.06',
      'Reduced unit: (0.45 x 1.000 + 0.5 x 0.41 x 1.000 + 0.01 x 1.000) x 33.4009 = 22.21',
      'Fee schedule for 3: 1 x 29.06 + 2 x 22.21 = 73.48',
      'Coinsurance: 20 % of 73.48 = 14.70',
      'Sequestration: 2 % of 58.78 = 1.18',
      'Medicare pays 57.60',
    ]);
  });

  it('says the release begins after the date, and is of medium confidence', () => {
    const findings = answer['findings'] as readonly Record<string, unknown>[];
    const stale = findings.filter(({ kind }) => kind === 'stale-data');
    expect(stale.map(({ severity, codes, citation }) => [severity, codes, citation])).toMatchObject([
      ['info', ['97110'], { source: 'RVU26C' }],
    ]);
    expect(answer['confidence']).toMatchObject({ grade: 'medium' });
  });
});

describe('a date no fee schedule covers', () => {
  it('is answered in units, without amounts and without a release', () => {
    const later = plainForm(reviewDay(claimDay([line], stated), reference.on(date('2027-02-01'))));
    expect(later.outcome).toBe('answered');
    expect(later['timedUnits']).toBe(3);
    expect(later['releases']).toMatchObject({ rvu: null, gpci: null, conversionFactor: null });
    expect(later['lines']).toMatchObject([{ code: '97110', units: 3, allowed: null, medicarePaid: null }]);
    expect(later['totals']).toMatchObject({ allowed: null, medicarePaid: null, partial: true });
    const kinds = (later['findings'] as readonly { kind: string }[]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'no-release-for-date')).toEqual(['no-release-for-date']);
  });
});

describe('a practitioner who does not participate', () => {
  it('is allowed 95 percent and may charge up to 109.25 percent of the schedule', () => {
    const day = claimDay([{ code: '97110', units: 1, modifiers: ['GP'] }], {
      ...stated,
      participating: false,
    });
    const plain = plainForm(reviewDay(day, reference.on(date('2026-08-01'))));
    expect(plain['lines']).toMatchObject([{ fullUnit: '29.06', allowed: '27.61', limitingCharge: '31.75' }]);
  });
});
