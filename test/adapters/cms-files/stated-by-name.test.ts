/** Names as CMS gives them, and what they say. */
import { expect, it } from 'vitest';
import { partOf, statedByName } from '../../../src/adapters/cms-files/stated-by-name.ts';

it.each([
  ['PPRRVU2026_Jul_nonQPP.csv', { year: 2026, quarter: 3, kind: 'rvu' }],
  ['PPRRVU2026_Jul_QPP.csv', { year: 2026, quarter: 3, kind: 'rvu-qp' }],
  ['PPRRVU25_JAN.csv', { year: 2025, quarter: 1 }],
  ['PPRRVU26_QPP.xlsx', { year: 2026, kind: 'rvu-qp' }],
  ['PPRRVU24_V1214.xlsx', { year: 2024 }],
  ['RVU26C', { year: 2026, quarter: 3 }],
  ['rvu_RVU25A.csv', { year: 2025, quarter: 1 }],
  ['rvu26ar.zip', { year: 2026, quarter: 1 }],
  ['GPCI2025.csv', { year: 2025 }],
  ['gpci_2026.csv', { year: 2026 }],
  ['25LOCCO.csv', { year: 2025 }],
  ['locality_counties_2025.csv', { year: 2025 }],
  ['ZIP5_OCT2025.txt', { year: 2025, quarter: 4 }],
  ['zip5_locality_2025Q4.csv', { year: 2025, quarter: 4 }],
  ['MCR_MUE_PractitionerServices_Eff_04-01-2026.csv', { year: 2026, quarter: 2 }],
  ['mue_2026Q2.csv', { year: 2026, quarter: 2 }],
  ['ccipra-v302r0-f1.TXT', { year: 2024, quarter: 3, kind: 'ptp' }],
  ['ccipra-v310r0-f1.xlsx', { year: 2025, quarter: 1, kind: 'ptp' }],
  ['ccioph-v313r0-f2.TXT', { year: 2025, quarter: 4, kind: 'ptp-hospital' }],
  ['ptp_2024Q3.csv.gz', { year: 2024, quarter: 3 }],
  [
    'medicare-ncci-2026q2-practitioner-ptp-edits-ccipra-v321r0-f1.zip',
    { year: 2026, quarter: 2, kind: 'ptp' },
  ],
  ['PFREV25C.txt', { year: 2025, quarter: 3 }],
  ['PFALL26B.txt', { year: 2026, quarter: 2 }],
  ['PFALL26AR.txt', { year: 2026, quarter: 1 }],
  ['PF26PA.txt', { year: 2026 }],
  ['PFPRV25.TXT', {}],
  ['PFKS21A.TXT', { quarter: 1 }],
  ['ANES2025.csv', { year: 2025 }],
  ['OPPSCAP_Oct.csv', { quarter: 4 }],
  ['addon_codes_2024Q3.csv', { year: 2024, quarter: 3 }],
  ['AOC_V2024Q3-MCR.txt', { year: 2024, quarter: 3 }],
  ['AOC_V2025Q4_01-MCR.txt', { year: 2025, quarter: 4 }],
  ['ptp_rehab.csv', {}],
  ['holiday.csv', {}],
])('%s', (name, said) => {
  expect(statedByName(name)).toEqual(said);
});

it('asks the zip around a file for what the file does not say, unless the two disagree', () => {
  expect(statedByName('rvu25d.zip/OPPSCAP_Oct.csv')).toEqual({ year: 2025, quarter: 4 });
  expect(statedByName('rvu25a.zip/OPPSCAP_Oct.csv')).toEqual({ quarter: 4 });
  expect(statedByName('rvu26c.zip/inner/PPRRVU2026_Jul_nonQPP.xlsx/PPRRVU')).toEqual({
    year: 2026,
    quarter: 3,
    kind: 'rvu',
  });
  expect(statedByName('C:\\RVU24A\\PPRRVU24_JAN.csv')).toEqual({ year: 2024, quarter: 1 });
});

it.each([
  ['a/ccipra-v302r0-f1.TXT', { set: 'ccipra-v302r0 text', part: 1 }],
  ['x.zip/ccipra-v302r0-f4.xlsx', { set: 'ccipra-v302r0 xlsx', part: 4 }],
  ['ccioph-v302r0-f2.xlsx/Sheet1', { set: 'ccioph-v302r0 xlsx', part: 2 }],
  ['ccipra-v302r0-f5.TXT', undefined],
  ['ptp_2024Q3.csv.gz', undefined],
])('part of a set: %s', (name, part) => {
  expect(partOf(name)).toEqual(part);
});
