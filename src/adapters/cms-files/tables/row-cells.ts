/**
 * The cells of one row, read by column name into typed figures. The first cell that is not what its column holds is
 * kept as the row's fault; what is read after it is thrown away with the row. One reader serves all rows in turn.
 */
import { parseHcpcsCode } from '../../../core/claim/hcpcs-code.ts';
import { parseDecimal } from '../../../core/money/decimal.ts';
import type { Cells, RowFault } from '../cms-file.ts';
import type { Columns } from './columns.ts';
import { rowFault } from './row-fault.ts';

export interface RowCells<Name extends string> {
  readonly start: (cells: Cells) => void;
  readonly text: (name: Name) => string;
  /** One of the texts `pattern` describes; `expected` says which. */
  readonly matching: (name: Name, pattern: RegExp, expected: string) => string;
  readonly code: (name: Name) => string;
  /** Scaled by ten to `places`; never negative. */
  readonly decimal: (name: Name, places: number) => number;
  readonly mac: (name: Name) => string;
  readonly locality: (name: Name) => string;
  readonly refuse: (name: Name, expected: string) => void;
  readonly fault: () => RowFault | undefined;
}

export function rowCells<Name extends string>(columns: Columns<Name>, width: number): RowCells<Name> {
  const needed = Math.max(...Object.values<Columns<Name>[Name]>(columns).map(({ index }) => index + 1));
  let cells: Cells = [];
  let fault: RowFault | undefined;
  const text = (name: Name): string => (cells[columns[name].index] ?? '').trim();
  const refuse = (name: Name, expected: string): void => {
    fault ??= rowFault(columns[name].title, text(name), expected);
  };
  const matching = (name: Name, pattern: RegExp, expected: string): string => {
    const found = text(name);
    if (!pattern.test(found)) refuse(name, expected);
    return found;
  };
  const padded = (name: Name, pattern: RegExp, length: number, expected: string): string =>
    matching(name, pattern, expected).padStart(length, '0');
  return {
    start: (next) => {
      cells = next;
      fault = undefined;
      if (next.length < needed) {
        fault = rowFault('row', `${next.length} cells`, `${width} cells`);
      } else if (next.length > width && next.slice(width).some((cell) => cell.trim() !== '')) {
        fault = rowFault('row', `${next.length} cells`, `${width} cells`);
      }
    },
    text,
    matching,
    code: (name) => {
      const code = readCode(text(name));
      if (code === undefined) refuse(name, 'a five-character code');
      return code ?? '';
    },
    decimal: (name, places) => {
      const value = parseDecimal(text(name), places);
      if (value === undefined) refuse(name, `a figure of at most ${places} decimals, not negative`);
      return value ?? 0;
    },
    mac: (name) => padded(name, /^\d{4,5}$/, 5, 'a five-digit carrier number'),
    locality: (name) => padded(name, /^[0-9A-Z]{1,2}$/, 2, 'a two-digit locality'),
    refuse,
    fault: () => fault,
  };
}

/** Spreadsheets take the leading zeros of all-digit codes: 100 is 00100. */
export const readCode = (text: string): string | undefined =>
  parseHcpcsCode(/^\d{3,4}$/.test(text) ? text.padStart(5, '0') : text);
