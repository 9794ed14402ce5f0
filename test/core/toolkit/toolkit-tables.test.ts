/** The csv tables say what the booklet says, a row a code or pair. */
import { expect, it } from 'vitest';
import { toolkitTables } from '../../../src/core/toolkit/toolkit-tables.ts';
import { request } from './support.ts';

const tablesOf = (date: string) => {
  const [fees, pairs, limits] = toolkitTables(request({ date, codes: ['97110', '97150', '97129'] }));
  return { fees, pairs, limits };
};

it('fees, pairs and limits', () => {
  const { fees, pairs, limits } = tablesOf('2026-09-02');
  expect(fees?.rows[0]).toEqual([
    ...['97110', 'exercise', 'timed', '29.06', '22.78', '22.21', '17.41', ''],
    ...['National rates', '2026-09-02', 'RVU26C'],
  ]);
  // Not reduced: every unit pays alike.
  expect(fees?.rows[2]?.[5]).toBe(fees?.rows[2]?.[3]);
  expect(pairs?.rows).toEqual([
    [
      ...[
        '97150',
        '97110',
        '1',
        'a modifier (XU, XE, XS, XP or 59) opens it if the services were truly separate',
      ],
      ...['', '2026-09-02', '2024Q3'],
    ],
  ]);
  // MUE practitioner 2026Q2: 97110 6 (MAI 3), 97129 1 (MAI 2).
  expect(limits?.rows.map((row) => row.slice(0, 3))).toEqual([
    ['97110', '6', '3'],
    ['97150', '1', '3'],
    ['97129', '1', '2'],
  ]);
});

it('every row is as wide as its header, and a year without a release has none', () => {
  for (const { header, rows } of toolkitTables(request())) {
    for (const row of rows) expect(row).toHaveLength(header.length);
  }
  expect(tablesOf('2027-02-03').fees?.rows).toEqual([]);
});
