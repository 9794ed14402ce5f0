/**
 * Imaging services capped at the hospital's price (OPPSCAP csv, xlsx): HCPCS, MOD, PROCSTAT, CARRIER, LOCALITY and
 * two prices; CMS misspells the last name. Says no release.
 */
import type { CapRow } from '../../../core/sources/table-rows.ts';
import type { Collecting, Recogniser } from '../cms-file.ts';
import { collectRows } from './collect-rows.ts';
import { findColumns, type Columns } from './columns.ts';
import { rowCells } from './row-cells.ts';

type CapColumn = 'code' | 'modifier' | 'status' | 'mac' | 'locality' | 'facility' | 'nonFacility';

const wanted: Readonly<Record<CapColumn, RegExp>> = {
  code: /^HCPCS$/,
  modifier: /^MOD$/,
  status: /^PROCSTAT$/,
  mac: /^CARRIER$/,
  locality: /^LOCALITY$/,
  facility: /^FACILITY PRICE$/,
  nonFacility: /^NON-FACILI?TY PRICE$/,
};

export const oppscap: Recogniser = (head) => {
  const at = head.findIndex((cells) => findColumns(cells, wanted).kind === 'found');
  const found = findColumns(head[at] ?? [], wanted);
  if (found.kind === 'missing') return undefined;
  const collect = (): Collecting => collectCaps(found.columns, found.width);
  return { kind: 'oppscap', stated: {}, headerRecords: at + 1, collect };
};

const collectCaps = (columns: Columns<CapColumn>, width: number): Collecting =>
  collectRows<CapColumn, CapRow>({
    cells: rowCells(columns, width),
    read: (cells) => ({
      code: cells.code('code'),
      modifier: cells.matching('modifier', /^(?:[0-9A-Z]{2})?$/, 'two characters or nothing'),
      status: cells.matching('status', /^[A-Z]$/, 'a status letter'),
      mac: cells.mac('mac'),
      locality: cells.locality('locality'),
      facility: cells.decimal('facility', 2),
      nonFacility: cells.decimal('nonFacility', 2),
    }),
    keyOf: (row) => `${row.code} ${row.modifier} ${row.mac}-${row.locality}`.replace(/ +/g, ' '),
    footnotes: true,
    table: (rows) => ({ kind: 'oppscap', rows }),
  });
