/**
 * CMS's own payment amounts (PFALL, PFREV, one PF file a state): no header, sixteen quoted fields filled with zeros:
 * year, carrier, locality, code, modifier, non-facility, facility, filler, PC/TC, status, multiple procedure,
 * reduced therapy amount in an office, in an institution, three hospital fields. Trailer rows begin with TRL.
 * The reduced fields are therapy amounts only where the multiple procedure field is 5; elsewhere another fee.
 */
import type { PaymentRow } from '../../../core/sources/table-rows.ts';
import type { Collecting, Recogniser } from '../cms-file.ts';
import { collectRows } from './collect-rows.ts';
import type { Columns } from './columns.ts';
import { rowCells, type RowCells } from './row-cells.ts';

const fields = [
  ...(['year', 'mac', 'locality', 'code', 'modifier', 'nonFacility', 'facility', 'filler', 'pcTc'] as const),
  ...(['status', 'multipleProcedure', 'reducedOffice', 'reducedInstitution', 'hospital'] as const),
  ...(['hospitalNonFacility', 'hospitalFacility'] as const),
] as const;
type PaymentColumn = (typeof fields)[number];

const columns = Object.fromEntries(
  fields.map((name, index) => [name, { index, title: `field ${index + 1} (${name})` }]),
) as Columns<PaymentColumn>;

export const payment: Recogniser = (head) => {
  const [first] = head;
  if (first?.length !== fields.length) return undefined;
  const [year = '', mac = '', , , , amount = ''] = first.map((cell) => cell.trim());
  if (!/^20\d\d$/.test(year) || !/^\d{5}$/.test(mac) || !/^\d+\.\d\d$/.test(amount)) return undefined;
  return {
    kind: 'payment',
    stated: { year: Number(year) },
    headerRecords: 0,
    collect: () => collectPayments(year),
  };
};

function collectPayments(year: string): Collecting {
  const collecting = collectRows<PaymentColumn, PaymentRow>({
    cells: rowCells(columns, fields.length),
    read: (cells) => {
      if (cells.text('year') !== year) cells.refuse('year', `${year} as in the rows above`);
      return readPayment(cells);
    },
    keyOf: (row) => `${row.code} ${row.modifier} ${row.mac}-${row.locality}`.replace(/ +/g, ' '),
    table: (rows) => ({ kind: 'payment', rows }),
  });
  return {
    ...collecting,
    row: (cells) => (cells[0]?.startsWith('TRL') === true ? undefined : collecting.row(cells)),
  };
}

/** Therapy services whose second and later units are paid with practice expense reduced. */
const therapy = '5';

function readPayment(cells: RowCells<PaymentColumn>): PaymentRow {
  const reduced = cells.text('multipleProcedure') === therapy;
  return {
    code: cells.code('code'),
    modifier: cells.matching('modifier', /^(?:[0-9A-Z]{2})?$/, 'two characters or blanks'),
    mac: cells.mac('mac'),
    locality: cells.locality('locality'),
    status: cells.matching('status', /^[A-Z]$/, 'a status letter'),
    nonFacility: cells.decimal('nonFacility', 2),
    facility: cells.decimal('facility', 2),
    reducedOffice: reduced ? cells.decimal('reducedOffice', 2) : null,
    reducedInstitution: reduced ? cells.decimal('reducedInstitution', 2) : null,
  };
}
