import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dollars, percentOf, shareOf, spokenDollars } from '../../../src/core/money/cents.ts';
import { parseDecimal, printDecimal } from '../../../src/core/money/decimal.ts';
import { fraction, ofCents, times, toCents } from '../../support/fraction.ts';

describe('cents in writing', () => {
  it.each([
    { cents: 0, plain: '0.00', spoken: '0.00' },
    { cents: 5, plain: '0.05', spoken: '0.05' },
    { cents: 2879, plain: '28.79', spoken: '28.79' },
    { cents: 100_000, plain: '1000.00', spoken: '1,000.00' },
    { cents: 4_540_640, plain: '45406.40', spoken: '45,406.40' },
    { cents: 123_456_789, plain: '1234567.89', spoken: '1,234,567.89' },
    { cents: -2879, plain: '-28.79', spoken: '-28.79' },
    { cents: -120_450, plain: '-1204.50', spoken: '-1,204.50' },
  ])('$cents is $plain, said $spoken', ({ cents, plain, spoken }) => {
    expect(dollars(cents)).toBe(plain);
    expect(spokenDollars(cents)).toBe(spoken);
  });
});

describe('a share of an amount', () => {
  it.each([
    { cents: 2879, percent: 20, share: 576 },
    { cents: 2303, percent: 15, share: 345 },
    { cents: 1958, percent: 2, share: 39 },
    { cents: 70, percent: 15, share: 11 },
    { cents: 25, percent: 2, share: 1 },
    { cents: 24, percent: 2, share: 0 },
    { cents: 0, percent: 20, share: 0 },
  ])('$percent % of $cents cents is $share, half-up', ({ cents, percent, share }) => {
    expect(percentOf(cents, percent)).toBe(share);
  });

  it('is what exact fractions say, for any amount and any hundredth of a percent', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.integer({ min: 1, max: 20_000 }), (cents, hundredths) => {
        const rate = times(fraction(String(hundredths)), fraction('0.0001'));
        expect(BigInt(shareOf(cents, hundredths, 10_000))).toBe(toCents(times(ofCents(BigInt(cents)), rate)));
      }),
    );
  });
});

describe('decimals as CMS prints them', () => {
  it.each([
    { text: '0.45', places: 2, read: 45 },
    { text: '33.4009', places: 4, read: 334_009 },
    { text: '33.4', places: 4, read: 334_000 },
    { text: '12', places: 2, read: 1200 },
    { text: '0', places: 2, read: 0 },
    { text: '1.000', places: 2, read: 100 },
    { text: '00012.50', places: 2, read: 1250 },
    { text: '0.455', places: 2, read: undefined },
    { text: '-1.00', places: 2, read: undefined },
    { text: '1,000.00', places: 2, read: undefined },
    { text: '.45', places: 2, read: undefined },
    { text: '1.', places: 2, read: undefined },
    { text: '', places: 2, read: undefined },
    { text: 'NA', places: 2, read: undefined },
    { text: '1e3', places: 2, read: undefined },
  ])('"$text" to $places places reads as $read', ({ text, places, read }) => {
    expect(parseDecimal(text, places)).toBe(read);
  });

  it('come back as they were written', () => {
    const written = fc.tuple(fc.nat(999_999), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(written, ([value, places]) => {
        expect(parseDecimal(printDecimal(value, places), places)).toBe(value);
      }),
    );
    expect([printDecimal(45, 2), printDecimal(334_009, 4), printDecimal(0, 2)]).toEqual([
      '0.45',
      '33.4009',
      '0.00',
    ]);
  });
});
