/** A year's claims, row by row: adjacent rows of one claim and date are one claim day, reviewed when the next begins. */
import type { ClaimDay, ServiceLine } from '../../../core/claim/claim-day.ts';
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import { readPlace } from '../../../core/places/read-place.ts';
import type { Places, ReferenceData } from '../../../core/ports.ts';
import { screenField, screenPayer } from '../../../intents/privacy/screen-field.ts';
import { claimAbove, type ClaimAbove } from './claim-above.ts';
import type { ClaimColumns, HeaderHints } from './columns.ts';
import { readOnce } from './read-once.ts';
import { readRow } from './read-row.ts';
import { dayOf, heldPayers, reviewRows, withPayer, type OwnPayers } from './review-rows.ts';
import { safeCell } from './safe-cell.ts';
import { seekHeader } from './seek-header.ts';
import { seenClaims } from './seen-claims.ts';
import { emptySummary, type ScrubSummary } from './summary.ts';

export interface ScrubRows {
  /**
   * One record of the input, the line it stands on, where it has one, and its text, where that is its cells between
   * commas; a problem where the header cannot be used.
   */
  readonly row: (cells: readonly string[], line?: number, text?: string) => string | undefined;
  /** A problem where no line was a header. */
  readonly finish: () => ScrubSummary | string;
}

/** A row as it will be written; without a line where it cannot be read, and then why. */
interface WaitingRow {
  readonly text: string;
  readonly line: ServiceLine | undefined;
  readonly problem: string;
}

interface WaitingDay {
  /** Empty where the row names no claim. */
  readonly claim: string;
  readonly date: ServiceDate;
  readonly about: ClaimDay;
}

export interface ScrubHow {
  readonly hints?: HeaderHints;
  /** Patient columns go to the output too. */
  readonly keep?: boolean;
  /** Told once, before the first row is reviewed. */
  /** Profiles are kept: what each payer allows and pays is written too. */
  readonly own?: OwnPayers | undefined;
  readonly onHeader?: (header: readonly string[], columns: ClaimColumns) => void;
}

export function scrubRows(
  reference: ReferenceData,
  write: (line: string) => void,
  { hints = {}, keep = false, own, onHeader = () => undefined }: ScrubHow = {},
): ScrubRows {
  const summary = emptySummary();
  const seen = seenClaims();
  const payers = heldPayers(reference, own);
  const aboutDay = daysByText(reference.places);
  let columns: ClaimColumns | undefined;
  let above: ClaimAbove | undefined;
  let width = 0;
  const sought = seekHeader(hints);
  let dropped: ReadonlySet<number> = new Set();
  const written = (cells: readonly string[], text?: string): string =>
    dropped.size === 0
      ? text !== undefined && !needsCare.test(text)
        ? text
        : cells.map(safeCell).join(',')
      : cells
          .filter((_, at) => !dropped.has(at))
          .map(safeCell)
          .join(',');
  let waiting: WaitingRow[] = [];
  let day: WaitingDay | undefined;

  const endDay = (): void => {
    const lines: ServiceLine[] = [];
    for (const { line } of waiting) if (line !== undefined) lines.push(line);
    const review = day && reviewRows({ date: day.date, about: day.about, lines }, reference, payers);
    const returned = day !== undefined && day.claim !== '' && seen.note(day.claim, day.date);
    let reviewed = 0;
    for (const { text, line, problem } of waiting) {
      if (line === undefined) write(`${text},${behindUnreadable(problem, width)}`);
      else {
        write(`${text},${review?.behind[reviewed] ?? ''},${returned ? notContiguous : ''}`);
        reviewed += 1;
      }
    }
    if (review !== undefined) summary.count(review, returned);
    waiting = [];
    day = undefined;
  };

  const take = (given: readonly string[], header: ClaimColumns, line?: number, whole?: string): void => {
    summary.rows += 1;
    const text = written(given, whole);
    const cells = above?.whole(given) ?? given;
    const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? '').trim());
    const about = aboutDay(cell(header.payer), cell(header.locality), cell(header.placeOfService));
    const read = readRow(cells, header);
    if (read.kind === 'unreadable' || about === undefined) {
      const problem = read.kind === 'unreadable' ? read.problem : looksPrivate;
      summary.unreadable += 1;
      summary.firstUnreadable ??= `${line === undefined ? 'row' : 'line'} ${line ?? summary.rows}: ${problem}`;
      waiting.push({ text, line: undefined, problem });
      if (day === undefined) endDay();
      return;
    }
    const claim = cell(header.claimId);
    if (claim === '' && header.claimId !== undefined) summary.unnamed += 1;
    if (cells !== given) summary.below += 1;
    if (day === undefined || claim === '' || day.claim !== claim || day.date !== read.date) {
      endDay();
      day = { claim, date: read.date, about };
    }
    waiting.push({ text, line: read.line, problem: '' });
  };

  return {
    row: (cells, line, text) => {
      if (columns !== undefined) {
        take(cells, columns, line, text);
        return undefined;
      }
      const header = sought.row(cells);
      if (header.kind !== 'columns') return header.kind === 'problem' ? header.problem : undefined;
      columns = header.columns;
      above = claimAbove(columns);
      if (!keep) dropped = new Set(columns.patient);
      onHeader(header.names, columns);
      const added = payers.shown ? withPayer(header.added) : header.added;
      width = added.length;
      write(`${written(header.names)},${added.join(',')}`);
      return undefined;
    },
    finish: () => {
      if (columns === undefined) return sought.problem();
      above?.forget();
      endDay();
      return summary;
    },
  };
}

/** A cell of it may be run by a spreadsheet, or must be quoted. */
const needsCare = /(?:^|,)[=+\-@\t]|[\r"]/;

const looksPrivate = 'payer or locality looks like patient information';

/** A clinic writes its payer and place the same way on every row. Undefined where either may be a patient. */
function daysByText(
  places: Places,
): (payer: string, locality: string, placeOfService: string) => ClaimDay | undefined {
  const byText = readOnce((text) => {
    const [payer = '', locality = '', placeOfService = ''] = text.split('\n');
    if (screenPayer(payer).length > 0) return undefined;
    if (readPlace(locality, places).kind === 'unknown' && screenField(locality).length > 0) return undefined;
    return dayOf({ payer, locality, placeOfService }, places);
  });
  let [payer, locality, placeOfService] = ['', '', ''];
  let day = byText('\n\n');
  return (ofPayer, ofLocality, ofPlace) => {
    if (ofPayer === payer && ofLocality === locality && ofPlace === placeOfService) return day;
    [payer, locality, placeOfService] = [ofPayer, ofLocality, ofPlace];
    day = byText(`${ofPayer}\n${ofLocality}\n${ofPlace}`);
    return day;
  };
}

/** The added columns of a row that cannot be read: all empty but the last, the marks. */
const behindUnreadable = (problem: string, width: number): string =>
  [...Array<string>(width - 1).fill(''), safeCell(`unreadable: ${problem}`)].join(',');

/** A claim and date that stood further up already: reviewed alone, and marked so. */
const notContiguous = 'not-contiguous';
