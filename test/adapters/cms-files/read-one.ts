/** Test support: one file read to the end, as the importer reads it. */
import { Readable } from 'node:stream';
import type {
  Cells,
  Collected,
  Collecting,
  Recognised,
  RowFault,
  SourceFile,
} from '../../../src/adapters/cms-files/cms-file.ts';
import { readFileRecords } from '../../../src/adapters/cms-files/records/read-file-records.ts';
import { recognise } from '../../../src/adapters/cms-files/recognise.ts';

export interface ReadOne {
  readonly recognised: Recognised | undefined;
  readonly collected: Collected | undefined;
  readonly fault: (RowFault & { readonly line: number }) | { readonly problem: string } | undefined;
}

const headLength = 40;

export const fileOf = (content: string | Buffer, name = 'a.csv'): SourceFile => ({
  name,
  open: () => Promise.resolve(Readable.from([Buffer.from(content)])),
});

export const readText = (content: string | Buffer, name = 'a.csv'): Promise<ReadOne> =>
  readOne(fileOf(content, name));

/** The typed rows; fails where there are none. */
export async function rowsIn(content: string | Buffer, name = 'a.csv'): Promise<readonly unknown[]> {
  const { collected, fault } = await readText(content, name);
  if (collected === undefined || !('rows' in collected.table))
    throw new Error(JSON.stringify(fault ?? 'no rows'));
  return collected.table.rows;
}

export async function readOne(file: SourceFile): Promise<ReadOne> {
  const head: { readonly cells: Cells; readonly line: number }[] = [];
  let recognised: Recognised | undefined;
  let collecting: Collecting | undefined;
  let fault: ReadOne['fault'];
  const take = (cells: Cells, line: number): boolean => {
    const bad = collecting?.row(cells);
    if (bad !== undefined) fault = { line, ...bad };
    return bad === undefined;
  };
  const decide = (): boolean => {
    recognised = recognise(
      head.map(({ cells }) => cells),
      file.name,
    );
    collecting = recognised?.collect();
    return (
      recognised !== undefined &&
      head.slice(recognised.headerRecords).every(({ cells, line }) => take(cells, line))
    );
  };
  const done = await readFileRecords(file, (cells, line) => {
    if (recognised !== undefined) return take(cells, line);
    head.push({ cells, line });
    return head.length < headLength || decide();
  });
  if (recognised === undefined && head.length < headLength) decide();
  fault ??= done.fault;
  return { recognised, collected: fault === undefined ? collecting?.finish() : undefined, fault };
}
