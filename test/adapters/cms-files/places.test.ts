/** Indices, counties and ZIPs: lost zeros, footnotes, blocks, runs. */
import { describe, expect, it } from 'vitest';
import { readText, rowsIn } from './read-one.ts';

describe('geographic indices', () => {
  const title = 'ADDENDUM E. FINAL CY 2025 GEOGRAPHIC PRACTICE COST INDICES,,,,,,';
  const header =
    'Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2025 PW GPCI (with 1.0 Floor),2025 PE GPCI,2025 MP GPCI';
  const gpci = (...rows: string[]): string => `${[title, ',,,,,,', header, ...rows].join('\r\n')}\r\n`;

  it('are read between title and footnotes', async () => {
    const { recognised, collected } = await readText(
      gpci(
        '2102,AK,1,ALASKA*,1.5,1.081,0.592',
        '03602,WY,21,WYOMING**,1,1,0.739',
        '"MAC Assignments as of then",,,,,,',
        '*A note.,,,,,,',
      ),
    );
    expect(recognised).toMatchObject({ kind: 'gpci', stated: { year: 2025 } });
    expect(collected?.table).toEqual({
      kind: 'gpci',
      rows: [
        { mac: '02102', locality: '01', state: 'AK', name: 'ALASKA', work: 1500, pe: 1081, malpractice: 592 },
        {
          mac: '03602',
          locality: '21',
          state: 'WY',
          name: 'WYOMING',
          work: 1000,
          pe: 1000,
          malpractice: 739,
        },
      ],
    });
  });

  it('take the work index with the floor where a sheet has both; a table with an index below 1 has none', async () => {
    const both = header.replace(
      '2025 PW GPCI (with 1.0 Floor)',
      '2026 PW GPCI (without 1.0 Floor),2026 PW GPCI (with 1.0 Floor)***',
    );
    expect(await rowsIn(`${both}\n10112,AL,00,ALABAMA,0.988,1.000,0.875,0.566\n`)).toMatchObject([
      { work: 1000 },
    ]);
    const without = header.replace('(with 1.0 Floor)', '(without 1.0 Floor)');
    expect(await readText(`${without}\n10112,AL,00,ALABAMA,0.988,0.875,0.566\n`)).toMatchObject({
      collected: { table: { kind: 'gpci-no-floor', rows: [{ work: 988 }] } },
    });
    const plain =
      'mac,state,locality,locality_name,work_gpci,pe_gpci,mp_gpci\n10112,AL,00,ALABAMA,0.988,0.875,0.566\n';
    expect(await readText(plain, 'gpci_2026.csv')).toMatchObject({
      collected: { table: { kind: 'gpci-no-floor', rows: [{ mac: '10112', work: 988, malpractice: 566 }] } },
    });
  });

  it.each([
    ['a row cut short', '10112', { column: 'row', found: '1 cells', expected: '7 cells' }],
    [
      'a bad carrier',
      '1O112,AL,00,ALABAMA,1,1,1',
      {
        column: 'MEDICARE ADMINISTRATIVE CONTRACTOR (MAC) (column 1)',
        found: '1O112',
        expected: 'a five-digit carrier number',
      },
    ],
    [
      'too many decimals',
      '10112,AL,00,ALABAMA,1.0005,1,1',
      {
        column: '2025 PW GPCI (WITH 1.0 FLOOR) (column 5)',
        found: '1.0005',
        expected: 'a figure of at most 3 decimals, not negative',
      },
    ],
  ])('refuse %s', async (_, row, fault) => {
    expect((await readText(gpci(row))).fault).toEqual({ line: 4, ...fault });
  });

  it('refuse a locality twice', async () => {
    const row = '10112,AL,00,ALABAMA,1,1,1';
    expect((await readText(gpci(row, row))).fault).toMatchObject({ line: 5, found: '10112-00' });
  });
});

describe('counties', () => {
  it('take the state from the first row of the block', async () => {
    const text = [
      'COUNTIES INCLUDED IN 2025 LOCALITIES. (ALPHABETICALLY),,,,',
      'Medicare Adminstrative Contractor,Locality Number,State ,Fee Schedule Area ,Counties',
      ',,,,',
      '2102,1,ALASKA ,STATEWIDE ,ALL COUNTIES ',
      ',,,,',
      '1182,18,CALIFORNIA,"SOMEWHERE, THERE",ONE /TWO',
      '1112,52,,ELSEWHERE,THREE',
      '*  A note.,,,,',
    ].join('\r\n');
    const { recognised, collected } = await readText(text);
    expect(recognised).toMatchObject({ kind: 'counties', stated: { year: 2025 } });
    expect(collected?.table).toEqual({
      kind: 'counties',
      rows: [
        { mac: '02102', locality: '01', state: 'ALASKA', area: 'STATEWIDE', counties: 'ALL COUNTIES' },
        { mac: '01182', locality: '18', state: 'CALIFORNIA', area: 'SOMEWHERE, THERE', counties: 'ONE /TWO' },
        { mac: '01112', locality: '52', state: 'CALIFORNIA', area: 'ELSEWHERE', counties: 'THREE' },
      ],
    });
  });

  it('refuse a first row without its state', async () => {
    const { fault } = await readText(
      'mac,locality,state,fee_schedule_area,counties\n02102,01,,STATEWIDE,ALL\n',
    );
    expect(fault).toMatchObject({ line: 2, column: 'STATE (column 3)' });
  });
});

describe('ZIPs', () => {
  const zip = (start: string, flag = '0', release = '20254'): string =>
    `${start.padEnd(20)}${flag} A${' '.repeat(52)}${release}`;
  const rows = [
    { first: '75201', last: '75203', state: 'TX', mac: '04412', locality: '11', plus4: false },
    { first: '75204', last: '75204', state: 'TX', mac: '04412', locality: '11', plus4: true },
    { first: '75301', last: '75301', state: 'TX', mac: '04412', locality: '11', plus4: false },
  ];

  it('are packed into runs and say the release', async () => {
    const lines = [
      zip('TX752020441211R'),
      zip('TX752010441211'),
      zip('TX752030441211'),
      zip('TX752040441211', '1'),
      zip('TX753010441211'),
    ];
    const { recognised, collected } = await readText(`${lines.join('\r\n')}\r\n`, 'ZIP5_OCT2025.txt');
    expect(recognised?.kind).toBe('zip');
    expect(collected).toEqual({ table: { kind: 'zip', rows }, stated: { year: 2025, quarter: 4 } });
  });

  it('read equal in the plain layout and the workbook', async () => {
    const cells = [
      'TX,75201,04412,11,,0,20254',
      'TX,75202,4412,11,,0,20254',
      'TX,75203,04412,11,,0,20254',
      'TX,75204,04412,11,,1,20254',
      'TX,75301,04412,11,B,0,20254',
    ];
    const plain = 'state,zip,carrier,locality,rural_ind,plus4_flag,year_quarter';
    const sheet = 'STATE,ZIP CODE,CARRIER,LOCALITY,RURAL IND,PLUS 4 FLAG,YEAR/QTR';
    for (const header of [plain, sheet]) expect(await rowsIn([header, ...cells].join('\n'))).toEqual(rows);
  });

  it.each([
    [
      'another release below',
      [zip('TX752010441211'), zip('TX752020441211', '0', '20253')],
      'yearQuarter (characters 76 to 80)',
    ],
    ['a row cut short', [zip('TX752010441211'), zip('TX752020441211'), 'TX75202'], 'carrier'],
    ['a ZIP twice', [zip('TX752010441211'), zip('TX752010441211')], 'row'],
  ])('refuse %s', async (_, lines, column) => {
    const { fault } = await readText(lines.join('\n'));
    expect(fault).toMatchObject({
      line: lines.length,
      column: expect.stringContaining(column === 'carrier' ? 'characters' : column) as string,
    });
  });

  it('do not take the ZIP9 file for theirs', async () => {
    const nine = `${'TX752010441211'.padEnd(20)}11234${' '.repeat(50)}20254`;
    expect((await readText(`${nine}\n${nine}\n`)).recognised).toBeUndefined();
  });
});
