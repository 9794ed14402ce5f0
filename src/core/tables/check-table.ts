/**
 * Whether a table can be what CMS published: figures within what such figures have ever been, keys that stand
 * once, days in force that do not overlap. The reader has checked each row alone; this sees them together.
 */
import type { PairTable, PairWindow } from '../edits/pair-table.ts';
import { parseHcpcsCode } from '../claim/hcpcs-code.ts';
import type { TableRows } from '../sources/table-rows.ts';

/** A sentence's worth of what is wrong; undefined where the table stands. */
export function checkTable(table: TableRows): string | undefined {
  if ('pairs' in table) return checkPairs(table.pairs);
  if (table.rows.length === 0) return 'it holds no rows of figures';
  switch (table.kind) {
    case 'rvu':
    case 'rvu-qp':
      return (
        repeated(table.rows, (row) => `${row.code} ${row.modifier}`.trim()) ??
        firstOf(table.rows, ({ code, work, peNonFacility, peFacility, malpractice }) =>
          outside([work, peNonFacility, peFacility, malpractice], 0, 9_999_99)
            ? `${code} has a relative value beyond 9,999.99`
            : undefined,
        )
      );
    case 'gpci':
    case 'gpci-no-floor':
      return (
        repeated(table.rows, (row) => `${row.mac}-${row.locality}`) ??
        firstOf(table.rows, ({ mac, locality, work, pe, malpractice }) =>
          outside([work, pe, malpractice], 100, 5_000)
            ? `${mac}-${locality} has an index outside 0.1 to 5`
            : undefined,
        )
      );
    case 'mue':
    case 'mue-outpatient':
    case 'mue-dme':
      return repeated(table.rows, ({ code }) => code);
    case 'addon':
      return repeated(table.rows, (row) => `${row.addOn} with ${row.primary}`);
    case 'zip':
      return repeated(table.rows, (row) => `${row.first} in ${row.mac}-${row.locality}`);
    case 'anes':
      return repeated(table.rows, (row) => `${row.mac}-${row.locality}`);
    case 'oppscap':
    case 'payment':
      return repeated(table.rows, (row) =>
        `${row.code} ${row.modifier} ${row.mac}-${row.locality}`.replace(/ +/g, ' '),
      );
    case 'counties':
    case 'cities':
      return undefined;
  }
}

const outside = (values: readonly number[], least: number, most: number): boolean =>
  values.some((value) => value < least || value > most);

function firstOf<Row>(rows: readonly Row[], faultOf: (row: Row) => string | undefined): string | undefined {
  for (const row of rows) {
    const fault = faultOf(row);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function repeated<Row>(rows: readonly Row[], keyOf: (row: Row) => string): string | undefined {
  const seen = new Set<string>();
  return firstOf(rows, (row) => {
    const key = keyOf(row);
    if (seen.has(key)) return `${key} stands twice`;
    seen.add(key);
    return undefined;
  });
}

function checkPairs(pairs: PairTable): string | undefined {
  if (pairs.column2.length === 0) return 'it holds no rows of figures';
  const noCode = pairs.codes.find((code) => parseHcpcsCode(code) === undefined);
  if (noCode !== undefined) return `"${noCode.slice(0, 10)}" is no code`;
  for (let rank = 0; rank < pairs.codes.length; rank += 1) {
    const clash = overlapWithin(pairs, rank);
    if (clash !== undefined) return clash;
  }
  return undefined;
}

/** Rows of one pair lie side by side: only those can overlap. */
function overlapWithin(
  { codes, windows, starts, column2, window }: PairTable,
  rank: number,
): string | undefined {
  const to = starts[rank + 1] ?? 0;
  for (let i = starts[rank] ?? 0; i < to; i += 1) {
    for (let j = i + 1; j < to && column2[j] === column2[i]; j += 1) {
      const [a, b] = [windows[window[i] ?? 0], windows[window[j] ?? 0]];
      if (a === undefined || b === undefined || !together(a, b)) continue;
      const pair = `${codes[rank] ?? ''}/${codes[column2[i] ?? 0] ?? ''}`;
      return `${pair} stands twice on the same days (from ${a.firstDay ?? ''} and from ${b.firstDay ?? ''})`;
    }
  }
  return undefined;
}

/**
 * Both starts known, neither an edit that never applied (indicator 9, or ended before it began), and more than
 * the day in common on which one ends and the other begins.
 */
function together(a: PairWindow, b: PairWindow): boolean {
  if (a.firstDay === null || b.firstDay === null || a.indicator === '9' || b.indicator === '9') return false;
  if (neverApplied(a) || neverApplied(b)) return false;
  return (b.lastDay === null || a.firstDay < b.lastDay) && (a.lastDay === null || b.firstDay < a.lastDay);
}

const neverApplied = ({ firstDay, lastDay }: PairWindow): boolean =>
  firstDay !== null && lastDay !== null && lastDay < firstDay;
