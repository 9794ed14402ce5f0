/** CMS's own dollar amounts: payment file PFREV25C, one code in 109 localities, recomputed to the cent. */
import { describe, expect, it } from 'vitest';
import { priceUnit } from '../../../src/core/fees/price-unit.ts';
import { localityKey } from '../../../src/core/places/place.ts';
import { dollars } from '../../../src/core/money/cents.ts';
import { parseDecimal } from '../../../src/core/money/decimal.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import payments from './pfrev25c.json' with { type: 'json' };

const reference = openMemoryReference();
const schedule = reference.on(date('2025-11-11')).feeSchedule;
const { relativeValues, conversionFactor, amounts } = payments;
const hundredths = (text: string): number => parseDecimal(text, 2) ?? NaN;
const values = {
  ...{
    status: 'A',
    multipleProcedure: '0',
    pcTc: '3',
    citation: { source: 'RVU25D', locator: payments.code },
  },
  work: hundredths(relativeValues.work),
  peNonFacility: hundredths(relativeValues.peNonFacility),
  peFacility: hundredths(relativeValues.peFacility),
  malpractice: hundredths(relativeValues.malpractice),
};

describe('the price of one unit', () => {
  it('covers every locality of the payment file', () => {
    expect(reference.places.localities.map(localityKey).sort()).toEqual(Object.keys(amounts).sort());
  });

  it.each(Object.entries(amounts))('in %s is what CMS pays: %s', (key, [nonFacility, facility]) => {
    const place = reference.places.localities.find((each) => localityKey(each) === key);
    const indices = place && schedule?.indices(place);
    if (indices === undefined) throw new Error(`no indices of ${key}`);
    const price = (pe: number): string =>
      dollars(
        priceUnit({
          ...{ values, pe, peShare: 100, indices },
          conversionFactor: parseDecimal(conversionFactor, 4) ?? NaN,
        }),
      );
    expect([price(values.peNonFacility), price(values.peFacility)]).toEqual([nonFacility, facility]);
  });
});
