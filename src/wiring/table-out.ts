/** Rows to a csv or, where the name ends in .xlsx, to a workbook; the file appears whole or not at all. */
import { renameSync, rmSync } from 'node:fs';
import { sheetWriter } from '../adapters/claim-files/write-xlsx.ts';
import { crc32 } from '../adapters/cms-files/opening/crc32.ts';
import { safeCell } from '../core/words/safe-cell.ts';
import { writeWhole } from './write-whole.ts';

export interface TableOut {
  readonly row: (cells: readonly string[]) => void;
  /** Rows a workbook had no room for. */
  readonly commit: () => number;
  readonly close: () => void;
}

/** Throws what the system says of the path. */
export function tableOut(file: string): TableOut {
  if (!/\.xlsx$/i.test(file)) {
    const whole = writeWhole(file);
    return {
      row: (cells) => {
        whole.line(cells.map(safeCell).join(','));
      },
      commit: () => {
        whole.commit();
        return 0;
      },
      close: whole.close,
    };
  }
  const part = `${file}.part`;
  const sheet = sheetWriter(part, crc32);
  let left = 0;
  return {
    row: (cells) => {
      if (!sheet.row(cells)) left += 1;
    },
    commit: () => {
      sheet.end();
      renameSync(part, file);
      return left;
    },
    close: () => {
      rmSync(part, { force: true });
    },
  };
}
