/** Pair edits, unit limits and add-on codes in CMS's layouts and the plain one. */
import { describe, expect, it } from 'vitest';
import { pairRows } from '../../../src/core/edits/pair-table.ts';
import { readText, rowsIn } from './read-one.ts';

const preamble = [
  'A notice, with a comma.\t\t\t\t\t\t',
  'Column1/Column2 Edits\t\t\t\t\t\t',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  '\t\t\t\t*=no data\t1=allowed\t',
  '\t\t\t\t\t9=not applicable\t',
];

async function pairsIn(text: string) {
  const { collected, fault } = await readText(text);
  if (collected === undefined || !('pairs' in collected.table))
    throw new Error(JSON.stringify(fault ?? 'no pairs'));
  return { rows: [...pairRows(collected.table.pairs)], stated: collected.stated };
}

const ptp = (...rows: string[]): string => `${[...preamble, ...rows].join('\r\n')}\r\n`;

describe('pair edits', () => {
  it('are read under a wrapped header; a pair may stand more than once', async () => {
    const { rows, stated } = await pairsIn(
      ptp(
        '97530\t97116\t\t20200101\t20200101\t9\tMisuse',
        '97530\t97116\t\t20240701\t*\t1\tMisuse',
        '97140\t97124\t*\t19960101\t20191231\t0\tStandards of medical/surgical practice',
      ),
    );
    expect(rows).toEqual([
      {
        column1: '97140',
        column2: '97124',
        firstDay: '1996-01-01',
        lastDay: '2019-12-31',
        indicator: '0',
        rationale: 'Standards of medical/surgical practice',
      },
      {
        column1: '97530',
        column2: '97116',
        firstDay: '2020-01-01',
        lastDay: '2020-01-01',
        indicator: '9',
        rationale: 'Misuse',
      },
      {
        column1: '97530',
        column2: '97116',
        firstDay: '2024-07-01',
        lastDay: null,
        indicator: '1',
        rationale: 'Misuse',
      },
    ]);
    expect(stated).toEqual({ year: 2024, quarter: 3 });
  });

  it('read equal in the plain layout, with or without a first day', async () => {
    const header = 'col1,col2,prior_1996,effective,deletion,modifier_indicator,rationale';
    const { rows, stated } = await pairsIn(
      `${header}\r\n97530,97116,,,20231231,1,Misuse\r\n100,99202,,,,0,"Some, quoted"\r\n`,
    );
    expect(rows).toEqual([
      {
        column1: '00100',
        column2: '99202',
        firstDay: null,
        lastDay: null,
        indicator: '0',
        rationale: 'Some, quoted',
      },
      {
        column1: '97530',
        column2: '97116',
        firstDay: null,
        lastDay: '2023-12-31',
        indicator: '1',
        rationale: 'Misuse',
      },
    ]);
    expect(stated).toBeUndefined();
  });

  it.each([
    ['a bad code', '97530x\t97116\t\t20200101\t*\t1\tM', 'COLUMN 1 (column 1)', '97530x'],
    ['a bad second code', '97530\t\t\t20200101\t*\t1\tM', 'COLUMN 2 (column 2)', ''],
    ['an impossible day', '97530\t97116\t\t20200230\t*\t1\tM', 'EFFECTIVE (column 4)', '20200230'],
    ['a bad deletion', '97530\t97116\t\t20200101\tnever\t1\tM', 'DELETION (column 5)', 'never'],
    ['a bad indicator', '97530\t97116\t\t20200101\t*\t2\tM', 'MODIFIER (column 6)', '2'],
    ['too few cells', '97530\t97116\t\t20200101\t*', 'row', '5 cells'],
  ])('refuse %s', async (_, row, column, found) => {
    const { fault } = await readText(ptp('97110\t97116\t\t20200101\t*\t1\tM', row));
    expect(fault).toMatchObject({ line: 8, column, found });
  });

  it('refuse a header without a column', async () => {
    const { fault } = await readText(ptp('97110\t97116\t\t20200101\t*\t1\tM').replace('Deletion', 'Gone'));
    expect(fault).toMatchObject({ line: 7, column: 'header', expected: 'a column for deletion' });
  });
});

describe('unit limits', () => {
  const notice = '"A notice\n\nof several lines. ",,,\n';
  const mue = (who: string, ...rows: string[]): string =>
    `${notice}"HCPCS/\nCPT Code",${who} MUE Values,MUE Adjudication Indicator,MUE Rationale\n${rows.join('\n')}\n`;
  const row = '97110,0,3 Date of Service Edit: Clinical,"Nature, of it"';

  it.each([
    ['Practitioner Services', 'mue'],
    ['Outpatient Hospital Services', 'mue-outpatient'],
    ['DME Supplier Services', 'mue-dme'],
  ])('%s: told by the header, a limit of 0 kept', async (who, kind) => {
    const { recognised, collected } = await readText(Buffer.from(mue(who, row), 'latin1'));
    expect(recognised).toMatchObject({ kind, stated: {} });
    expect(collected?.table).toEqual({
      kind,
      rows: [{ code: '97110', units: 0, adjudication: '3', rationale: 'Nature, of it' }],
    });
  });

  it('read equal in the plain layout', async () => {
    expect(await rowsIn('code,mue,mai,rationale\r\n97110,6,2,CMS Policy\r\n100,1,1,\r\n')).toEqual([
      { code: '97110', units: 6, adjudication: '2', rationale: 'CMS Policy' },
      { code: '00100', units: 1, adjudication: '1', rationale: '' },
    ]);
  });

  it.each([
    [
      'a bad indicator',
      row.replace('3 Date', '4 Date'),
      'MUE ADJUDICATION INDICATOR (column 3)',
      '4 Date of Service Edit: Clinical',
    ],
    ['no number', row.replace(',0,', ',six,'), 'PRACTITIONER SERVICES MUE VALUES (column 2)', 'six'],
    ['a code twice', row, 'row', '97110'],
  ])('refuse %s', async (_, bad, column, found) => {
    const first = bad === row ? row : row.replace('97110', '97112');
    expect((await readText(mue('Practitioner Services', first, bad))).fault).toMatchObject({
      line: 7,
      column,
      found,
    });
  });
});

describe('add-on codes', () => {
  const names =
    'AOC_Edit_Type\tAdd-On_Code\tAOC_DelDT\tPrimary_Code\tPrimary_Code_DelDT\tAOC_Edit_EffDT\tAOC_Edit_DelDT\tSpecial_Instruction_Notes';
  const aoc = (...rows: string[]): string => `A notice\t\t\t\t\t\t\t\n${[names, ...rows].join('\n')}\n`;

  it('are read without the pairs deleted', async () => {
    const rows = await rowsIn(
      aoc(
        '1\t97130\t\t97129\t\t2020001\t\t',
        '2\t0054T\t\tCCCCC\t\t2013091\t\t(Contractor)',
        '1\t97130\t\t97127\t\t2018001\t2019365\t',
        '1\t99999\t2019365\t97129\t\t2018001\t\t',
        '3\t99417\t0\t99205\t9999999\t2021001\t\t',
      ),
    );
    expect(rows).toEqual([
      { primary: '97129', addOn: '97130', type: '1' },
      { primary: 'CCCCC', addOn: '0054T', type: '2' },
      { primary: '99205', addOn: '99417', type: '3' },
    ]);
  });

  it('read equal in the plain layout, and refuse a bad type', async () => {
    expect(await rowsIn('primary_code,addon_code,aoc_type\r\n97129,97130,1\r\n')).toEqual([
      { primary: '97129', addOn: '97130', type: '1' },
    ]);
    expect((await readText(aoc('4\t97130\t\t97129\t\t2020001\t\t'))).fault).toMatchObject({
      line: 3,
      column: 'AOC_EDIT_TYPE (column 1)',
      found: '4',
    });
  });
});
