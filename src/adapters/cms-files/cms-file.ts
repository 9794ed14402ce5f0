/**
 * What the readers of CMS's files share. A file is opened (zip, gz, xlsx or text), its records are pushed one by
 * one, and the reader that recognises the first records collects typed rows. Bad content is a value, not a throw.
 */
import type { Readable } from 'node:stream';
import type { TableKind } from '../../core/sources/release.ts';
import type { TableRows } from '../../core/sources/table-rows.ts';
import type { StatedRelease } from '../../core/tables/name-release.ts';

/** One row of a text table or sheet: its cells as text, trimmed of nothing. */
export type Cells = readonly string[];

/**
 * Takes one record and the line (or sheet row) it begins on, counted from 1; gives back whether to go on. `text`: the
 * line as it came, where it was asked for and no cell is quoted.
 */
export type OnRecord = (cells: Cells, line: number, text?: string) => boolean;

export interface RecordsRead {
  readonly fault: FileFault | undefined;
  /** Of all bytes, unpacked; of the part read where the reading stopped early. */
  readonly sha256: string;
}

/** A file as given, or as found inside a zip ("rvu26c.zip/PPRRVU2026_Jul_nonQPP.csv"). */
export interface SourceFile {
  readonly name: string;
  readonly open: () => Promise<Readable>;
  /** Only where the file is no text but a sheet of a workbook. */
  readonly readSheet?: (onRecord: OnRecord) => Promise<RecordsRead>;
}

/** What is wrong in one row; `column` as a person finds it ("PE RVU", "column 6"). */
export interface RowFault {
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

/** What cannot be imported, in one sentence's worth of facts. */
export interface FileFault {
  readonly file: string;
  /** Line of the file, counted from 1; absent where the file as a whole is at fault. */
  readonly line?: number;
  readonly problem: string;
}

/** Takes the records after the header. `row` gives a fault back and stops the reading there. */
export interface Collecting {
  readonly row: (cells: Cells) => RowFault | undefined;
  readonly finish: () => Collected;
}

export interface Collected {
  readonly table: TableRows;
  /** Dollars per RVU in ten-thousandths; relative-value files only. */
  readonly conversionFactor?: number;
  /** What the rows themselves say of the release. */
  readonly stated?: StatedRelease;
}

export interface Recognised {
  /** The kind the content shows; a file name or setting may still narrow it (ptp to ptp-hospital). */
  readonly kind: TableKind;
  readonly stated: StatedRelease;
  /** How many records come before the first row of figures. */
  readonly headerRecords: number;
  readonly collect: () => Collecting;
}

/** Looks at the first records (at most 40) of a file, and at its name; undefined: not of this kind. */
export type Recogniser = (head: readonly Cells[], name: string) => Recognised | undefined;
