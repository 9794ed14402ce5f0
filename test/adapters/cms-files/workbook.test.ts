/** Workbooks: how cells hold text, numbers and days, and which sheets are read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPaths } from '../../../src/adapters/cms-files/open-paths.ts';
import { readFileRecords } from '../../../src/adapters/cms-files/records/read-file-records.ts';
import { pairRows } from '../../../src/core/edits/pair-table.ts';
import { readOne } from './read-one.ts';
import { writeWorkbook, type SheetXml } from './write-workbook.ts';

async function withSheets<Result>(
  sheets: readonly SheetXml[],
  shared: readonly string[],
  use: (opened: Awaited<ReturnType<typeof openPaths>>) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, writeWorkbook(sheets, shared));
  const opened = await openPaths([path], folder);
  try {
    return await use(opened);
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true });
  }
}

const records = (rows: string, shared: readonly string[] = []) =>
  withSheets([{ name: 'One', rows }], shared, async ({ files: [file] }) => {
    const lines: (readonly [number, readonly string[]])[] = [];
    if (file !== undefined) await readFileRecords(file, (cells, line) => lines.push([line, cells]) > 0);
    return lines;
  });

it.each([
  ['shared text', '<row r="1"><c r="A1" t="s"><v>1</v></c></row>', [[1, ['two']]]],
  [
    'shared text in pieces, phonetics left out',
    '<row r="1"><c r="A1" t="s"><v>2</v></c></row>',
    [[1, ['a & b']]],
  ],
  ['text in the cell', '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>', [[1, ['x']]]],
  ['a formula’s text', '<row r="1"><c r="A1" t="str"><f>B1</f><v>00100</v></c></row>', [[1, ['00100']]]],
  [
    'a number kept as a float',
    '<row r="1"><c r="A1"><v>0.86899999999999999</v></c><c r="B1"><v>20240701</v></c></row>',
    [[1, ['0.869', '20240701']]],
  ],
  [
    'days by their style',
    '<row r="1"><c r="A1" s="1"><v>45474</v></c><c r="B1" s="2"><v>45474</v></c><c r="C1" s="0"><v>45474</v></c></row>',
    [[1, ['2024-07-01', '2024-07-01', '45474']]],
  ],
  [
    'gaps and empty rows',
    '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="3"><c r="A3"/></row><row r="7"><c r="A7"><v>3</v></c></row>',
    [
      [2, ['', '1', '', '2']],
      [7, ['3']],
    ],
  ],
  [
    'no places given',
    '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    [
      [1, ['1', '2']],
      [2, ['3']],
    ],
  ],
  [
    'columns beyond Z',
    '<row r="1"><c r="AB1"><v>1</v></c></row>',
    [[1, [...Array<string>(27).fill(''), '1']]],
  ],
])('%s', async (_, rows, lines) => {
  const shared = [
    '<t>one</t>',
    '<t>two</t>',
    '<r><t>a </t></r><r><t xml:space="preserve">&amp; b</t></r><rPh><t>no</t></rPh>',
  ];
  expect(await records(rows, shared)).toEqual(lines);
});

it('names sheets where more than one holds something; hidden and empty ones are left out', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const names = (sheets: readonly SheetXml[]) =>
    withSheets(sheets, [], ({ files }) =>
      Promise.resolve(files.map(({ name }) => name.replace(/^.*a\.xlsx/, 'a.xlsx'))),
    );
  const [one, two] = [
    { name: 'One', rows },
    { name: 'Two', rows },
  ];
  expect(await names([one, two])).toEqual(['a.xlsx/One', 'a.xlsx/Two']);
  expect(await names([one, { name: 'Empty', rows: '' }, { ...two, hidden: true }])).toEqual(['a.xlsx']);
});

it('reads pair edits from a workbook, its days as numbers or as days', async () => {
  const header = [
    'Column 1',
    'Column 2',
    '*=in existence prior to 1996',
    'Effective Date',
    'Deletion Date *=no data',
    'Modifier 0=not allowed',
    'PTP Edit Rationale',
  ];
  const text = (cells: readonly string[], row: number): string =>
    `<row r="${row}">${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`;
  const edit =
    '<row r="3"><c><v>97530</v></c><c><v>97116</v></c><c/><c s="1"><v>45474</v></c><c t="str"><v>*</v></c><c><v>1</v></c><c t="str"><v>Misuse</v></c></row>';
  const ended = edit
    .replace('r="3"', 'r="4"')
    .replace('s="1"><v>45474', '><v>20200101')
    .replace('<v>*', '<v>20231231');
  const rows = await withSheets(
    [{ name: 'One', rows: text(['A notice'], 1) + text(header, 2) + edit + ended }],
    [],
    async ({ files: [file] }) => {
      const { collected, fault } =
        file === undefined ? { collected: undefined, fault: 'no file' } : await readOne(file);
      if (collected === undefined || !('pairs' in collected.table)) throw new Error(JSON.stringify(fault));
      return [...pairRows(collected.table.pairs)];
    },
  );
  expect(rows).toEqual([
    {
      column1: '97530',
      column2: '97116',
      firstDay: '2020-01-01',
      lastDay: '2023-12-31',
      indicator: '1',
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
});
