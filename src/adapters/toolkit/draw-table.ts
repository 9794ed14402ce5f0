/** Draws a table: its header stands again on every page it goes on to. */
import type { BookletCell } from '../../core/toolkit/booklet.ts';
import { headOf, measureTable, styleOf, type MeasuredColumn, type MeasuredTable } from './measure-table.ts';
import { drawRule, heightOf, roomLeft, setText, turnPage, wholePage, type Sheet } from './sheet.ts';
import { splitRows } from './split-rows.ts';
import { colours, space, styles } from './styles.ts';
import type { BookletTable } from '../../core/toolkit/booklet.ts';

/** `tail`: what must follow its last row on the same page. */
export function drawTable(sheet: Sheet, table: BookletTable, tail = 0): void {
  const measured = measureTable(sheet, table);
  const head = headOf(measured);
  const last = measured.rowHeights.length - 1;
  const heights = measured.rowHeights.map((height, i) => (i === last ? height + tail : height));
  const counts = splitRows(heights, { first: roomLeft(sheet) - head, further: wholePage - head });
  let row = 0;
  counts.forEach((count, part) => {
    if (part > 0) turnPage(sheet);
    if (count === 0) return;
    drawHead(sheet, measured);
    for (let i = 0; i < count; i += 1) {
      drawRow(sheet, measured, row, i === count - 1);
      row += 1;
    }
  });
  sheet.y += space.afterTable;
}

function drawHead(sheet: Sheet, { columns, groupHeight, headHeight }: MeasuredTable): void {
  if (groupHeight > 0) {
    drawGroups(sheet, columns);
    sheet.y += groupHeight;
  }
  for (const { column, x, width } of columns) {
    const height = heightOf(sheet, column.title, styles.columnTitle, width);
    const y = sheet.y + headHeight - space.cellY - height;
    setText(sheet, column.title, styles.columnTitle, { x, y, width, align: alignOf(column.set) });
  }
  sheet.y += headHeight;
  drawRule(sheet, sheet.y, { colour: colours.accent, width: 0.9 });
}

/** A group's title over its columns, with a line under it. */
function drawGroups(sheet: Sheet, columns: readonly MeasuredColumn[]): void {
  const groups = new Map<string, { from: number; to: number }>();
  for (const { column, x, width } of columns) {
    if (column.group === undefined) continue;
    groups.set(column.group, { from: groups.get(column.group)?.from ?? x, to: x + width });
  }
  for (const [title, { from, to }] of groups) {
    setText(sheet, title, styles.columnTitle, { x: from, y: sheet.y, width: to - from, align: 'center' });
    const y = sheet.y + 11;
    sheet.doc.moveTo(from, y).lineTo(to, y).lineWidth(0.5).strokeColor(colours.accent).stroke();
  }
}

function drawRow(
  sheet: Sheet,
  { table, columns, rowHeights }: MeasuredTable,
  row: number,
  last: boolean,
): void {
  const cells = table.rows[row] ?? [];
  columns.forEach((column, i) => drawCell(sheet, cells[i] ?? '', column));
  sheet.y += rowHeights[row] ?? 0;
  drawRule(
    sheet,
    sheet.y,
    last ? { colour: colours.accent, width: 0.5 } : { colour: colours.hairline, width: 0.4 },
  );
}

/** Brings the smaller letters of examples to the line of their row. */
const evenDrop = 0.9;

function drawCell(sheet: Sheet, cell: BookletCell, { column, x, width }: MeasuredColumn): void {
  const drop = column.set === 'even' ? evenDrop : 0;
  const box = { x, width, y: sheet.y + space.cellY + drop, align: alignOf(column.set) };
  if (typeof cell === 'string') {
    setText(sheet, cell, styleOf(column), box);
    return;
  }
  setText(sheet, cell.lead, styles.cellStrong, box);
  const y = box.y + heightOf(sheet, cell.lead, styles.cellStrong, width);
  setText(sheet, cell.text, { ...styles.cell, colour: colours.muted }, { ...box, y });
}

const alignOf = (set: MeasuredColumn['column']['set']): 'left' | 'right' | 'center' =>
  set === 'right' ? 'right' : set === 'centre' ? 'center' : 'left';
