/**
 * Who owes a line with a notice modifier, and the facts of a day that change its money or its units: 97110 at 2026
 * national rates (RVU26C: 29.06 the full unit, 22.21 the reduced one).
 */
import { describe, expect, it } from 'vitest';
import { readCheckRequest } from '../../../src/adapters/check-request.ts';
import { plainForm } from '../../../src/core/review/plain-form.ts';
import { reviewDay } from '../../../src/core/review/review-day.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const reference = openMemoryReference();

function check(request: object): Record<string, unknown> {
  const read = readCheckRequest(
    { dateOfService: '2026-08-03', ...request },
    { reference, payers: [], today: date('2026-08-03') },
  );
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.errors));
  return plainForm(reviewDay(read.day, reference.on(read.date)));
}

const line = (modifiers: readonly string[], more = {}) => ({
  lines: [{ code: '97110', minutes: 15, modifiers: ['GP', ...modifiers], ...more }],
});

describe('a notice modifier', () => {
  it.each([
    { modifiers: [], medicarePaid: '22.78', patientOwes: '5.81', providerOwes: '0.00' },
    { modifiers: ['GY'], medicarePaid: '0.00', patientOwes: '29.06', providerOwes: '0.00' },
    { modifiers: ['GY', 'GX'], medicarePaid: '0.00', patientOwes: '29.06', providerOwes: '0.00' },
    { modifiers: ['GZ'], medicarePaid: '0.00', patientOwes: '0.00', providerOwes: '29.06' },
    { modifiers: ['GA'], medicarePaid: '22.78', patientOwes: '5.81', providerOwes: '0.00' },
  ])('$modifiers', ({ modifiers, ...amounts }) => {
    const review = check(line(modifiers));
    expect(review['totals']).toMatchObject(amounts);
    expect(review['lines']).toMatchObject([amounts]);
  });

  it('GA is a range from nothing to what Medicare pays where it is necessary', () => {
    const review = check(line(['GA']));
    expect(review['range']).toEqual({ low: '0.00', high: '22.78' });
    expect(review['lines']).toMatchObject([{ range: { low: '0.00', high: '22.78' } }]);
  });

  it('takes nothing off the deductible where the line is denied, and leaves the full unit to the line that is paid', () => {
    const review = check({
      deductibleRemaining: '30.00',
      lines: [
        { code: '97110', units: 1, modifiers: ['GP', 'GY'] },
        { code: '97140', units: 1, modifiers: ['GP'] },
      ],
    });
    expect(review['lines']).toMatchObject([{ deductible: '0.00' }, { deductible: '27.72' }]);
  });

  it('a denied line does not count toward the KX threshold', () => {
    const toDate = { therapyToDate: { ptSlp: '2460.00', ot: '0.00' } };
    expect(kinds(check({ ...toDate, ...line(['GY']) }))).not.toContain('kx-threshold');
    expect(kinds(check({ ...toDate, ...line([]) }))).toContain('kx-threshold');
  });

  it('GA and GX exclude each other', () => {
    expect(kinds(check(line(['GA', 'GX'])))).toContain('modifier-conflict');
  });
});

const kinds = (review: Record<string, unknown>): readonly string[] =>
  (review['findings'] as readonly { kind: string }[]).map(({ kind }) => kind);

const messages = (review: Record<string, unknown>, kind: string): readonly string[] =>
  (review['findings'] as readonly { kind: string; message: string }[])
    .filter((finding) => finding.kind === kind)
    .map(({ message }) => message);

describe("the day's total of timed minutes (Pub. 100-04 chapter 5, section 20.2.C)", () => {
  const units = (a: number, b: number) => ({
    lines: [
      { code: '97110', units: a, modifiers: ['GP'] },
      { code: '97140', units: b, modifiers: ['GP'] },
    ],
  });
  it.each([
    {
      day: { totalMinutes: 50, ...units(2, 2) },
      says: '50 timed minutes support 3 units; 4 are billed: 1 too many.',
    },
    {
      day: { totalMinutes: 40, ...units(1, 1) },
      says: '40 timed minutes support 3 units; 2 are billed: 1 more possible if the note shows the minutes by code.',
    },
    { day: { totalMinutes: 53, ...units(2, 2) }, says: '53 timed minutes support 4 units, as billed.' },
    {
      day: { totalMinutes: 45, ...line([], { minutes: 40 }) },
      says: 'The lines add up to 40 timed minutes of 45: 5 are on no line.',
    },
    {
      day: { totalMinutes: 30, ...line([], { minutes: 40 }) },
      says: 'The lines add up to 40 timed minutes, but the total is 30: one of them is wrong.',
    },
  ])('$says', ({ day, says }) => {
    expect(messages(check(day), 'total-minutes')).toEqual([says]);
  });
});

describe('who treated, by title', () => {
  it.each([
    { title: 'PTA', plan: 'GP', mark: 'CQ' },
    { title: 'OTA', plan: 'GO', mark: 'CO' },
  ])('$title gives $mark', ({ title, plan, mark }) => {
    const lines = [{ code: '97530', minutes: 30, assistantTitle: title, modifiers: [plan] }];
    expect(check({ lines })['lines']).toMatchObject([{ units: 2, modifiers: [plan, mark] }]);
    const stated = [{ code: '97530', units: 2, assistantTitle: title, modifiers: [plan] }];
    expect(check({ lines: stated })['lines']).toMatchObject([{ units: 2, modifiers: [plan, mark] }]);
    // Untimed, and told without units: the one unit is the assistant's.
    const untimed = [{ code: '97018', assistantTitle: title, modifiers: [plan] }];
    expect(check({ lines: untimed })['lines']).toMatchObject([{ units: 1, modifiers: [plan, mark] }]);
  });
});

describe('a critical access hospital', () => {
  it('has no assistant cut, no reduction and no CQ', () => {
    const review = check({
      criticalAccessHospital: true,
      ...line([], { minutes: 38, assistantMinutes: 38 }),
    });
    expect(review['lines']).toMatchObject([
      { modifiers: ['GP'], allowed: '87.18', assistantReduction: '0.00', reducedUnit: null },
    ]);
    expect(kinds(review)).toContain('assistant-modifier');
  });
});

it('a percent of Medicare is said beside the amounts, which stay Medicare’s own', () => {
  const review = check({ percentOfMedicare: 120, ...line([]) });
  expect(messages(review, 'payer-rule')).toEqual(["At 120 % of Medicare's allowed amount: $34.87."]);
  expect(review['totals']).toMatchObject({ allowed: '29.06' });
});
