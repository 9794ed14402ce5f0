/**
 * Files as opened become releases as read: kind by content, release by content and name, rows typed, PTP parts
 * put together. Reads on past a faulty file, so that all faults are told at once.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { TableRows } from '../../core/sources/table-rows.ts';
import {
  describeRelease,
  nameRelease,
  type NamedRelease,
  type AskedRelease,
  type StatedRelease,
} from '../../core/tables/name-release.ts';
import type { Cells, Collecting, FileFault, Recognised, SourceFile } from './cms-file.ts';
import { groupParts, partsFault } from './group-parts.ts';
import { readFileRecords } from './records/read-file-records.ts';
import { recognise } from './recognise.ts';
import { statedByName } from './stated-by-name.ts';

export interface ReadFile {
  readonly file: string;
  readonly release: NamedRelease;
  readonly table: TableRows;
  readonly rows: number;
  /** Of the file's bytes; of the parts' sums where it came in parts. */
  readonly sha256: string;
  readonly conversionFactor: number | null;
  /** Payment amounts for qualifying participants. */
  readonly qualifying: boolean;
}

export interface ReadReleases {
  readonly read: readonly ReadFile[];
  /** Files that are no table of CMS's: record layouts, documents. */
  readonly skipped: readonly string[];
  readonly faults: readonly FileFault[];
}

export interface Reading {
  /** --release and --setting. */
  readonly asked: AskedRelease;
  readonly onRows: (file: string, rows: number, done: boolean) => void;
}

export async function readReleases(files: readonly SourceFile[], reading: Reading): Promise<ReadReleases> {
  const read: ReadFile[] = [];
  const skipped: string[] = [];
  const faults: FileFault[] = [];
  const groups = groupParts(files);
  for (const group of groups) {
    const one = await readGroup(group, { ...reading, alone: groups.length === 1 });
    if (one.kind === 'read') read.push(one.file);
    else if (one.kind === 'no-table') skipped.push(one.file);
    else faults.push(one.fault);
  }
  return { read, skipped, faults };
}

/** CMS's list of what a quarter added, deleted and revised: never the whole table, and its layout was not seen. */
const changesAlone = /additions[-_ ]deletions/i;

type GroupRead =
  | { readonly kind: 'read'; readonly file: ReadFile }
  | { readonly kind: 'no-table'; readonly file: string }
  | { readonly kind: 'fault'; readonly fault: FileFault };

async function readGroup(
  group: readonly SourceFile[],
  reading: Reading & { readonly alone: boolean },
): Promise<GroupRead> {
  const name = group.map((file) => file.name).join(', ');
  const fault = (problem: string): GroupRead => ({ kind: 'fault', fault: { file: name, problem } });
  if (changesAlone.test(name)) return { kind: 'no-table', file: name };
  const incomplete = partsFault(group);
  if (incomplete !== undefined) return fault(incomplete);

  let first: Recognised | undefined;
  let collecting: Collecting | undefined;
  let rows = 0;
  const sums: string[] = [];
  for (const file of group) {
    const part = await readPart(file, collecting, (count, done) =>
      reading.onRows(file.name, rows + count, done),
    );
    if (part.kind !== 'part') return part;
    first ??= part.recognised;
    collecting = part.collecting;
    rows += part.rows;
    sums.push(part.sha256);
  }
  if (first === undefined || collecting === undefined) return { kind: 'no-table', file: name };
  const collected = collecting.finish();
  const named = nameRelease(collected.table.kind, {
    content: first.stated,
    fileName: statedByName(group[0]?.name ?? ''),
    asked: reading.asked,
    askedOfThis: reading.alone,
  });
  if (named.kind === 'problem') return fault(named.problem);
  const younger = youngerThan(named.release, collected.stated);
  if (younger !== undefined) return fault(younger);
  const [onlySum = ''] = sums;
  return {
    kind: 'read',
    file: {
      file: name,
      release: withOwnName(named.release, group[0]?.name ?? ''),
      table: retyped(collected.table, named.release),
      rows: rowCount(collected.table, rows),
      sha256: sums.length === 1 ? onlySum : createHash('sha256').update(sums.join(' ')).digest('hex'),
      conversionFactor: collected.conversionFactor ?? null,
      qualifying: [...(reading.asked.kinds ?? []), statedByName(name).kind].includes('rvu-qp'),
    },
  };
}

type PartRead =
  | {
      readonly kind: 'part';
      readonly recognised: Recognised;
      readonly collecting: Collecting;
      readonly rows: number;
      readonly sha256: string;
    }
  | Exclude<GroupRead, { kind: 'read' }>;

/** The first records decide the kind; what follows them goes to the collector, the earlier parts' if there is one. */
async function readPart(
  file: SourceFile,
  given: Collecting | undefined,
  onRows: (rows: number, done: boolean) => void,
): Promise<PartRead> {
  const head: { cells: Cells; line: number }[] = [];
  let recognised: Recognised | undefined;
  let collecting = given;
  let rows = 0;
  let rowFault: FileFault | undefined;
  const take = (cells: Cells, line: number): boolean => {
    const bad = collecting?.row(cells);
    if (bad === undefined) {
      rows += 1;
      if (rows % 100_000 === 0) onRows(rows, false);
      return true;
    }
    const problem = `${bad.column}: found "${bad.found}", expected ${bad.expected}`;
    rowFault = { file: file.name, line, problem };
    return false;
  };
  const decide = (): boolean => {
    recognised = recognise(
      head.map(({ cells }) => cells),
      file.name,
    );
    if (recognised === undefined) return false;
    collecting ??= recognised.collect();
    return head.slice(recognised.headerRecords).every(({ cells, line }) => take(cells, line));
  };
  const done = await readFileRecords(file, (cells, line) => {
    if (recognised !== undefined) return take(cells, line);
    head.push({ cells, line });
    return head.length < recognisedWithin || decide();
  });
  if (rowFault !== undefined) return { kind: 'fault', fault: rowFault };
  if (done.fault !== undefined) return { kind: 'fault', fault: done.fault };
  if (recognised === undefined && !(head.length < recognisedWithin && decide())) {
    return rowFault === undefined
      ? { kind: 'no-table', file: file.name }
      : { kind: 'fault', fault: rowFault };
  }
  if (recognised === undefined || collecting === undefined) return { kind: 'no-table', file: file.name };
  onRows(rows, true);
  return { kind: 'part', recognised, collecting, rows, sha256: done.sha256 };
}

/** Captions and headers of CMS's files end well before this. */
const recognisedWithin = 40;

/** A release cannot hold edits that begin after it does. */
function youngerThan(
  { name, firstDay }: NamedRelease,
  newest: StatedRelease | undefined,
): string | undefined {
  if (newest?.year === undefined || newest.quarter === undefined) return undefined;
  const begins = describeRelease('ptp', newest.year, newest.quarter);
  return begins.firstDay > firstDay
    ? `it holds edits that begin in ${begins.name}, so it is not ${name}: check that it is the right download`
    : undefined;
}

/** Rows of figures; ZIPs are kept as runs, so there the records count. */
function rowCount(table: TableRows, records: number): number {
  if ('pairs' in table) return table.pairs.column2.length;
  return table.kind === 'zip' ? records : table.rows.length;
}

/** PFREV25C and PFALL25C are two files of one quarter. */
function withOwnName(release: NamedRelease, file: string): NamedRelease {
  if (release.kind !== 'payment') return release;
  const own = basename(file)
    .replace(/\.[^.]*$/, '')
    .toUpperCase();
  return /^PF[A-Z0-9_-]{1,20}$/.test(own) ? { ...release, name: own } : release;
}

/** A collector knows its layout; which table of that layout it is, the name or the person may have said. */
const retyped = (table: TableRows, { kind }: NamedRelease): TableRows => ({ ...table, kind }) as TableRows;
