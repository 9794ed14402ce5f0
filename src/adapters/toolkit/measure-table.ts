/** A table measured before it is drawn: column places, the styles of its cells, the height of every row. */
import type { BookletCell, BookletColumn, BookletTable } from '../../core/toolkit/booklet.ts';
import { heightOf, type Sheet } from './sheet.ts';
import { frameWidth, page, space, styles, type Style } from './styles.ts';

export interface MeasuredColumn {
  readonly column: BookletColumn;
  readonly x: number;
  /** Of the text inside. */
  readonly width: number;
}

export interface MeasuredTable {
  readonly table: BookletTable;
  readonly columns: readonly MeasuredColumn[];
  readonly rowHeights: readonly number[];
  readonly groupHeight: number;
  readonly headHeight: number;
}

export function measureTable(sheet: Sheet, table: BookletTable): MeasuredTable {
  const columns = placeColumns(table.columns);
  const heads = columns.map(({ column, width }) => heightOf(sheet, column.title, styles.columnTitle, width));
  return {
    ...{ table, columns },
    rowHeights: table.rows.map((cells) => rowHeight(sheet, cells, columns)),
    groupHeight: table.columns.some(({ group }) => group !== undefined) ? groupLine : 0,
    headHeight: Math.max(...heads) + 2 * space.cellY,
  };
}

const groupLine = 13;

export const headOf = ({ groupHeight, headHeight }: MeasuredTable): number => groupHeight + headHeight;

/** Short tables are never parted; of longer ones two rows stay with their header. */
export function leastHeight(measured: MeasuredTable): number {
  const { rowHeights } = measured;
  const kept = rowHeights.length <= mostKeptWhole ? rowHeights : rowHeights.slice(0, 2);
  return headOf(measured) + kept.reduce((sum, height) => sum + height, 0);
}

const mostKeptWhole = 6;

function placeColumns(columns: readonly BookletColumn[]): readonly MeasuredColumn[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = page.left;
  return columns.map((column) => {
    const outer = (frameWidth * column.share) / all;
    const placed = { column, x: x + space.cellX, width: outer - 2 * space.cellX };
    x += outer;
    return placed;
  });
}

export const styleOf = ({ set }: BookletColumn): Style =>
  set === 'strong' ? styles.cellStrong : set === 'even' ? styles.cellEven : styles.cell;

function rowHeight(sheet: Sheet, cells: readonly BookletCell[], columns: readonly MeasuredColumn[]): number {
  const heights = columns.map(({ column, width }, i) =>
    cellHeight(sheet, cells[i] ?? '', styleOf(column), width),
  );
  return Math.max(...heights) + 2 * space.cellY;
}

function cellHeight(sheet: Sheet, cell: BookletCell, style: Style, width: number): number {
  if (typeof cell === 'string') return heightOf(sheet, cell, style, width);
  return heightOf(sheet, cell.lead, styles.cellStrong, width) + heightOf(sheet, cell.text, style, width);
}
