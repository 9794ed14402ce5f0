/** Cells as a spreadsheet may open them: nothing runs, commas and quotes stay inside their cell. */
import { expect, it } from 'vitest';
import { printCsv } from '../../../src/adapters/toolkit/print-csv.ts';

it('neutralises formulas and quotes', () => {
  const rows = [
    ['=1+1', '+cmd', '-5.00'],
    ['@x', '-x', 'a, "b"'],
  ];
  const text = printCsv({ name: 'fees', header: ['a', 'b', 'c'], rows });
  expect(text).toBe(`a,b,c\r\n'=1+1,'+cmd,-5.00\r\n'@x,'-x,"a, ""b"""\r\n`);
});
