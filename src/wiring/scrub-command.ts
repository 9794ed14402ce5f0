/** `unitwise scrub FILE -o OUT.csv`: streams a year of claims; OUT appears whole or not at all. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { scrubProgress } from '../adapters/terminal/scrub/progress.ts';
import { sayUnderstood } from '../adapters/terminal/scrub/say-understood.ts';
import { scrubRows } from '../adapters/terminal/scrub/scrub-rows.ts';
import { summaryInWords } from '../adapters/terminal/scrub/summary.ts';
import { askColumns, readColumnMap } from './column-map.ts';
import { sayWriteFault } from './file-fault.ts';
import { goOnUnheard } from './go-on-unheard.ts';
import { localPayers } from './local-payers.ts';
import { open } from './open.ts';
import { readRows } from './scrub-source.ts';
import { tellFaults } from './tell-faults.ts';
import { writeWhole, type WholeFile } from './write-whole.ts';

export interface ScrubOptions {
  readonly out?: string;
  readonly sheet?: string;
  /** An export whose column names are tried first. */
  readonly from?: string;
  readonly map?: string;
  /** Ask which column holds what, write it down, review nothing. */
  readonly columns: boolean;
  /** Patient columns go to the output too. */
  readonly keep: boolean;
}

/** The exit status: 0 scrubbed, 1 a file that cannot be used. */
export async function scrub(file: string, options: ScrubOptions): Promise<number> {
  goOnUnheard();
  const { out, sheet, from, keep } = options;
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return fault(`${file}: there is no such file.`);
  const map = options.map === undefined || options.columns ? undefined : readColumnMap(options.map);
  if (map?.kind === 'problem') return fault(map.problem);
  if (options.columns) return columnsOf(file, sheet, options.map ?? 'mapping.json');
  if (out === undefined) return fault('Say where to write: -o OUT.csv.');
  if (resolve(file) === resolve(out)) return fault('Write to another file than the one that is read (-o).');
  const { reference, clock } = open();
  const own = { payers: await localPayers(), today: clock() };
  let written: WholeFile;
  try {
    written = writeWhole(out);
  } catch (error) {
    return fault(sayWriteFault(error, out));
  }
  const hints = { ...(from === undefined ? {} : { from }), ...(map === undefined ? {} : { map: map.map }) };
  const rows = scrubRows(reference, written.line, {
    ...{ hints, keep, own },
    onHeader: (header, columns) => {
      process.stdout.write(`${sayUnderstood(header, columns, keep)}\n\n`);
    },
  });
  let problem: string | undefined;
  const faults = tellFaults();
  try {
    const read = await readRows({
      ...{ file, sheet, places: reference.places, onBytes: scrubProgress(process.stderr, size) },
      onRow: (cells, line, text) => (problem = rows.row(cells, line, text)) === undefined,
      onFault: (sentence) => faults.tell(`${file}, ${sentence}`),
    });
    faults.tellRest();
    const summary = (problem ??= read.problem) === undefined ? rows.finish() : problem;
    if (typeof summary === 'string') return fault(`${file}: ${summary}.`);
    written.commit();
    process.stdout.write(`${summaryInWords(summary, read.leftOut)}\n`);
    return 0;
  } catch (error) {
    return sayFault(error, file, out);
  } finally {
    written.close();
  }
}

/** `--columns` */
async function columnsOf(file: string, sheet: string | undefined, to: string): Promise<number> {
  let header: readonly string[] | undefined;
  try {
    const { problem } = await readRows({
      ...{ file, sheet, places: open().reference.places, onBytes: () => undefined, onFault: () => undefined },
      onRow: (cells) => {
        header = cells;
        return cells.filter((cell) => cell.trim() !== '').length < 3;
      },
    });
    if (problem !== undefined || header === undefined)
      return fault(`${file}: ${problem ?? 'it holds no rows'}.`);
    await askColumns(header, to);
    return 0;
  } catch (error) {
    return sayFault(error, file, to);
  }
}

function sayFault(error: unknown, file: string, out: string): number {
  const { syscall, path } = error as NodeJS.ErrnoException;
  if (syscall === 'read' || path === file) return fault(`${file} cannot be read: name a file you may read.`);
  return fault(sayWriteFault(error, out));
}

function fault(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}
