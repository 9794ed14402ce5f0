/**
 * The rows of a sheet as they stream by: cells as text, gaps filled with empty cells, empty rows passed over, the
 * row's own number kept. Texts may be shared, in the cell, or the result of a formula; the rest are numbers.
 */
import type { Readable } from 'node:stream';
import type { OnRecord } from '../cms-file.ts';
import { dayText, numberText } from './cell-number.ts';
import { columnOf } from './cell-place.ts';
import { readXml } from './read-xml.ts';

export interface SheetTexts {
  /** The shared text of this number. */
  readonly textAt: (index: number) => string;
  readonly dayStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** Characters of a row, and cells. */
const longestRow = 1_000_000;
const widestRow = 16_384;

export async function sheetRecords(part: Readable, texts: SheetTexts, onRecord: OnRecord): Promise<void> {
  let cells: string[] = [];
  let row = 0;
  let stopped = false;
  let cell = { column: -1, type: '', style: 0 };
  let kept = '';
  let length = 0;
  let inText = false;
  let phonetic = false;
  let unworked = false;

  const finishCell = (): void => {
    if (cell.column >= widestRow) throw new Error('a row wider than any of a table');
    while (cells.length < cell.column) cells.push('');
    cells[cell.column] = unworked ? withoutResult : cellText(cell, kept, texts);
  };
  await readXml(part, {
    open: (name, attributes) => {
      if (name === 'row') {
        cells = [];
        length = 0;
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
      } else if (name === 'c') {
        const column = columnOf(attributes['r'] ?? '') ?? cell.column + 1;
        cell = {
          column: column < cells.length ? cells.length : column,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? '0'),
        };
        [kept, unworked] = ['', false];
      } else if (name === 'rPh') phonetic = true;
      else if (name === 'f') unworked = true;
      else if (name === 'v') unworked = false;
      inText = name === 'v' || (name === 't' && !phonetic);
    },
    text: (text) => {
      if (!inText) return;
      kept += text;
      length += text.length;
      if (length > longestRow) throw new Error('a row longer than any of a table');
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') phonetic = false;
      else if (name === 'c') finishCell();
      else if (name === 'row') {
        cell = { ...cell, column: -1 };
        if (!stopped && cells.some((each) => each !== '')) stopped = !onRecord(cells, row);
      }
    },
    enough: () => stopped,
  });
}

/** A formula that no spreadsheet has worked out since it was written. */
const withoutResult = 'formula without a result';

function cellText(
  { type, style }: { readonly type: string; readonly style: number },
  kept: string,
  { textAt, dayStyles, from1904 }: SheetTexts,
): string {
  if (type === 's') return textAt(Number(kept));
  if (type !== 'n' || kept === '') return kept;
  return dayStyles.has(style) ? dayText(kept, from1904) : numberText(kept);
}
