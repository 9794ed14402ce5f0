/**
 * Pair edits (PTP txt, tabs; PTP xlsx; our plain layout). CMS's: a notice, a title, a header wrapped over four rows
 * whose later rows begin with an empty cell; then column 1 code, column 2 code, * if in existence before 1996,
 * first day, last day or *, modifier indicator, rationale. Practitioner and hospital files look alike. The xlsx
 * twin: no real file seen, the same rows by public code that reads it.
 */
import type { Cells, Collecting, Recogniser } from '../cms-file.ts';
import { collectPtp } from './collect-ptp.ts';
import type { PtpColumn } from './pair-windows.ts';
import { findColumns, headerName, plainColumns } from './columns.ts';
import { collectNothing } from './row-fault.ts';

const wanted: Readonly<Record<PtpColumn, RegExp>> = {
  column1: /^COLUMN 1/,
  column2: /^COLUMN 2/,
  effective: /^EFFECTIVE/,
  deletion: /^DELETION/,
  indicator: /^MODIFIER/,
  rationale: /RATIONALE/,
};

export const ptp: Recogniser = (head) => {
  const at = head.findIndex((cells) => {
    const names = cells.map(headerName);
    return [wanted.column1, wanted.column2].every((pattern) => names.some((name) => pattern.test(name)));
  });
  const header = head[at];
  if (header === undefined) return undefined;
  const found = findColumns(header, wanted);
  return {
    kind: 'ptp',
    stated: {},
    headerRecords: firstRowAfter(head, at),
    collect: () =>
      found.kind === 'found' ? collectPtp(found.columns, found.width) : collectNothing(found.fault),
  };
};

function firstRowAfter(head: readonly Cells[], header: number): number {
  const first = head.findIndex(([cell = ''], i) => i > header && cell.trim() !== '');
  return first < 0 ? head.length : first;
}

export const ptpPlain: Recogniser = (head) => {
  const found = plainColumns(head, {
    ...{ column1: 'col1', column2: 'col2', effective: 'effective', deletion: 'deletion' },
    ...{ indicator: 'modifier_indicator', rationale: 'rationale' },
  });
  if (found === undefined) return undefined;
  const collect = (): Collecting => collectPtp(found.columns, found.width);
  return { kind: 'ptp', stated: {}, headerRecords: 1, collect };
};
