/** A text file written line by line; it appears whole or not at all. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

const flushAt = 1 << 16;

export interface WholeFile {
  readonly line: (text: string) => void;
  readonly commit: () => void;
  /** To be called at the end in any case; what was not committed goes. */
  readonly close: () => void;
}

/** Throws what the system says of the path. */
export function writeWhole(file: string): WholeFile {
  const part = `${file}.part`;
  const written = openSync(part, 'w');
  let open = true;
  let lines: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (lines.length > 0) writeSync(written, `${lines.join('\n')}\n`);
    [lines, length] = [[], 0];
  };
  const shut = (): void => {
    if (open) closeSync(written);
    open = false;
  };
  return {
    line: (text) => {
      lines.push(text);
      length += text.length;
      if (length >= flushAt) flush();
    },
    commit: () => {
      flush();
      shut();
      renameSync(part, file);
    },
    close: () => {
      shut();
      rmSync(part, { force: true });
    },
  };
}
