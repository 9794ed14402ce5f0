/** One row of a claims file as a service line, or what is wrong with it. */
import { parseHcpcsCode, type HcpcsCode } from '../../../core/claim/hcpcs-code.ts';
import type { ServiceLine } from '../../../core/claim/claim-day.ts';
import { parseModifier, type Modifier } from '../../../core/claim/modifier.ts';
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import type { Cents } from '../../../core/money/cents.ts';
import { parseDecimal } from '../../../core/money/decimal.ts';
import type { ClaimColumns } from './columns.ts';
import { readDate } from './read-date.ts';
import { readOnce } from './read-once.ts';

export type RowRead =
  | { readonly kind: 'line'; readonly date: ServiceDate; readonly line: ServiceLine }
  | { readonly kind: 'unreadable'; readonly problem: string };

export function readRow(cells: readonly string[], columns: ClaimColumns): RowRead {
  const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? '').trim());
  const problem = (text: string): RowRead => ({ kind: 'unreadable', problem: text });
  const date = dateOf(cell(columns.date));
  if (date === undefined) return problem('date_of_service is not a day such as 2026-03-02');
  const { code, modifiers } = codeOf(cell(columns.code));
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
  return {
    ...{ kind: 'line', date },
    // Every fact stands in every line, for lines of one shape are read several times as fast.
    line: {
      ...{ code, modifiers: allModifiers(modifiers, cells, columns) },
      ...{ minutes: minutes ?? undefined, units: units ?? undefined },
      ...{ assistantMinutes: assistantMinutes ?? undefined, charge: charge ?? undefined },
    } as ServiceLine,
  };
}

const none: readonly Modifier[] = [];

function allModifiers(
  own: readonly Modifier[],
  cells: readonly string[],
  { modifiers }: ClaimColumns,
): readonly Modifier[] {
  let all = own.length === 0 ? none : own;
  for (const at of modifiers) {
    const text = (cells[at] ?? '').trim();
    if (text !== '') all = all.length === 0 ? modifiersOf(text) : [...all, ...modifiersOf(text)];
  }
  return all;
}

interface CodeCell {
  readonly code: HcpcsCode;
  /** Written behind the code: "97110-GP". */
  readonly modifiers: readonly Modifier[];
}

/** "97110", "97110-GP-KX", "97110 - exercise". A text that is no code stays, and is found in no table. */
const codeOf = readOnce((text): CodeCell => {
  const [, own, rest = ''] =
    /^(?:CPT[: ]\s?)?([A-Z]?\d{4}[A-Z0-9]?)(?![A-Z0-9])(.{0,200})$/i.exec(text) ?? [];
  const code = parseHcpcsCode(own ?? text);
  if (code === undefined) return { code: text.toUpperCase().slice(0, 20) as HcpcsCode, modifiers: [] };
  const written = /^(?:[-,:/ ]{1,2}[A-Z0-9]{2}){1,4}$/i.test(rest);
  return { code, modifiers: written ? modifiersOf(rest) : [] };
});

/** Null: empty. Undefined: no such number. A spreadsheet may have written "15.0". */
function wholeOf(text: string, most: number): number | null | undefined {
  if (text === '') return null;
  let value = text.length > mostDigits ? -1 : 0;
  for (let at = 0; at < text.length && value >= 0; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : -1;
  }
  if (value < 0) value = Number(/^(\d{1,4})\.0+$/.exec(text)?.[1] ?? NaN);
  return value <= most ? value : undefined;
}

const mostDigits = 4;
const zero = '0'.charCodeAt(0);

const minutesOf = (text: string): number | null | undefined => wholeOf(text, 1440);
const unitsOf = (text: string): number | null | undefined => wholeOf(text, 999);

/** Null: empty. Undefined: no amount. */
const chargeOf = readOnce((text): Cents | null | undefined => {
  const bare = text.replace(/^\$\s?/, '');
  // "95,00" is ninety-five; a comma before three digits parts thousands.
  const charged = /^\d{1,9},\d{2}$/.test(bare) ? bare.replace(',', '.') : bare.replaceAll(',', '');
  return charged === '' ? null : parseDecimal(charged, 2);
});

const dateOf = readOnce(readDate);

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
