/** ZIP rows packed into runs: 43,000 ZIPs stand in long blocks of one place each. */
import type { ZipRow } from '../../../core/sources/table-rows.ts';
import type { Collecting } from '../cms-file.ts';
import { collectRows } from './collect-rows.ts';
import type { Columns } from './columns.ts';
import { rowCells } from './row-cells.ts';

export type ZipColumn = 'state' | 'zip' | 'mac' | 'locality' | 'plus4' | 'yearQuarter';

export function collectZips(columns: Columns<ZipColumn>, width: number): Collecting {
  let release: string | undefined;
  let zips: readonly ZipRow[] = [];
  const collecting = collectRows<ZipColumn, ZipRow>({
    cells: rowCells(columns, width),
    read: (cells) => {
      const own = cells.matching('yearQuarter', /^20\d\d[1-4]$/, 'a year and quarter as 20254');
      release ??= own;
      if (own !== release) cells.refuse('yearQuarter', `${release} as in the rows above`);
      const zip = cells.matching('zip', /^\d{3,5}$/, 'a five-digit ZIP').padStart(5, '0');
      return {
        first: zip,
        last: zip,
        state: cells.matching('state', /^[A-Z]{2}$/, 'a state of two letters'),
        mac: cells.mac('mac'),
        locality: cells.locality('locality'),
        plus4: cells.matching('plus4', /^[01]$/, '0 or 1') === '1',
      };
    },
    keyOf: ({ first, mac, locality }) => `${first} in ${mac}-${locality}`,
    table: (rows) => {
      zips = rows;
      return { kind: 'zip', rows: runsOf(rows) };
    },
  });
  return {
    row: collecting.row,
    finish: () => {
      const collected = collecting.finish();
      if (zips.length === 0 || release === undefined) return collected;
      return {
        ...collected,
        stated: { year: Number(release.slice(0, 4)), quarter: Number(release.slice(4)) },
      };
    },
  };
}

function runsOf(rows: readonly ZipRow[]): readonly ZipRow[] {
  const runs: { row: ZipRow; last: string }[] = [];
  const openOf = new Map<string, { row: ZipRow; last: string }>();
  for (const row of [...rows].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const place = `${row.state} ${row.mac} ${row.locality} ${row.plus4}`;
    const open = openOf.get(place);
    if (open !== undefined && Number(open.last) + 1 === Number(row.first)) open.last = row.last;
    else {
      const run = { row, last: row.last };
      openOf.set(place, run);
      runs.push(run);
    }
  }
  return runs.map(({ row, last }) => ({ ...row, last }));
}
