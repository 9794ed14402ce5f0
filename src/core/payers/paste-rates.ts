/**
 * Rates pasted as lines: as a spreadsheet has them, with the names of its columns above them, or plain ("97110 31.50",
 * "97110-CQ $26.78", "97140, 29.13, 2026-01-01"). One line that cannot be read takes none.
 */
import { parseServiceDate } from '../claim/service-date.ts';
import { readDay, readRates, type RatesAsked, type RatesRead } from './read-rates.ts';

export function readPastedRates(text: string, asked: Omit<RatesAsked, 'firstRow'>): RatesRead {
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => line !== '');
  const opening = lines[at];
  if (opening === undefined) return { kind: 'refused', sentence: 'There is no rate in it.' };
  const rest = lines.slice(at);
  if (!/\d/.test(opening)) return readRates(rest.map(cellsOf), { ...asked, firstRow: at + 2 });
  return readRates([names, ...rest.map(partsOf)], { ...asked, firstRow: at + 1 });
}

const names = ['code', 'modifier', 'rate', 'from', 'to'] as const;

/** Of a spreadsheet: with tabs, semicolons or commas between them. */
const cellsOf = (line: string): readonly string[] =>
  line.split(line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',').map((cell) => cell.trim());

/** Code, modifier where there is one, amount, and the days it holds; what is more is left for the reader to refuse. */
function partsOf(line: string): readonly string[] {
  const [first = '', ...more] = line.split(/[\s,;:=]+/).filter((cell) => cell !== '' && cell !== '-');
  const [code = '', joined] = first.split('-');
  const days = more.filter((cell) => isDay(cell));
  const others = more.filter((cell) => !isDay(cell));
  const amount = others.at(-1) ?? '';
  const modifier = [...(joined === undefined ? [] : [joined]), ...others.slice(0, -1)].join(' ');
  const [from = '', to = '', third] = days;
  return [code, modifier, third === undefined ? amount : line, from, to];
}

const isDay = (cell: string): boolean => parseServiceDate(cell) !== undefined || readDay(cell) !== undefined;
