/** The rows of a file of claims, whatever it is: an 837P, a workbook, a csv in any encoding. */
import { tmpdir } from 'node:os';
import { professionalClaim, read837 } from '../adapters/claim-files/read-837.ts';
import { openClaims, type OpenedClaims } from '../adapters/claim-files/open-claims.ts';
import { sentHeader, sentRows } from '../adapters/claim-files/sent-rows.ts';
import type { X12Fault } from '../adapters/claim-files/x12/tokenizer.ts';
import { pushX12 } from '../adapters/claim-files/push-x12.ts';
import { utf8Chunks, type Encoding } from '../adapters/claim-files/utf8-chunks.ts';
import { openPaths } from '../adapters/cms-files/open-paths.ts';
import { exportLayout } from '../adapters/cms-files/records/text-layout.ts';
import { textRecords } from '../adapters/cms-files/records/text-records.ts';
import type { Places } from '../core/ports.ts';

export interface RowSource {
  readonly file: string;
  /** Where it is open already. */
  readonly opened?: OpenedClaims;
  readonly sheet: string | undefined;
  readonly places: Places;
  /** False where no more rows are wanted. */
  readonly onRow: (cells: readonly string[], line?: number, text?: string) => boolean;
  readonly onBytes: (count: number) => void;
  /** What is wrong at one place while the rest is read. */
  readonly onFault: (sentence: string) => void;
}

export interface RowsRead {
  /** What ended the reading early, without the file's name; undefined where all was read. */
  readonly problem: string | undefined;
  /** Claims and lines of an 837P that could not be read; each was told as a fault. */
  readonly leftOut: number;
}

export async function readRows(source: RowSource): Promise<RowsRead> {
  const { kind, bytes } = source.opened ?? openClaims(source.file);
  if (kind.kind === 'x12') return readClaims(source, bytes, kind.encoding);
  return { problem: await problemOfRows(source, kind, bytes), leftOut: 0 };
}

function problemOfRows(
  source: RowSource,
  kind: Exclude<OpenedClaims['kind'], { readonly kind: 'x12' }>,
  bytes: AsyncIterable<Buffer>,
): Promise<string | undefined> {
  if (kind.kind === 'problem') return Promise.resolve(kind.problem);
  if (kind.kind === 'workbook') return readSheet(source);
  return source.sheet === undefined
    ? readText(source, bytes, kind.kind)
    : Promise.resolve('--sheet names a sheet of a workbook, and this is none');
}

async function readText(
  { onRow, onBytes }: RowSource,
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): Promise<string | undefined> {
  const records = textRecords(onRow, { layoutOf: exportLayout, withText: true });
  for await (const { bytes, read } of utf8Chunks(chunks, encoding)) {
    const pushed = records.push(bytes);
    if (pushed === 'stop') return undefined;
    if (typeof pushed === 'object') return `line ${pushed.line}: ${pushed.problem}`;
    onBytes(read);
  }
  const ended = records.end();
  return typeof ended === 'object' ? `line ${ended.line}: ${ended.problem}` : undefined;
}

async function readSheet({ file, sheet, onRow }: RowSource): Promise<string | undefined> {
  const { files, faults, close } = await openPaths([file], tmpdir());
  try {
    const [fault] = faults;
    if (fault !== undefined) return fault.problem;
    const chosen =
      sheet === undefined
        ? files[0]
        : files.find(({ name }) => name === `${file}/${sheet}` || (files.length === 1 && name === file));
    if (chosen?.readSheet === undefined) {
      return sheet === undefined
        ? 'it is no workbook that holds a sheet with rows; unpack it, if it is a zip, and give the file in it'
        : `it has no sheet of that name; it has ${files.length} with rows`;
    }
    const { fault: broken } = await chosen.readSheet(onRow);
    return broken?.problem;
  } finally {
    await close();
  }
}

async function readClaims(
  { places, onRow, onBytes, onFault }: RowSource,
  bytes: AsyncIterable<Buffer>,
  encoding: 'utf-16le' | 'utf-16be' | undefined,
): Promise<RowsRead> {
  const rowsOf = sentRows(places);
  // Of a file that holds no professional claim the first fault says what it is.
  let [begun, first]: [boolean, string | undefined] = [false, undefined];
  const said = ({ segment, problem }: X12Fault): void => {
    const sentence = `segment ${segment}: ${problem}`;
    if (reader.counts.sets > 0) onFault(sentence);
    else first ??= sentence;
  };
  const reader = read837({
    onClaim: (claim) => {
      if (!begun) onRow(sentHeader);
      if (!begun && first !== undefined) onFault(first);
      begun = true;
      rowsOf(claim).forEach((row) => onRow(row));
    },
    onFault: said,
  });
  const broken = await pushX12(bytes, reader, encoding, onBytes);
  if (broken !== undefined) said(broken);
  const { sets, leftOut } = reader.counts;
  return { problem: begun ? undefined : (first ?? noClaims(sets)), leftOut };
}

const noClaims = (sets: number): string =>
  sets === 0 ? `${professionalClaim.name} was expected` : 'it holds no claim that can be read';
