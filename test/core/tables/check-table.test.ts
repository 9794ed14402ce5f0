/** Whether a table can be what CMS published. Made-up rows; the figures are not CMS's. */
import { describe, expect, it } from 'vitest';
import { collectPairs, type PairRow } from '../../../src/core/edits/pair-table.ts';
import type { ServiceDate } from '../../../src/core/claim/service-date.ts';
import type { RelativeValueRow, TableRows } from '../../../src/core/sources/table-rows.ts';
import { checkTable } from '../../../src/core/tables/check-table.ts';

const value = (code: string, changes: Partial<RelativeValueRow> = {}): RelativeValueRow => ({
  ...{ code, modifier: '', status: 'A', work: 45, peNonFacility: 41, peFacility: 41, malpractice: 1 },
  ...{ pcTc: '0', global: 'XXX', multipleProcedure: '5', nonFacilityNa: false, facilityNa: true },
  ...changes,
});
const index = (locality: string, pe = 900) => ({
  ...{ mac: '04412', locality, state: 'TX', name: 'DALLAS', work: 1000, pe, malpractice: 700 },
});
const limit = (code: string) => ({ code, units: 6, adjudication: '3', rationale: '' }) as const;

const edit = (from: string | null, to: string | null, indicator: PairRow['indicator'] = '1'): PairRow => ({
  ...{ column1: '97150', column2: '97110', indicator, rationale: 'Misuse' },
  ...{ firstDay: from as ServiceDate | null, lastDay: to as ServiceDate | null },
});
function pairs(...rows: readonly PairRow[]): TableRows {
  const collected = collectPairs();
  for (const { column1, column2, ...window } of rows) {
    collected.add(collected.codeOf(column1), collected.codeOf(column2), collected.windowOf(window));
  }
  return { kind: 'ptp', pairs: collected.build() };
}

describe('a table as CMS could have published it', () => {
  it.each<[string, TableRows]>([
    ['relative values', { kind: 'rvu', rows: [value('97110'), value('97110', { modifier: '26' })] }],
    ['indices', { kind: 'gpci', rows: [index('11'), index('99')] }],
    ['limits', { kind: 'mue', rows: [limit('97110'), limit('97140')] }],
    ['one edit after the other', pairs(edit('2019-01-01', '2019-12-31'), edit('2020-01-01', null))],
    [
      'an edit that never applied beside one that does',
      pairs(edit('2020-10-01', '2020-10-01', '9'), edit('2020-01-01', null)),
    ],
    [
      'one edit from the day the other ends',
      pairs(edit('2019-01-01', '2019-12-31', '0'), edit('2019-12-31', null)),
    ],
    ['an edit that ended before it began', pairs(edit('2020-10-01', '2020-01-01'), edit('2019-01-01', null))],
    ['edits whose start is not held', pairs(edit(null, '2019-12-31'), edit(null, '2021-12-31'))],
  ])('stands: %s', (_what, table) => {
    expect(checkTable(table)).toBe(undefined);
  });

  it.each<[string, TableRows]>([
    ['it holds no rows of figures', { kind: 'rvu', rows: [] }],
    ['it holds no rows of figures', pairs()],
    ['97110 stands twice', { kind: 'rvu', rows: [value('97110'), value('97110')] }],
    [
      '97110 26 stands twice',
      { kind: 'rvu', rows: [value('97110', { modifier: '26' }), value('97110', { modifier: '26' })] },
    ],
    [
      '97110 has a relative value beyond 9,999.99',
      { kind: 'rvu', rows: [value('97110', { work: 1_000_000 })] },
    ],
    ['04412-11 has an index outside 0.1 to 5', { kind: 'gpci', rows: [index('11', 9000)] }],
    ['04412-11 has an index outside 0.1 to 5', { kind: 'gpci', rows: [index('11', 0)] }],
    ['97110 stands twice', { kind: 'mue', rows: [limit('97110'), limit('97110')] }],
    [
      '97150/97110 stands twice on the same days (from 2019-01-01 and from 2019-06-01)',
      pairs(edit('2019-01-01', '2019-12-31'), edit('2019-06-01', null)),
    ],
  ])('is refused: %s', (fault, table) => {
    expect(checkTable(table)).toBe(fault);
  });
});
