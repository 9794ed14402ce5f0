/** One row of a claims file as a service line, or what is wrong with it. */
import { parseHcpcsCode, type HcpcsCode } from '../../../core/claim/hcpcs-code.ts';
import type { ServiceLine } from '../../../core/claim/claim-day.ts';
import { parseModifier, type Modifier } from '../../../core/claim/modifier.ts';
import { parseServiceDate, type ServiceDate } from '../../../core/claim/service-date.ts';
import type { Cents } from '../../../core/money/cents.ts';
import { parseDecimal } from '../../../core/money/decimal.ts';
import type { ClaimColumns } from './columns.ts';
import { readOnce } from './read-once.ts';

export type RowRead =
  | { readonly kind: 'line'; readonly date: ServiceDate; readonly line: ServiceLine }
  | { readonly kind: 'unreadable'; readonly problem: string };

export function readRow(cells: readonly string[], columns: ClaimColumns): RowRead {
  const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? '').trim());
  const problem = (text: string): RowRead => ({ kind: 'unreadable', problem: text });
  const date = dateOf(cell(columns.date));
  if (date === undefined) return problem('date_of_service is not a day such as 2026-03-02');
  const code = codeOf(cell(columns.code));
  if (code === '') return problem('code is empty');
  const minutes = minutesOf(cell(columns.minutes));
  const units = unitsOf(cell(columns.units));
  const assistantMinutes = minutesOf(cell(columns.assistantMinutes));
  if (minutes === undefined) return problem('minutes is not a whole number from 0 to 1440');
  if (units === undefined) return problem('units is not a whole number from 0 to 999');
  if (assistantMinutes === undefined)
    return problem('assistant_minutes is not a whole number from 0 to 1440');
  if ((assistantMinutes ?? 0) > (minutes ?? 0)) return problem('assistant_minutes are more than minutes');
  const charge = chargeOf(cell(columns.charge));
  if (charge === undefined) return problem('charge is not an amount such as 45.00');
  const line: Draft<ServiceLine> = { code, modifiers: modifiersOf(cell(columns.modifiers)) };
  if (minutes !== null) line.minutes = minutes;
  if (units !== null) line.units = units;
  if (assistantMinutes !== null) line.assistantMinutes = assistantMinutes;
  if (charge !== null) line.charge = charge;
  return { kind: 'line', date, line };
}

/** While it is being put together; nothing is changed in it later. */
type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** A text that is no code stays, and is found in no table. */
const codeOf = readOnce(
  (text): HcpcsCode => parseHcpcsCode(text) ?? (text.toUpperCase().slice(0, 20) as HcpcsCode),
);

/** Null: empty. Undefined: no such number. A spreadsheet may have written "15.0". */
function wholeOf(text: string, most: number): number | null | undefined {
  if (text === '') return null;
  const [, digits] = /^(\d{1,4})(?:\.0+)?$/.exec(text) ?? [];
  const value = digits === undefined ? undefined : Number(digits);
  return value === undefined || value > most ? undefined : value;
}

const minutesOf = readOnce((text) => wholeOf(text, 1440));
const unitsOf = readOnce((text) => wholeOf(text, 999));

/** Null: empty. Undefined: no amount. */
const chargeOf = readOnce((text): Cents | null | undefined => {
  const charged = text.replace(/^\$/, '').replaceAll(',', '');
  return charged === '' ? null : parseDecimal(charged, 2);
});

/** 2026-03-02, or as spreadsheets turn it: 3/2/2026, 03/02/26. */
const dateOf = readOnce((text): ServiceDate | undefined => {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text) ?? [];
  return parseServiceDate(
    month === '' ? text : `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
});

/** Set apart by blanks, commas, semicolons, colons, slashes, bars or dashes. */
const modifiersOf = readOnce((text): readonly Modifier[] =>
  text === ''
    ? []
    : text
        .toUpperCase()
        .split(/[\s,;:/|-]+/)
        .filter((each) => each !== '')
        .map((each) => parseModifier(each) ?? (each.slice(0, 20) as Modifier)),
);
