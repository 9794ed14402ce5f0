/** A fault in one row, and a collector for a file whose header is at fault: its first row says so. */
import type { Collecting, RowFault } from '../cms-file.ts';

const longestFound = 40;

export const rowFault = (column: string, found: string, expected: string): RowFault => ({
  column,
  found: found.length > longestFound ? `${found.slice(0, longestFound - 1)}…` : found,
  expected,
});

export const collectNothing = (fault: RowFault): Collecting => ({
  row: () => fault,
  finish: () => {
    throw new Error(`a table without a sound header has no rows: ${fault.column}`);
  },
});
