/** The common course of a table: blank rows and footnotes passed over, each key once, rows kept in order. */
import type { TableRows } from '../../../core/sources/table-rows.ts';
import type { Cells, Collecting, RowFault } from '../cms-file.ts';
import { isBlankRow, isFootnote } from './blank-row.ts';
import type { RowCells } from './row-cells.ts';
import { rowFault } from './row-fault.ts';

export interface RowsOf<Name extends string, Row> {
  readonly cells: RowCells<Name>;
  readonly read: (cells: RowCells<Name>) => Row;
  /** Undefined: rows may repeat. */
  readonly keyOf?: (row: Row) => string;
  /** Footnotes stand below the figures. */
  readonly footnotes?: boolean;
  readonly table: (rows: readonly Row[]) => TableRows;
}

export function collectRows<Name extends string, Row>(of: RowsOf<Name, Row>): Collecting {
  const rows: Row[] = [];
  const seen = new Set<string>();
  return {
    row: (cells) => {
      if (isBlankRow(cells) || (of.footnotes === true && isFootnote(cells))) return undefined;
      const row = readRow(of, cells);
      if ('expected' in row) return row;
      const key = of.keyOf?.(row.read);
      if (key !== undefined && seen.has(key)) return rowFault('row', key, 'each of these once');
      if (key !== undefined) seen.add(key);
      rows.push(row.read);
      return undefined;
    },
    finish: () => ({ table: of.table(rows) }),
  };
}

function readRow<Name extends string, Row>(
  of: RowsOf<Name, Row>,
  cells: Cells,
): { readonly read: Row } | RowFault {
  of.cells.start(cells);
  const read = of.cells.fault() === undefined ? of.read(of.cells) : undefined;
  const fault = of.cells.fault();
  if (fault !== undefined) return fault;
  if (read === undefined) throw new Error('a row without a fault was not read');
  return { read };
}
