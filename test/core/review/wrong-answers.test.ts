/** Answers that circulate and are wrong: each with what is right, and why. */
import { describe, expect, it } from 'vitest';
import { readCheckRequest } from '../../../src/adapters/check-request.ts';
import { dollars } from '../../../src/core/money/cents.ts';
import { reviewDay, type ReviewedDay } from '../../../src/core/review/review-day.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const reference = openMemoryReference();
function review(dateOfService: string, ...lines: readonly object[]): ReviewedDay {
  const read = readCheckRequest(
    { dateOfService, lines },
    { reference, payers: [], today: date('2026-11-23') },
  );
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.errors));
  return reviewDay(read.day, reference.on(read.date));
}
const line = (code: string, given: object): object => ({ code, modifiers: ['GP'], ...given });
const billed = ({ computed }: ReviewedDay): string =>
  computed.lines.map(({ code, units, modifiers }) => `${code} ${modifiers.join(' ')} x${units}`).join(', ');
const kinds = ({ findings }: ReviewedDay): string[] => findings.map(({ kind }) => kind);

describe('wrong answers in circulation', () => {
  it('42 minutes are 3 units, not 6 (Pub. 100-04 ch. 5 s. 20.2.C)', () => {
    expect(billed(review('2026-07-02', line('97110', { minutes: 42 })))).toBe('97110 GP x3');
  });

  it('15 minutes are 1 unit, not 1.875', () => {
    expect(billed(review('2026-07-02', line('97110', { minutes: 15 })))).toBe('97110 GP x1');
  });

  it('MAI 3 is a limit that records can lift, not an absolute one', () => {
    const found = review('2026-07-02', line('97035', { units: 3 })).findings.find(
      ({ kind }) => kind === 'mue-exceeded',
    );
    expect(found?.message).toBe(
      '97035: 3 units pass its limit of 2 a day. Expect the whole line to deny; an appeal with a time log may be paid (clinical limit).',
    );
  });

  it('CQ at exactly 10 % is not required, above it is', () => {
    const group = (assistantMinutes: number): string =>
      billed(review('2026-07-02', line('97150', { minutes: 40, assistantMinutes })));
    expect([group(4), group(5)]).toEqual(['97150 GP x1', '97150 GP CQ x1']);
  });

  it('the multiple-procedure reduction halves the practice expense, not the price', () => {
    const [priced] = review('2026-07-02', line('97110', { units: 2 })).computed.estimate?.lines ?? [];
    expect([dollars(priced?.fullUnit ?? 0), dollars(priced?.reducedUnit ?? 0)]).toEqual(['29.06', '22.21']);
  });

  it('97530 with 97116 needs no 59: the edit last stood on 2019-12-31 (PTP 2024 Q3)', () => {
    const day = review('2026-07-02', line('97530', { units: 1 }), line('97116', { units: 1 }));
    expect(kinds(day)).not.toContain('ncci-pair');
    expect(day.pairs.map(({ verdict }) => verdict)).toMatchObject([{ kind: 'ended', lastDay: '2019-12-31' }]);
  });

  it('a missed second unit is worth the reduced amount: 21.83 in 2025, not 28.79', () => {
    const allowed = (units: number): number =>
      review('2025-03-03', line('97110', { units })).computed.estimate?.totals.allowed ?? 0;
    expect(dollars(allowed(2) - allowed(1))).toBe('21.83');
  });

  it("the assistant reduction on 97110 in 2025 is 3.45 of Medicare's share, not 4.32 of the price", () => {
    const day = review('2025-03-03', { code: '97110', units: 1, modifiers: ['GP', 'CQ'] });
    expect(dollars(day.computed.estimate?.totals.assistantReduction ?? 0)).toBe('3.45');
  });
});
