/**
 * A year's claims, row by row: adjacent rows of one claim and date are one claim day, reviewed when the next begins.
 * Days that are alike (same lines, payer and place, in one stretch of days) are reviewed once.
 */
import type { ClaimDay, ServiceLine } from '../../../core/claim/claim-day.ts';
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import type { Places, ReferenceData } from '../../../core/ports.ts';
import { readHeader, type ClaimColumns } from './columns.ts';
import { readOnce } from './read-once.ts';
import { readRow } from './read-row.ts';
import { dayOf, reviewRows, type ReviewedRows } from './review-rows.ts';
import { rememberBills } from './remember-bills.ts';
import { safeCell } from './safe-cell.ts';
import { seenClaims } from './seen-claims.ts';
import { twoGenerations } from './two-generations.ts';
import { emptySummary, type ScrubSummary } from './summary.ts';

export interface ScrubRows {
  /** One record of the input; a problem where the header cannot be used. */
  readonly row: (cells: readonly string[]) => string | undefined;
  readonly finish: () => ScrubSummary;
}

/** A row as it will be written; without a line where it cannot be read, and then why. */
interface WaitingRow {
  readonly text: string;
  readonly line: ServiceLine | undefined;
  readonly problem: string;
}

interface WaitingDay {
  /** Claim and date; empty where the row names no claim. */
  readonly key: string;
  readonly date: ServiceDate;
  readonly told: Told;
  /** What its review depends on, line by line. */
  lines: string;
}

/** What is written behind the rows of days that are alike. */
type Alike = Omit<ReviewedRows, 'cells'> & { readonly behind: readonly string[] };

const mostAlike = 1500;

export function scrubRows(reference: ReferenceData, write: (line: string) => void): ScrubRows {
  const summary = emptySummary();
  const seen = seenClaims();
  const alike = twoGenerations<Alike>(mostAlike);
  const told = daysByText(reference.places);
  const bill = rememberBills(reference, ({ payer, place, assumed }) =>
    JSON.stringify([payer, place, assumed]),
  );
  let columns: ClaimColumns | undefined;
  let width = 0;
  let waiting: WaitingRow[] = [];
  let day: WaitingDay | undefined;

  const reviewed = ({ date, told: { about, name }, lines }: WaitingDay): Alike => {
    const signature = `${reference.stretchOf(date)} ${name} ${lines}`;
    const known = alike.get(signature);
    if (known !== undefined) return known;
    const rows = waiting.flatMap(({ line }) => line ?? []);
    const { cells, kinds, atStake } = reviewRows({ date, lines: rows, about }, reference, bill);
    const fresh = { kinds, atStake, behind: cells.map((each) => each.map(safeCell).join(',')) };
    alike.set(signature, fresh);
    return fresh;
  };

  const endDay = (): void => {
    const review = day === undefined ? undefined : reviewed(day);
    const returned = day !== undefined && day.key !== '' && seen.note(day.key);
    const behind = (review?.behind ?? []).values();
    for (const { text, line, problem } of waiting) {
      write(
        line === undefined
          ? `${text},${behindUnreadable(problem, width)}`
          : `${text},${behind.next().value ?? ''},${returned ? notContiguous : ''}`,
      );
    }
    if (review !== undefined) summary.count(review, returned);
    waiting = [];
    day = undefined;
  };

  const take = (cells: readonly string[], header: ClaimColumns): void => {
    summary.rows += 1;
    const text = cells.map(safeCell).join(',');
    const read = readRow(cells, header);
    if (read.kind === 'unreadable') {
      summary.unreadable += 1;
      waiting.push({ text, line: undefined, problem: read.problem });
      if (day === undefined) endDay();
      return;
    }
    const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? '').trim());
    const claim = cell(header.claimId);
    const key = claim === '' ? '' : `${claim} ${read.date}`;
    if (day === undefined || key === '' || day.key !== key) {
      endDay();
      day = { key, date: read.date, told: told(cell(header.payer), cell(header.locality)), lines: '' };
    }
    day.lines += `|${lineText(cells, header)}`;
    waiting.push({ text, line: read.line, problem: '' });
  };

  return {
    row: (cells) => {
      if (columns !== undefined) {
        take(cells, columns);
        return undefined;
      }
      const header = readHeader(cells);
      if (header.kind === 'problem') return header.problem;
      columns = header.columns;
      width = header.added.length;
      write([...cells.map(safeCell), ...header.added].join(','));
      return undefined;
    },
    finish: () => {
      endDay();
      return summary;
    },
  };
}

interface Told {
  readonly about: ClaimDay;
  readonly name: string;
}

/** A clinic writes its payer and place the same way on every row; `name` tells equal ones alike. */
function daysByText(places: Places): (payer: string, locality: string) => Told {
  const toldBy = readOnce((text): Told => {
    const [payer = '', locality = ''] = text.split('\n');
    const about = dayOf(payer, locality, places);
    return { about, name: JSON.stringify([about.payer, about.place, about.assumed]) };
  });
  return (payer, locality) => toldBy(`${payer}\n${locality}`);
}

const lineText = (cells: readonly string[], header: ClaimColumns): string => {
  const { code, minutes, units, modifiers, assistantMinutes, charge } = header;
  const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? ''));
  return `${cell(code)};${cell(minutes)};${cell(units)};${cell(modifiers)};${cell(assistantMinutes)};${cell(charge)}`;
};

/** The added columns of a row that cannot be read: all empty but the last, the marks. */
const behindUnreadable = (problem: string, width: number): string =>
  [...Array<string>(width - 1).fill(''), safeCell(`unreadable: ${problem}`)].join(',');

/** A claim and date that stood further up already: reviewed alone, and marked so. */
const notContiguous = 'not-contiguous';
