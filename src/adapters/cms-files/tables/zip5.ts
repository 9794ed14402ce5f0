/**
 * ZIP to locality (ZIP5 .txt, fixed width 80, characters counted from 1): state 1-2, ZIP 3-7, carrier 8-12,
 * locality 13-14, plus-four flag 21, year and quarter 76-80. Our plain layout and the .xlsx twin have the same
 * fields in columns. Every row says the release, and all must say the same.
 */
import type { Cells, Collecting, Recogniser } from '../cms-file.ts';
import { collectZips, type ZipColumn } from './collect-zips.ts';
import { findColumns, plainColumns, type Columns } from './columns.ts';

const places: Readonly<Record<ZipColumn, readonly [number, number]>> = {
  state: [1, 2],
  zip: [3, 7],
  mac: [8, 12],
  locality: [13, 14],
  plus4: [21, 21],
  yearQuarter: [76, 80],
};

/** Character 22 is blank here; the ZIP9 file of the same width has the plus-four digits there. */
const shape = /^[A-Z]{2}\d{10}[0-9A-Z]{2}.{6}[01] .{53}\d{5}$/;

export const zip5: Recogniser = (head) => {
  const [first = [], second = first] = head;
  if (first.length !== 1 || ![first, second].every(([line = '']) => shape.test(line))) return undefined;
  return {
    kind: 'zip',
    stated: {},
    headerRecords: 0,
    collect: () => {
      const collecting = collectZips(columns, names.length);
      return { ...collecting, row: ([line = '']) => collecting.row(cut(line)) };
    },
  };
};

const names = Object.keys(places) as ZipColumn[];
const columns = Object.fromEntries(
  Object.entries(places).map(([name, [from, to]], index) => [
    name,
    { index, title: `${name} (characters ${from} to ${to})` },
  ]),
) as Columns<ZipColumn>;

const cut = (line: string): Cells => Object.values(places).map(([from, to]) => line.slice(from - 1, to));

export const zip5Plain: Recogniser = (head) => {
  const found = plainColumns(head, {
    ...{ state: 'state', zip: 'zip', mac: 'carrier', locality: 'locality' },
    ...{ plus4: 'plus4_flag', yearQuarter: 'year_quarter' },
  });
  if (found === undefined) return undefined;
  const collect = (): Collecting => collectZips(found.columns, found.width);
  return { kind: 'zip', stated: {}, headerRecords: 1, collect };
};

const wanted: Readonly<Record<ZipColumn, RegExp>> = {
  state: /^STATE$/,
  zip: /^ZIP CODE$/,
  mac: /^CARRIER$/,
  locality: /^(?:PRICING )?LOCALITY$/,
  plus4: /^PLUS (?:FOUR|4) FLAG$/,
  yearQuarter: /^YEAR ?\/ ?(?:QTR|QUARTER)$/,
};

export const zip5Sheet: Recogniser = (head) => {
  const found = findColumns(head[0] ?? [], wanted);
  if (found.kind === 'missing') return undefined;
  const collect = (): Collecting => collectZips(found.columns, found.width);
  return { kind: 'zip', stated: {}, headerRecords: 1, collect };
};
