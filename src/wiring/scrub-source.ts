/** The rows of a file of claims, whatever it is: an 837P, a workbook, a csv in any encoding. */
import { tmpdir } from 'node:os';
import { professionalClaim, read837 } from '../adapters/claim-files/read-837.ts';
import { sentHeader, sentRows } from '../adapters/claim-files/sent-rows.ts';
import { pushX12 } from '../adapters/claim-files/push-x12.ts';
import { sniff } from '../adapters/claim-files/sniff.ts';
import { utf8Chunks, type Encoding } from '../adapters/claim-files/utf8-chunks.ts';
import { openPaths } from '../adapters/cms-files/open-paths.ts';
import { exportLayout } from '../adapters/cms-files/records/text-layout.ts';
import { textRecords } from '../adapters/cms-files/records/text-records.ts';
import type { Places } from '../core/ports.ts';

export interface RowSource {
  readonly file: string;
  readonly sheet: string | undefined;
  readonly places: Places;
  /** False where no more rows are wanted. */
  readonly onRow: (cells: readonly string[]) => boolean;
  readonly onBytes: (count: number) => void;
  /** What is wrong at one place while the rest is read. */
  readonly onFault: (sentence: string) => void;
}

/** What ended the reading early, without the file's name; undefined where all was read. */
export async function readRows(source: RowSource): Promise<string | undefined> {
  const kind = sniff(source.file);
  switch (kind.kind) {
    case 'problem':
      return kind.problem;
    case 'workbook':
      return readSheet(source);
    case 'x12':
      return readClaims(source, kind.encoding);
    default:
      return source.sheet === undefined
        ? readText(source, kind.kind)
        : '--sheet names a sheet of a workbook, and this is none';
  }
}

async function readText(
  { file, onRow, onBytes }: RowSource,
  encoding: Encoding,
): Promise<string | undefined> {
  const records = textRecords(onRow, exportLayout);
  for await (const { bytes, read } of utf8Chunks(file, encoding)) {
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
        ? 'it holds no sheet with rows'
        : `it has no sheet of that name; it has ${files.length} with rows`;
    }
    const { fault: broken } = await chosen.readSheet((cells) => onRow(cells));
    return broken?.problem;
  } finally {
    await close();
  }
}

async function readClaims(
  { file, places, onRow, onBytes, onFault }: RowSource,
  encoding: 'utf-16le' | 'utf-16be' | undefined,
): Promise<string | undefined> {
  const rowsOf = sentRows(places);
  onRow(sentHeader);
  const reader = read837({
    onClaim: (claim) => rowsOf(claim).forEach((row) => onRow(row)),
    onFault: ({ segment, problem }) => onFault(`segment ${segment}: ${problem}`),
  });
  const broken = await pushX12(file, reader, encoding, onBytes);
  if (broken !== undefined) onFault(`segment ${broken.segment}: ${broken.problem}`);
  return reader.counts.sets === 0 ? `${professionalClaim.name} was expected` : undefined;
}
