/**
 * Medically unlikely edits (MUE csv, xlsx; our plain layout): a quoted notice of several lines, a header whose
 * second name says for whom the limits are, then code, limit, indicator ("2 Date of Service Edit: Policy") and
 * rationale. A limit of 0 is a real limit. No real outpatient or DME file seen: their header names are as quoted
 * in public code.
 */
import type { LimitRow } from '../../../core/sources/table-rows.ts';
import type { Collecting, Recogniser } from '../cms-file.ts';
import { collectRows } from './collect-rows.ts';
import { findColumns, headerName, plainColumns, type Columns } from './columns.ts';
import { rowCells } from './row-cells.ts';
import { collectNothing } from './row-fault.ts';

type LimitColumn = 'code' | 'units' | 'adjudication' | 'rationale';
type LimitKind = 'mue' | 'mue-outpatient' | 'mue-dme';

const wanted: Readonly<Record<LimitColumn, RegExp>> = {
  code: /^HCPCS ?\/ ?CPT CODE$/,
  units: /MUE VALUES?$/,
  adjudication: /^MUE ADJUDICATION INDICATOR$/,
  rationale: /^MUE RATIONALE$/,
};

const kinds: readonly (readonly [RegExp, LimitKind])[] = [
  [/^PRACTITIONER/, 'mue'],
  [/^OUTPATIENT|^FACILITY|HOSPITAL/, 'mue-outpatient'],
  [/^DME/, 'mue-dme'],
];

export const mue: Recogniser = (head) => {
  const at = head.findIndex(([first = '']) => wanted.code.test(headerName(first)));
  const header = head[at];
  const values = header?.map(headerName).find((name) => wanted.units.test(name));
  const kind = kinds.find(([says]) => says.test(values ?? ''))?.[1];
  if (header === undefined || kind === undefined) return undefined;
  const found = findColumns(header, wanted);
  return {
    kind,
    stated: {},
    headerRecords: at + 1,
    collect: () =>
      found.kind === 'found' ? collectLimits(kind, found.columns, found.width) : collectNothing(found.fault),
  };
};

/** The plain layout is the practitioners'. */
export const muePlain: Recogniser = (head) => {
  const found = plainColumns(head, {
    code: 'code',
    units: 'mue',
    adjudication: 'mai',
    rationale: 'rationale',
  });
  if (found === undefined) return undefined;
  const collect = (): Collecting => collectLimits('mue', found.columns, found.width);
  return { kind: 'mue', stated: {}, headerRecords: 1, collect };
};

const collectLimits = (kind: LimitKind, columns: Columns<LimitColumn>, width: number): Collecting =>
  collectRows<LimitColumn, LimitRow>({
    cells: rowCells(columns, width),
    read: (cells) => ({
      code: cells.code('code'),
      units: Number(cells.matching('units', /^\d{1,6}$/, 'a whole number of units')),
      adjudication: cells
        .matching('adjudication', /^[123](?!\d)/, 'an indicator beginning with 1, 2 or 3')
        .charAt(0) as LimitRow['adjudication'],
      rationale: cells.text('rationale'),
    }),
    keyOf: ({ code }) => code,
    table: (rows) => ({ kind, rows }),
  });
