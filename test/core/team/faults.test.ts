/** What a digest, or a report, cannot be; one sentence each that repeats nothing typed. */
import { describe, expect, it } from 'vitest';
import { cellOf, reportFault, type DenialFacts } from '../../../src/core/team/denial-report.ts';
import { digestFault } from '../../../src/core/team/digest.ts';

const digest = { hour: '08:00', timeZone: 'America/Chicago', weekdaysOnly: true, filters: {} };
const facts: DenialFacts = {
  ...{ code: '97530', companions: [], modifiers: [], payer: 'Aetna', carc: '97', quarter: '2026Q3' },
  ...{ outcome: 'denied', whatWorked: [] },
};

describe('a digest', () => {
  it.each([
    ['fits', {}, undefined],
    ['at an hour there is none of', { hour: '25:99' }, 'Give the hour as 08:00.'],
    ['at an hour typed short', { hour: '8:00' }, 'Give the hour as 08:00.'],
    ['of no zone', { timeZone: 'Central' }, 'A time zone is an IANA name, such as America/Chicago.'],
    ['of no code', { filters: { codes: ['9711'] } }, 'Name at most 40 codes, such as 97110.'],
  ])('%s', (_, changed, fault) => {
    expect(digestFault({ ...digest, ...changed })).toBe(fault);
  });
});

describe('a denial report', () => {
  it.each<readonly [string, Partial<DenialFacts>, string | undefined]>([
    ['fits', {}, undefined],
    [
      'fits with all it may have',
      { rarc: 'N130', groupCode: 'CO', state: 'TX', modifiers: ['GP'] },
      undefined,
    ],
    ['without a code', { code: '' }, 'Give codes such as 97530.'],
    ['of a long payer', { payer: 'x'.repeat(61) }, 'A payer is a name of at most 60 plain characters.'],
    ['of no denial code', { carc: 'ninety-seven' }, 'Give the denial code such as CO-97.'],
    ['of no quarter', { quarter: '2026' }, 'Give the quarter such as 2026Q3.'],
    ['of no state', { state: 'Texas' }, 'A state is two letters, such as TX.'],
  ])('%s', (_, changed, fault) => {
    expect(reportFault({ facts: { ...facts, ...changed } })).toBe(fault);
  });

  it('of a long note', () => {
    expect(reportFault({ facts, note: 'x'.repeat(501) })).toBe('A note is at most 500 characters.');
  });

  it('falls into one cell with another that differs in how the payer is written', () => {
    expect(cellOf({ ...facts, payer: ' AETNA ' })).toBe(cellOf(facts));
    expect(cellOf({ ...facts, carc: '236' })).not.toBe(cellOf(facts));
  });
});
