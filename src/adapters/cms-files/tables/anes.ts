/**
 * Anaesthesia conversion factors (ANES csv, xlsx): contractor, locality, name, and a factor in dollars under a name
 * that states the national one. Says no year.
 */
import type { AnesthesiaRow } from '../../../core/sources/table-rows.ts';
import type { Collecting, Recogniser } from '../cms-file.ts';
import { collectRows } from './collect-rows.ts';
import { findColumns, type Columns } from './columns.ts';
import { rowCells } from './row-cells.ts';

type AnesthesiaColumn = 'mac' | 'locality' | 'name' | 'factor';

const wanted: Readonly<Record<AnesthesiaColumn, RegExp>> = {
  mac: /^CONTRACTOR$/,
  locality: /^LOCALITY$/,
  name: /^LOCALITY NAME$/,
  factor: /\bANES[A-Z]{0,10} .{0,80}\b(?:CF|CONVERSION FACTOR)\b|\bANES CF\b/,
};

export const anes: Recogniser = (head) => {
  const at = head.findIndex((cells) => findColumns(cells, wanted).kind === 'found');
  const found = findColumns(head[at] ?? [], wanted);
  if (found.kind === 'missing') return undefined;
  const collect = (): Collecting => collectFactors(found.columns, found.width);
  return { kind: 'anes', stated: {}, headerRecords: at + 1, collect };
};

const collectFactors = (columns: Columns<AnesthesiaColumn>, width: number): Collecting =>
  collectRows<AnesthesiaColumn, AnesthesiaRow>({
    cells: rowCells(columns, width),
    read: (cells) => ({
      mac: cells.mac('mac'),
      locality: cells.locality('locality'),
      name: cells
        .text('name')
        .replace(/\*{1,9}$/, '')
        .trim(),
      factor: cells.decimal('factor', 4),
    }),
    keyOf: ({ mac, locality }) => `${mac}-${locality}`,
    footnotes: true,
    table: (rows) => ({ kind: 'anes', rows }),
  });
