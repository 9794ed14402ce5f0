import { describe, expect, it } from 'vitest';
import { medicare, payerOf } from '../../../src/core/claim/payer.ts';

describe('who pays', () => {
  it.each([
    'medicare',
    'Medicare',
    'MEDICARE PART B',
    'medicare b',
    'Traditional Medicare',
    ' original  medicare ',
  ])('"%s" is Medicare Part B', (text) => {
    expect(payerOf(text)).toEqual(medicare);
  });

  it.each([
    { text: 'Humana Medicare Advantage', kind: 'medicare-advantage' },
    { text: 'medicare part c', kind: 'medicare-advantage' },
    { text: 'Aetna', kind: 'other' },
    { text: 'BCBS of Texas', kind: 'other' },
    { text: 'Medicaid', kind: 'other' },
  ])('"$text" is $kind, by its own name', ({ text, kind }) => {
    expect(payerOf(text)).toEqual({ kind, name: text });
  });
});
