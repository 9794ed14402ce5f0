/** Facts and rates as people write them, and one sentence for each that cannot be taken. */
import { describe, expect, it } from 'vitest';
import { readPastedRates } from '../../../src/core/payers/paste-rates.ts';
import { readFact } from '../../../src/core/payers/read-fact.ts';
import { readRates } from '../../../src/core/payers/read-rates.ts';
import { date } from '../../support/claim-days.ts';

describe('a typed fact', () => {
  it.each([
    ['unit-rule=ama', { rule: 'ama' }],
    ['reduction=75%', { kind: 'second-percent', percent: 75 }],
    ['visit-cap=4 units', { per: 'units', most: 4 }],
    ['visit-cap=$95', { per: 'dollars', most: 9500 }],
    ['assistant-cut=15 %', { percent: 15, of: 'allowed', modifiers: ['CQ', 'CO'] }],
    ['modifiers=59 on 97140', { use: 'wanted', modifiers: ['59'], codes: ['97140'] }],
    ['modifiers=no KX', { use: 'refused', modifiers: ['KX'], codes: [] }],
    [
      'fee-basis=112.5% of 2024 or charge',
      { kind: 'percent-of-medicare', share: 11_250, year: 2024, locality: null, lesserOfCharge: true },
    ],
    ['fee-basis=$85/visit', { kind: 'visit', amount: 8500, lesserOfCharge: false }],
    ['timely-filing=90 days', { days: 90 }],
    ['authorization=from visit 12', { needed: true, counts: 'visits', fromNumber: 12 }],
    ['patient-part=$30', { copay: 3000, coinsurance: null, deductible: null }],
  ])('%s', (typed, value) => {
    expect(readFact(typed)).toMatchObject({ kind: 'fact', fact: { value } });
  });

  it.each([
    ['fee-basis=120', '120 is percent of Medicare or dollars? Write fee-basis=120% or fee-basis=$120/visit.'],
    ['assistant-cut=150%', 'Write assistant-cut=15%.'],
    ['timely-filing=0', 'Write timely-filing=90 days.'],
    ['constructor=1', /^"constructor" is no field of a profile/],
  ])('%s is asked about', (typed, sentence) => {
    const read = readFact(typed);
    expect(read.kind === 'fault' ? read.sentence : read).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    );
  });
});

const asked = {
  ...{ from: date('2026-01-01'), to: null, dollars: false },
  ...{ dollarsBy: 'say --dollars', firstRow: 2 },
};
const rows = (...lines: readonly string[]) => lines.map((line) => line.split(','));

describe('rates of a spreadsheet', () => {
  it('are read by the names of the columns', () => {
    expect(
      readRates(
        rows('CPT,Mod,Contract Rate,Effective Date,Notes', '97110,,$31.50,3/1/2026,x', '97110,CQ,26.78,,'),
        asked,
      ),
    ).toEqual({
      kind: 'rates',
      rates: [
        { code: '97110', modifier: null, amount: 3150, from: '2026-03-01', to: null },
        { code: '97110', modifier: 'CQ', amount: 2678, from: '2026-01-01', to: null },
      ],
      columns: [
        'CPT: code',
        'Mod: modifier',
        'Contract Rate: rate',
        'Effective Date: from',
        'Notes: not used',
      ],
    });
  });

  it.each([
    [
      rows('code,rate', '97110,N/A', '97140,x'),
      'line 2: "N/A" is no amount such as 31.50, and 1 more rows cannot be read; nothing was taken.',
    ],
    [rows('code,rate', '97110,110%'), 'line 2: "110%" is a percent, not an amount; nothing was taken.'],
    [
      rows('code,price', '97110,120', '97140,95'),
      'The rates are whole numbers: say --dollars if they are dollars; a percent of Medicare is a fee-basis of "payer add".',
    ],
    [
      rows('what,ever', '1,2'),
      'The first line must name the columns code and rate; modifier, from and to may stand beside them.',
    ],
    [
      rows('code,rate', '97110,31.50', '97110,32.50'),
      '97110: two values hold on 2026-01-01; end the first before the second begins; nothing was taken.',
    ],
    [
      rows('code,rate,from,to', '97110,31.50,2026-02-01,2026-01-01'),
      '97110: it would end (2026-01-01) before it begins (2026-02-01); nothing was taken.',
    ],
  ])('with a fault are not taken at all', (given, sentence) => {
    expect(readRates(given, asked)).toEqual({ kind: 'refused', sentence });
  });

  it('of 50,000 rows are not taken', () => {
    const many = [['code', 'rate'], ...Array.from({ length: 50_000 }, () => ['97110', '31.50'])];
    expect(readRates(many, asked)).toMatchObject({ kind: 'refused' });
  });

  it('of 5,000 rows are read', () => {
    const many = [
      ['code', 'rate'],
      ...Array.from({ length: 5_000 }, (_, i) => [String(90_000 + i), '31.50']),
    ];
    const read = readRates(many, asked);
    expect(read.kind === 'rates' ? read.rates.length : read).toBe(5_000);
  });
});

describe('pasted lines', () => {
  const inChat = { from: date('2026-01-01'), to: null, dollars: false, dollarsBy: 'write $ before them' };
  const rate = (code: string, amount: number, more: object = {}) => ({
    ...{ code, modifier: null, amount, from: '2026-01-01', to: null },
    ...more,
  });

  it.each([
    ['97110 31.50', [rate('97110', 3150)]],
    ['97110, 31.50\n\n97140; $29.13\n', [rate('97110', 3150), rate('97140', 2913)]],
    ['97110-CQ $26.78', [rate('97110', 2678, { modifier: 'CQ' })]],
    ['97110 gp 31.50', [rate('97110', 3150, { modifier: 'GP' })]],
    ['97110 31.50 2026-02-01 12/31/2026', [rate('97110', 3150, { from: '2026-02-01', to: '2026-12-31' })]],
    ['97110 $120', [rate('97110', 12_000)]],
    [
      'CPT\tMod\tRate\n97110\t\t31.50\n97110\tCQ\t26.78',
      [rate('97110', 3150), rate('97110', 2678, { modifier: 'CQ' })],
    ],
    ['code,rate\n97161,1204.50', [rate('97161', 120_450)]],
    ['code,modifier,rate,from,to\n97110,,31.50,2026-01-01,', [rate('97110', 3150)]],
  ])('%j', (text, rates) => {
    expect(readPastedRates(text, inChat)).toMatchObject({ kind: 'rates', rates });
  });

  it.each([
    ['', 'There is no rate in it.'],
    ['97110 31.50\n97140 N/A', 'line 2: "N/A" is no amount such as 31.50; nothing was taken.'],
    ['\n97110 31.50\nabc 5.00', 'line 3: "abc" is no code; nothing was taken.'],
    ['code,rate\n97110,31.50\n97140,x', 'line 3: "x" is no amount such as 31.50; nothing was taken.'],
    ['97110 110%', 'line 1: "110%" is a percent, not an amount; nothing was taken.'],
    [
      '97110 120',
      'The rates are whole numbers: write $ before them if they are dollars; a percent of Medicare is a fee-basis of "payer add".',
    ],
    ['97110 GP 31.50 33.00', 'line 1: "GP 31.50" is no modifier; nothing was taken.'],
    [
      '97110 31.50\n97110 32.50',
      '97110: two values hold on 2026-01-01; end the first before the second begins; nothing was taken.',
    ],
    [
      '97110 31.50 2026-03-01 2026-02-01',
      '97110: it would end (2026-02-01) before it begins (2026-03-01); nothing was taken.',
    ],
  ])('with a fault are not taken at all: %j', (text, sentence) => {
    expect(readPastedRates(text, inChat)).toEqual({ kind: 'refused', sentence });
  });
});
