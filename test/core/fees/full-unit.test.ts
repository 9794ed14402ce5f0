import { describe, expect, it } from 'vitest';
import { fullUnitLine, type Candidate } from '../../../src/core/fees/full-unit.ts';
import { code } from '../../support/claim-days.ts';

const line = (text: string, pe: number, fullUnit: number, more: Partial<Candidate> = {}): Candidate => ({
  ...{ code: code(text), assisted: false, units: 1, reducible: true, pe, fullUnit },
  ...more,
});

/** Source: Novitas contentId 00147106 (highest practice expense, then highest amount); RULES 5 for the rest. */
describe('the unit that keeps its practice expense whole', () => {
  it.each([
    { name: 'no lines', lines: [], holder: undefined },
    {
      name: 'the highest practice expense, whatever the price',
      lines: [line('97161', 40, 9000), line('97530', 60, 3000)],
      holder: 1,
    },
    {
      name: 'equal practice expense: the highest price',
      lines: [line('97012', 18, 1436), line('97032', 18, 1470)],
      holder: 1,
    },
    {
      name: 'all equal: the first line',
      lines: [line('97110', 41, 2906), line('97116', 41, 2906)],
      holder: 0,
    },
    {
      name: 'codes outside the reduction do not compete',
      lines: [line('97129', 90, 9000, { reducible: false }), line('97110', 41, 2906)],
      holder: 1,
    },
    {
      name: 'a line of no units does not compete',
      lines: [line('97530', 60, 3507, { units: 0 }), line('97110', 41, 2906)],
      holder: 1,
    },
    {
      name: 'a line without a price does not compete',
      lines: [undefined, line('97110', 41, 2906)],
      holder: 1,
    },
    {
      name: 'nothing competes',
      lines: [undefined, line('97129', 16, 2238, { reducible: false })],
      holder: undefined,
    },
    {
      name: 'a code shared with an assistant: the therapist',
      lines: [line('97110', 41, 2906, { assisted: true }), line('97110', 41, 2906)],
      holder: 1,
    },
    {
      name: "another code's plain line does not take it over",
      lines: [line('97110', 41, 2906, { assisted: true }), line('97116', 41, 2906)],
      holder: 0,
    },
    {
      name: 'the assistant alone holds it',
      lines: [line('97110', 41, 2906, { assisted: true }), line('97110', 41, 2906, { units: 0 })],
      holder: 0,
    },
  ])('$name', ({ lines, holder }) => {
    expect(fullUnitLine(lines)).toBe(holder);
  });
});
