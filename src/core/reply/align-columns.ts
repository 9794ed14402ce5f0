/** Columns of text under each other, for monospaced places. */
import { cleanText } from './clean-text.ts';

/** A longer cell sticks out instead of pushing every other row off the screen. */
const widestColumn = 40;
const amount = /^(-|[-+]?\$?\d[\d,.]*%?)$/;

/** Two spaces between columns; those in `toTheRight` end in line. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  toTheRight: ReadonlySet<number> = new Set(),
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, Math.min(widthOf(cell), widestColumn))));
  }
  const pad = (cell: string, i: number): string => {
    const gap = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell)));
    return toTheRight.has(i) ? gap + cell : cell + gap;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd());
}

/** A table with its header; columns of figures end in line, as in a ledger. */
export function tableLines(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const [header, ...body] = [columns, ...rows].map((row) => row.map((cell) => cleanText(cell).trim()));
  return alignColumns([header ?? [], ...body], figureColumns(columns, rows)).filter((line) => line !== '');
}

/** Columns that hold amounts alone; the first names what the others count, be it a code in digits. */
export const figureColumns = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): ReadonlySet<number> =>
  new Set(
    columns.flatMap((_, i) => (i > 0 && rows.every((row) => amount.test((row[i] ?? '-').trim())) ? [i] : [])),
  );

/** In characters; only beyond the first plane are two units one. */
const widthOf = (text: string): number => (/[\uD800-\uDFFF]/.test(text) ? [...text].length : text.length);
