/** PPRRVU in its three layouts and the plain one: hand-made rows, each quirk once. */
import { describe, expect, it } from 'vitest';
import { readText, rowsIn } from './read-one.ts';

/** The header of 2025; with `pricing` that of 2026, one column wider. */
function header(pricing: boolean, caption: string): string {
  const more = pricing ? ',' : '';
  const gap = ','.repeat(pricing ? 16 : 15);
  return [
    `,,${caption},,,,,,,,,,,,,,,,,,,,,,,,,,,,${more}`,
    `,,RELEASED 09/11/2025,,,,,,,,,,,,,,,,,,,,,,,,,,,,${more}`,
    `,,,,NOT USED,,,,,,,,,,,,,,,,,,,,,${more}PHYSICIAN,,DIAGNOSTIC,PE USED,PE USED,MP USED`,
    `,,,,FOR,,,NON-FAC,,FACILITY ${gap},SUPERVISION OF,,IMAGING,FOR OPPS,FOR OPPS,FOR OPPS`,
    `,,,STATUS,MEDICARE ,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,MULT,BILAT,ASST,CO-,TEAM${pricing ? ',PRIC' : ''},ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT`,
    `HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG${pricing ? ',IND' : ''},BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT`,
  ].join('\n');
}

const caption = '2025 National Physician Fee Schedule Relative Value File October Release';
const of2025 = (...rows: string[]): string => `${[header(false, caption), ...rows].join('\n')}\n`;

const exercise =
  '97110,,,A,,0.45,0.43,,0.43,NA,0.01,0.89,0.89,0,XXX,0.00,0.00,0.00,5,0,0,0,0,,32.3465,09,0,99,0.00,0.00,0.00';
const exerciseRow = {
  ...{
    code: '97110',
    modifier: '',
    status: 'A',
    work: 45,
    peNonFacility: 43,
    peFacility: 43,
    malpractice: 1,
  },
  ...{ pcTc: '0', global: 'XXX', multipleProcedure: '5', nonFacilityNa: false, facilityNa: true },
};

describe('relative values', () => {
  it('are read with the release of the caption and the one conversion factor', async () => {
    const { recognised, collected } = await readText(of2025(exercise));
    expect(recognised).toMatchObject({ kind: 'rvu', stated: { year: 2025, quarter: 4 } });
    expect(collected).toEqual({ table: { kind: 'rvu', rows: [exerciseRow] }, conversionFactor: 323_465 });
  });

  it('follow the column that 2026 put in', async () => {
    const wide = exercise.replace(',0,0,0,0,,32.3465', ',0,0,0,0,9,,33.4009');
    const title = '2026 National Physician Fee Schedule Relative Value File July Release';
    const { recognised, collected } = await readText(`${header(true, title)}\n${wide}\n`);
    expect(recognised?.stated).toEqual({ year: 2026, quarter: 3 });
    expect(collected).toMatchObject({ table: { rows: [exerciseRow] }, conversionFactor: 334_009 });
  });

  it('read equal out of a copy a spreadsheet has mangled', async () => {
    const sound =
      '00100,,,J,,0.00,0.00,,0.00,,0.00,0.00,0.00,9,000,0.00,0.00,0.00,9,9,9,9,9,,32.3465,09,0,99,0.00,0.00,0.00';
    const mangled = '100,,,J,,0,0,,0,,0,0,0,9,0,0,0,0,9,9,9,9,9,,32.3465,9,0,99,0,0,0';
    const end = '\x1a,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,';
    const whole = '10040,,,A,,1.5,1,,1,,0.1,2.6,2.6,0,10,0,0,0,2,0,0,0,0,,32.3465,9,0,99,0,0,0';
    expect(await rowsIn(of2025(mangled, end))).toEqual(await rowsIn(of2025(sound)));
    expect(await rowsIn(of2025(whole))).toMatchObject([
      { work: 150, peNonFacility: 100, malpractice: 10, global: '010' },
    ]);
  });

  it('keep a code that is none yet and modifiers', async () => {
    const rows = await rowsIn(
      of2025(exercise.replace('97110', 'GXXX1'), exercise.replace('97110,', '93880,TC')),
    );
    expect(rows).toMatchObject([{ code: 'GXXX1' }, { code: '93880', modifier: 'TC' }]);
  });

  it.each([
    [
      'a bad code',
      ['97110,', '97110x,'],
      { column: 'HCPCS (column 1)', found: '97110x', expected: 'a five-character code' },
    ],
    [
      'a negative figure',
      [',0.45,', ',-0.45,'],
      {
        column: 'WORK RVU (column 6)',
        found: '-0.45',
        expected: 'a figure of at most 2 decimals, not negative',
      },
    ],
    [
      'no figure',
      [',0.45,', ',zero,'],
      {
        column: 'WORK RVU (column 6)',
        found: 'zero',
        expected: 'a figure of at most 2 decimals, not negative',
      },
    ],
    [
      'a bad status',
      [',A,', ',AB,'],
      { column: 'STATUS CODE (column 4)', found: 'AB', expected: 'a status letter' },
    ],
    [
      'a bad modifier',
      ['97110,,', '97110,GP,'],
      { column: 'MOD (column 2)', found: 'GP', expected: '26, TC, 53 or nothing' },
    ],
    [
      'a bad flag',
      [',NA,', ',N,'],
      { column: 'FACILITY NA INDICATOR (column 10)', found: 'N', expected: 'NA or nothing' },
    ],
    [
      'bad global days',
      ['XXX', 'XX'],
      { column: 'GLOB DAYS (column 15)', found: 'XX', expected: '000, 010, 090, XXX, YYY, ZZZ or MMM' },
    ],
    [
      'too few cells',
      [',32.3465,09,0,99,0.00,0.00,0.00', ''],
      { column: 'row', found: '24 cells', expected: '31 cells' },
    ],
    [
      'too many',
      ['99,0.00,0.00,0.00', '99,0.00,0.00,0.00,1'],
      { column: 'row', found: '32 cells', expected: '31 cells' },
    ],
  ] as const)('refuse %s', async (_, [from, to], expected) => {
    const row = exercise.replace(from, to);
    const { fault } = await readText(of2025(exercise.replace('97110', '97112'), row));
    expect(fault).toEqual({ line: 8, ...expected });
  });

  it('refuse a code twice, a second conversion factor and a header without a column', async () => {
    expect((await readText(of2025(exercise, exercise))).fault).toMatchObject({
      line: 8,
      found: '97110',
      expected: 'each of these once',
    });
    const other = exercise.replace('97110', '97112').replace('32.3465', '33.2875');
    expect((await readText(of2025(exercise, other))).fault).toMatchObject({
      column: 'CONV FACTOR (column 25)',
      found: '33.2875',
    });
    const { fault } = await readText(of2025(exercise).replace('MULT,BILAT', 'XX,BILAT'));
    expect(fault).toMatchObject({ line: 7, column: 'header', expected: 'a column for multiple procedure' });
  });

  it.each([
    ['blank', of2025(exercise.replace('32.3465', ''))],
    ['zero', of2025(exercise.replace('32.3465', '0.0000'))],
    ['without a column', of2025(exercise).replace('CONV,DIAGNOSTIC', 'XX,DIAGNOSTIC')],
  ])('hold no conversion factor where it is %s', async (_, content) => {
    const { fault, collected } = await readText(content);
    expect([fault, collected?.conversionFactor]).toEqual([undefined, undefined]);
  });

  it('cuts what was found to 40 characters', async () => {
    const { fault } = await readText(of2025(exercise.replace('0.45', 'x'.repeat(100))));
    expect(fault).toMatchObject({ found: `${'x'.repeat(39)}…` });
  });
});

describe('the fixed-width twin', () => {
  const line = (code: string, modifier: string, figures: string): string =>
    `${code.padEnd(5)}${modifier.padEnd(2)}${'x, y "z'.padEnd(50)}${figures}`;
  const tail = 'XXX.00.00.0050000             32.3465 090 99      0.00   0.00   0.00';

  it('gives the same rows', async () => {
    const figures = `A   0.45   0.43     0.43NA  0.01   0.89  0.890${tail}`;
    const long = `A  10.24   4.50NA   4.50    2.31  17.05 17.051000${tail.slice(3)}`;
    const text = [
      'HDR CAPTION',
      'HDR 2023 AN OLD YEAR',
      line('97110', '', figures),
      line('93650', '26', long),
    ].join('\n');
    const { recognised, collected } = await readText(text, 'PPRRVU2025_Oct.txt');
    expect(recognised).toMatchObject({ kind: 'rvu', stated: {} });
    expect(collected?.conversionFactor).toBe(323_465);
    expect(collected?.table).toMatchObject({
      rows: [
        exerciseRow,
        {
          code: '93650',
          modifier: '26',
          work: 1024,
          peNonFacility: 450,
          nonFacilityNa: true,
          facilityNa: false,
          malpractice: 231,
          pcTc: '1',
          global: '000',
        },
      ],
    });
  });

  it('says where a fault stands', async () => {
    const { fault } = await readText(
      `HDR\n${line('97110', '', `A   0.4x   0.43     0.43NA  0.01   0.89  0.890${tail}`)}`,
    );
    expect(fault).toEqual({
      line: 2,
      column: 'work (characters 60 to 65)',
      found: '0.4x',
      expected: 'a figure of at most 2 decimals, not negative',
    });
  });
});

describe('the plain layout', () => {
  const names =
    'code,modifier,status,work,pe_nonfac,pe_fac,mp,total_nonfac,total_fac,pctc,global,mult_proc,bilat,asst,co_surg,team_surg,conversion_factor,nonfac_na,fac_na';

  it('gives the same rows', async () => {
    const row = '97110,,A,0.45,0.43,0.43,0.01,0.89,0.89,0,XXX,5,0,0,0,0,32.3465,,NA';
    expect(await rowsIn(`${names}\r\n${row}\r\n`)).toEqual([exerciseRow]);
  });
});
