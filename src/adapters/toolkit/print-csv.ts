/** A table as csv. No cell can be run as a formula by the spreadsheet that opens it. */
import { safeCell } from '../../core/words/safe-cell.ts';
import type { ToolkitTable } from '../../core/toolkit/toolkit-tables.ts';

export const printCsv = ({ header, rows }: ToolkitTable): string =>
  [header, ...rows].map((cells) => `${cells.map(safeCell).join(',')}\r\n`).join('');
