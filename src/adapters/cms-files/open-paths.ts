/**
 * Paths as a person gives them to the files in them: a file, a folder, a .gz, a .zip (zips inside it too), a
 * workbook, of which each sheet is a file. Told apart by their first bytes, not by their names. `scratch` is a
 * folder for what must be unpacked to be read.
 */
import { open as openHandle, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileFault, SourceFile } from './cms-file.ts';
import { openArchive } from './opening/open-archive.ts';
import type { Opened, Opening } from './opening/opened.ts';
import { gzFile, plainFile } from './opening/plain-file.ts';
import { signatureOf } from './opening/signature.ts';
import { sayReadFault } from './records/say-read-fault.ts';

export interface OpenPaths {
  readonly files: readonly SourceFile[];
  readonly faults: readonly FileFault[];
  /** To be called once the files are read. */
  readonly close: () => Promise<void>;
}

export async function openPaths(paths: readonly string[], scratch: string): Promise<OpenPaths> {
  const closers: (() => void)[] = [];
  const opening: Opening = { scratch, onClose: (closer) => closers.push(closer) };
  const opened: Opened[] = [];
  for (const path of paths) opened.push(...(await openPath(path, opening)));
  return {
    files: opened.flatMap((each) => ('fault' in each ? [] : [each.file])),
    faults: opened.flatMap((each) => ('fault' in each ? [each.fault] : [])),
    close: () =>
      Promise.resolve(
        closers.forEach((close) => {
          close();
        }),
      ),
  };
}

async function openPath(path: string, opening: Opening): Promise<readonly Opened[]> {
  try {
    const { isDirectory } = await kindOf(path);
    if (!isDirectory) return await openFile(path, opening);
    const opened: Opened[] = [];
    for (const name of await visibleIn(path)) opened.push(...(await openPath(join(path, name), opening)));
    return opened;
  } catch (error) {
    return [{ fault: { file: path, problem: sayReadFault(error) } }];
  }
}

async function kindOf(path: string): Promise<{ readonly isDirectory: boolean }> {
  return { isDirectory: (await stat(path)).isDirectory() };
}

/** Links are followed to files only, so that no folder holds itself. */
async function visibleIn(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const linked = entry.isSymbolicLink() && !(await kindOf(join(folder, entry.name))).isDirectory;
    const readable = entry.isFile() || entry.isDirectory() || linked;
    if (readable && !entry.name.startsWith('.')) names.push(entry.name);
  }
  return names.sort();
}

async function openFile(path: string, opening: Opening): Promise<readonly Opened[]> {
  const handle = await openHandle(path);
  const first = Buffer.alloc(8);
  const { bytesRead } = await handle.read(first, 0, 8, 0).finally(() => handle.close());
  const signature = signatureOf(first.subarray(0, bytesRead), path);
  if (signature === 'zip') return openArchive({ name: path, path, depth: 0 }, opening);
  if (signature === 'gz') return [{ file: gzFile(path, path) }];
  return signature === 'text' ? [{ file: plainFile(path, path) }] : [{ fault: { file: path, ...signature } }];
}
