/** Rows that hold no figures: empty ones, and footnotes that stand alone in the first cell. */
import type { Cells } from '../cms-file.ts';

export const isBlankRow = (cells: Cells): boolean =>
  (cells[0] ?? '').trim() === '' && cells.every((cell) => cell.trim() === '');

/** A number alone in a row is no footnote but a row cut short. */
export const isFootnote = (cells: Cells): boolean =>
  !/^\d+$/.test((cells[0] ?? '').trim()) && cells.slice(1).every((cell) => cell.trim() === '');
