/**
 * Rates of a contract from the rows of a spreadsheet: the columns found by the names clinics give them, every row read
 * or named as not read. Nothing is taken in silence, and one bad row takes none.
 */
import { parseHcpcsCode } from '../claim/hcpcs-code.ts';
import { parseServiceDate, type ServiceDate } from '../claim/service-date.ts';
import { mapOf } from '../map-of.ts';
import { parseDecimal } from '../money/decimal.ts';
import { rateFaults } from './check-profile.ts';
import type { Rate } from './profile.ts';

const mostRates = 20_000;

export interface RatesAsked {
  /** The days of rows that state none. */
  readonly from: ServiceDate | undefined;
  readonly to: ServiceDate | null;
  /** Bare whole numbers were said to be dollars. */
  readonly dollars: boolean;
  /** How that is said: "say --dollars". */
  readonly dollarsBy: string;
  /** The line the first row below the names stands on. */
  readonly firstRow: number;
}

export type RatesRead =
  | { readonly kind: 'rates'; readonly rates: readonly Rate[]; readonly columns: readonly string[] }
  | { readonly kind: 'refused'; readonly sentence: string };

type Column = 'code' | 'modifier' | 'rate' | 'from' | 'to';

const columnNames = mapOf<Column>({
  ...{
    code: 'code',
    cpt: 'code',
    'cpt code': 'code',
    hcpcs: 'code',
    procedure: 'code',
    'procedure code': 'code',
  },
  ...{ 'service code': 'code', 'cpt/hcpcs': 'code', 'proc code': 'code' },
  ...{
    modifier: 'modifier',
    mod: 'modifier',
    modifiers: 'modifier',
    'mod 1': 'modifier',
    'modifier 1': 'modifier',
  },
  ...{ rate: 'rate', amount: 'rate', fee: 'rate', allowed: 'rate', allowable: 'rate', price: 'rate' },
  ...{
    'contract rate': 'rate',
    'allowed amount': 'rate',
    'fee schedule amount': 'rate',
    'unit rate': 'rate',
  },
  ...{ from: 'from', effective: 'from', 'effective date': 'from', start: 'from', 'start date': 'from' },
  ...{ 'effective from': 'from', to: 'to', end: 'to', 'end date': 'to', through: 'to', 'term date': 'to' },
});

export function readRates(rows: readonly (readonly string[])[], asked: RatesAsked): RatesRead {
  const [header = [], ...body] = rows;
  const named = header.map((cell) => columnNames.get(cell.trim().toLowerCase().replaceAll('_', ' ')));
  const at = (column: Column): number => named.indexOf(column);
  if (at('code') < 0 || at('rate') < 0)
    return refused(
      'The first line must name the columns code and rate; modifier, from and to may stand beside them.',
    );
  const twice = named.find((column, i) => column !== undefined && named.indexOf(column) !== i);
  if (twice !== undefined) return refused(`Two columns are called ${twice}: leave one.`);
  const filled = body.flatMap((row, i) =>
    row.some((cell) => cell.trim() !== '') ? [{ row, line: asked.firstRow + i }] : [],
  );
  if (filled.length === 0) return refused('There is no rate below the first line.');
  if (filled.length > mostRates)
    return refused(
      `${filled.length} rows are more than the ${mostRates} a contract is taken with: send the therapy codes.`,
    );
  const cell = (row: readonly string[], column: Column): string => (row[at(column)] ?? '').trim();
  const bare = filled.every(({ row }) => /^\d{2,3}$/.test(cell(row, 'rate')));
  if (bare && !asked.dollars)
    return refused(
      `The rates are whole numbers: ${asked.dollarsBy} if they are dollars; a percent of Medicare is a fee-basis of "payer add".`,
    );
  const rates: Rate[] = [];
  const faults: string[] = [];
  for (const { row, line } of filled) {
    const read = readRate((column) => cell(row, column), asked);
    if (typeof read === 'string') faults.push(`line ${line}: ${read}`);
    else rates.push(read);
  }
  const [first] = [...faults, ...(faults.length > 0 ? [] : rateFaults(rates))];
  if (first !== undefined) {
    const more = faults.length > 1 ? `, and ${faults.length - 1} more rows cannot be read` : '';
    return refused(`${first.replace(/[.]$/, '')}${more}; nothing was taken.`);
  }
  const columns = header.map((typed, i) => `${typed.trim()}: ${named[i] ?? 'not used'}`);
  return { kind: 'rates', rates, columns };
}

const refused = (sentence: string): RatesRead => ({ kind: 'refused', sentence });

function readRate(cell: (column: Column) => string, asked: RatesAsked): Rate | string {
  const code = parseHcpcsCode(cell('code'));
  if (code === undefined) return `"${cell('code').slice(0, 12)}" is no code`;
  const modifier = cell('modifier').toUpperCase();
  if (modifier !== '' && !/^[A-Z0-9]{2}$/.test(modifier)) return `"${modifier.slice(0, 12)}" is no modifier`;
  const typed = cell('rate');
  if (typed.includes('%')) return `"${typed.slice(0, 12)}" is a percent, not an amount`;
  const amount = parseDecimal(typed.replace(/^\$ ?/, '').replaceAll(',', ''), 2);
  if (amount === undefined) return `"${typed.slice(0, 12)}" is no amount such as 31.50`;
  const from = cell('from') === '' ? asked.from : readDay(cell('from'));
  if (from === undefined)
    return cell('from') === ''
      ? 'no first day: add a column from, or say --from'
      : `"${cell('from').slice(0, 12)}" is no day`;
  const to = cell('to') === '' ? asked.to : readDay(cell('to'));
  if (to === undefined) return `"${cell('to').slice(0, 12)}" is no day`;
  return { code, modifier: modifier === '' ? null : modifier, amount, from, to };
}

/** 2026-03-02, or as spreadsheets turn it: 3/2/2026, 03/02/26. */
export function readDay(text: string): ServiceDate | undefined {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text) ?? [];
  return parseServiceDate(
    month === '' ? text : `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}
