/** `unitwise scrub FILE.csv -o OUT.csv`: streams a year of claims; OUT appears whole or not at all. */
import { closeSync, createReadStream, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { textRecords } from '../adapters/cms-files/records/text-records.ts';
import { scrubRows } from '../adapters/terminal/scrub/scrub-rows.ts';
import { scrubProgress } from '../adapters/terminal/scrub/progress.ts';
import { summaryInWords } from '../adapters/terminal/scrub/summary.ts';
import { sayWriteFault } from './file-fault.ts';
import { open } from './open.ts';

const flushAt = 1 << 16;

/** The exit status: 0 scrubbed, 1 a file that cannot be used. */
export interface ScrubOptions {
  readonly out: string;
}

export async function scrub(file: string, { out }: ScrubOptions): Promise<number> {
  const fault = (text: string): number => {
    process.stderr.write(`${text}\n`);
    return 1;
  };
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return fault(`${file}: there is no such file.`);
  if (resolve(file) === resolve(out)) return fault('Write to another file than the one that is read (-o).');
  const { reference } = open();
  const part = `${out}.part`;
  let written: number;
  try {
    written = openSync(part, 'w');
  } catch (error) {
    return fault(sayWriteFault(error, out));
  }
  let lines: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (lines.length > 0) writeSync(written, `${lines.join('\n')}\n`);
    [lines, length] = [[], 0];
  };
  const rows = scrubRows(reference, (line) => {
    lines.push(line);
    length += line.length;
    if (length >= flushAt) flush();
  });
  let problem: string | undefined;
  const records = textRecords((cells) => {
    problem = rows.row(cells);
    return problem === undefined;
  });
  const progress = scrubProgress(process.stderr, size);
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
      const pushed = records.push(chunk as Buffer);
      if (typeof pushed === 'object') problem = `line ${pushed.line}: ${pushed.problem}`;
      if (problem !== undefined) break;
      progress((chunk as Buffer).length);
    }
    const ended = problem === undefined ? records.end() : 'more';
    if (typeof ended === 'object') problem = `line ${ended.line}: ${ended.problem}`;
    if (problem !== undefined) return fault(`${file}: ${problem}.`);
    const summary = rows.finish();
    flush();
    closeSync(written);
    renameSync(part, out);
    process.stdout.write(`${summaryInWords(summary)}\n`);
    return 0;
  } catch (error) {
    const { syscall, path } = error as NodeJS.ErrnoException;
    if (syscall === 'read' || path === file)
      return fault(`${file} cannot be read: name a file you may read.`);
    return fault(sayWriteFault(error, out));
  } finally {
    rmSync(part, { force: true });
  }
}
