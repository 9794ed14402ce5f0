/** The booklet's amounts are those of a reviewed claim day, and of CMS's formula done by hand. */
import { describe, expect, it } from 'vitest';
import { withDefaults } from '../../../src/core/claim/claim-defaults.ts';
import type { HcpcsCode } from '../../../src/core/claim/hcpcs-code.ts';
import { reviewDay } from '../../../src/core/review/review-day.ts';
import { feesOf, type FeeRow } from '../../../src/core/toolkit/figures/fee-rows.ts';
import { request, type Wanted } from './support.ts';

function rowsOf(wanted: Wanted): readonly FeeRow[] {
  const fees = feesOf(request(wanted));
  if (fees.kind !== 'priced') throw new Error(fees.kind);
  return fees.rows;
}

describe('97110, national, 2026', () => {
  /**
   * (0.45 + 0.41 + 0.01) x 33.4009 = 29.058783; (0.45 + 0.5 x 0.41 + 0.01) x 33.4009 = 22.2115985 (RVU26C).
   * Medicare: 29.06 - 5.81 = 23.25, less 0.47 (2 %); 22.21 - 4.44 = 17.77, less 0.36.
   */
  it('is 29.06 and 22.21, of which Medicare sends 22.78 and 17.41', () => {
    const [row] = rowsOf({ codes: ['97110'] });
    expect(row).toMatchObject({
      full: { allowed: 2906, medicare: 2278 },
      reduced: { allowed: 2221, medicare: 1741 },
      remark: undefined,
    });
  });
});

describe('every row is what a reviewed day pays', () => {
  const codes = ['97110', '97530', '92507'] as const;
  const days = ['2026-09-02', '2025-11-03'].flatMap((date) =>
    ['04412-11', '01112-05'].flatMap((where) => codes.map((code) => ({ date, where, code }))),
  );
  it.each(days)('$code at $where on $date', ({ date, where, code }) => {
    const asked = request({ date, where, codes: [code] });
    const billed = (units: number) => {
      const lines = [{ code: code as HcpcsCode, units, modifiers: [] }];
      const day = withDefaults({ lines, place: asked.place }, true);
      const totals = reviewDay(day, asked.inForce).computed.estimate?.totals;
      return { allowed: totals?.allowed ?? 0, medicare: totals?.medicarePaid ?? 0 };
    };
    const [row] = rowsOf({ date, where, codes: [code] });
    const [one, two] = [billed(1), billed(2)];
    expect(row?.full).toEqual(one);
    expect(row?.reduced?.allowed).toBe(two.allowed - one.allowed);
  });
});

describe('codes without a plain price', () => {
  it.each([
    ['97010', 'never paid on its own, and the patient may not be billed for it'],
    ['97014', 'not valid for Medicare, bill G0283'],
    ['97039', 'no national price, the MAC prices it'],
    ['97169', 'not covered by Medicare'],
  ])('%s: %s', (code, remark) => {
    expect(rowsOf({ codes: [code] })).toMatchObject([{ full: null, reduced: null, remark }]);
  });

  it('97129 is paid whole, unit by unit', () => {
    expect(rowsOf({ codes: ['97129'] })).toMatchObject([{ reduced: null, remark: undefined }]);
  });
});

it('a year without a release has no prices', () => {
  expect(feesOf(request({ date: '2027-02-03' }))).toEqual({ kind: 'no-schedule' });
});
