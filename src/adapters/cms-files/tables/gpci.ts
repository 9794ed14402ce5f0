/**
 * Geographic indices (GPCI csv, xlsx; our plain layout): a title with the year, a header, footnotes below. Some
 * sheets of 2026 hold the work index twice; the one with the 1.0 floor is read. A table with a work index below 1 has
 * no floor; whether Medicare pays with it depends on the year. Asterisks behind a name point to footnotes.
 */
import type { IndexRow } from '../../../core/sources/table-rows.ts';
import type { Cells, Collecting, Recogniser } from '../cms-file.ts';
import { collectRows } from './collect-rows.ts';
import { findColumns, headerName, plainColumns, type Columns } from './columns.ts';
import { rowCells } from './row-cells.ts';
import { collectNothing } from './row-fault.ts';

type IndexColumn = 'mac' | 'state' | 'locality' | 'name' | 'work' | 'pe' | 'malpractice';

const wanted: Readonly<Record<IndexColumn, RegExp>> = {
  mac: /^MEDICARE ADM\w* CONTRACTOR|^MAC$/,
  state: /^STATE$/,
  locality: /^LOCALITY NUMBER$/,
  name: /^LOCALITY NAME$/,
  work: /\b(?:PW|WORK) GPCI\b(?!.{0,80}WITHOUT)/,
  pe: /\bPE GPCI\b/,
  malpractice: /\bMP GPCI\b/,
};

const unfloored = /\b(?:PW|WORK) GPCI\b/;

export const gpci: Recogniser = (head) => {
  const at = head.findIndex((cells) => {
    const names = cells.map(headerName);
    return names.includes('LOCALITY NUMBER') && names.some((name) => wanted.pe.test(name));
  });
  const header = head[at];
  if (header === undefined) return undefined;
  const floored = findColumns(header, wanted);
  const found = floored.kind === 'found' ? floored : findColumns(header, { ...wanted, work: unfloored });
  return {
    kind: 'gpci',
    stated: yearIn(head.slice(0, at + 1)),
    headerRecords: at + 1,
    collect: () =>
      found.kind === 'found' ? collectIndices(found.columns, found.width) : collectNothing(found.fault),
  };
};

export const gpciPlain: Recogniser = (head) => {
  const found = plainColumns(head, {
    ...{ mac: 'mac', state: 'state', locality: 'locality', name: 'locality_name' },
    ...{ work: 'work_gpci', pe: 'pe_gpci', malpractice: 'mp_gpci' },
  });
  if (found === undefined) return undefined;
  const collect = (): Collecting => collectIndices(found.columns, found.width);
  return { kind: 'gpci', stated: {}, headerRecords: 1, collect };
};

const collectIndices = (columns: Columns<IndexColumn>, width: number): Collecting =>
  collectRows<IndexColumn, IndexRow>({
    cells: rowCells(columns, width),
    read: (cells) => ({
      mac: cells.mac('mac'),
      locality: cells.locality('locality'),
      state: cells.matching('state', /^[A-Z]{2}$/, 'a state of two letters'),
      name: cells
        .text('name')
        .replace(/\*{1,9}$/, '')
        .trim(),
      work: cells.decimal('work', 3),
      pe: cells.decimal('pe', 3),
      malpractice: cells.decimal('malpractice', 3),
    }),
    keyOf: ({ mac, locality }) => `${mac}-${locality}`,
    footnotes: true,
    table: (rows) => ({ kind: rows.some(({ work }) => work < 1_000) ? 'gpci-no-floor' : 'gpci', rows }),
  });

function yearIn(rows: readonly Cells[]): { year?: number } {
  const [, title, column] = /\bCY (20\d\d)\b|\b(20\d\d) P[WE] GPCI/.exec(rows.flat().join(' ')) ?? [];
  const year = title ?? column;
  return year === undefined ? {} : { year: Number(year) };
}
