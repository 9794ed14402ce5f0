/**
 * Counties of each locality (LOCCO csv, xlsx; our plain layout): the state stands only on the first row of its
 * block, blank rows between blocks, a footnote below; a spreadsheet took the leading zeros of MAC and locality.
 */
import type { CountyRow } from '../../../core/sources/table-rows.ts';
import type { Collecting, Recogniser } from '../cms-file.ts';
import { collectRows } from './collect-rows.ts';
import { findColumns, headerName, plainColumns, type Columns } from './columns.ts';
import { rowCells } from './row-cells.ts';
import { collectNothing } from './row-fault.ts';

type CountyColumn = 'mac' | 'locality' | 'state' | 'area' | 'counties';

const wanted: Readonly<Record<CountyColumn, RegExp>> = {
  mac: /^MEDICARE ADM\w* CONTRACTOR/,
  locality: /^LOCALITY NUMBER$/,
  state: /^STATE$/,
  area: /^FEE SCHEDULE AREA$/,
  counties: /^COUNTIES$/,
};

export const counties: Recogniser = (head) => {
  const at = head.findIndex((cells) => cells.map(headerName).includes('FEE SCHEDULE AREA'));
  const header = head[at];
  if (header === undefined) return undefined;
  const found = findColumns(header, wanted);
  const [, year] = /\b(20\d\d) LOCALITIES/i.exec(head.slice(0, at).flat().join(' ')) ?? [];
  return {
    kind: 'counties',
    stated: year === undefined ? {} : { year: Number(year) },
    headerRecords: at + 1,
    collect: () =>
      found.kind === 'found' ? collectCounties(found.columns, found.width) : collectNothing(found.fault),
  };
};

export const countiesPlain: Recogniser = (head) => {
  const found = plainColumns(head, {
    ...{ mac: 'mac', locality: 'locality', state: 'state', area: 'fee_schedule_area', counties: 'counties' },
  });
  if (found === undefined) return undefined;
  const collect = (): Collecting => collectCounties(found.columns, found.width);
  return { kind: 'counties', stated: {}, headerRecords: 1, collect };
};

function collectCounties(columns: Columns<CountyColumn>, width: number): Collecting {
  let state = '';
  return collectRows<CountyColumn, CountyRow>({
    cells: rowCells(columns, width),
    read: (cells) => {
      state = cells.text('state') === '' ? state : cells.text('state');
      if (state === '') cells.refuse('state', 'a state on the first row of its block');
      return {
        mac: cells.mac('mac'),
        locality: cells.locality('locality'),
        state,
        area: cells.text('area'),
        counties: cells.text('counties'),
      };
    },
    footnotes: true,
    table: (rows) => ({ kind: 'counties', rows }),
  });
}
