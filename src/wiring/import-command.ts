/** `unitwise data import`: terms once, one import at a time, progress, and what came of it. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { openPaths } from '../adapters/cms-files/open-paths.ts';
import { readReleases } from '../adapters/cms-files/read-releases.ts';
import { lockHome } from '../adapters/sqlite/lock-home.ts';
import { openReference } from '../adapters/sqlite/open-reference.ts';
import { importProgress } from '../adapters/terminal/import-progress.ts';
import type { Release } from '../core/sources/release.ts';
import type { AskedRelease } from '../core/tables/name-release.ts';
import { list, plural } from '../core/words/english.ts';
import { importReleases, type Imported } from './import-releases.ts';
import { referenceFile, stagedFile } from './open-tables.ts';
import { open } from './open.ts';

export interface ImportOptions {
  readonly acceptTerms: boolean;
  readonly replace: boolean;
  /** Today's behavior of refusing everything where one file cannot be read. */
  readonly strict?: boolean;
  /** Rows every whole table must hold (update). */
  readonly canaries?: boolean;
  /** Into a copy, to be looked at; the figures that answer stay. */
  readonly staged?: boolean;
  /** Says how far it is; not where nobody watches. */
  readonly progress?: boolean;
  /** --release and --setting, read. */
  readonly asked: AskedRelease;
}

const terms = `CMS's files carry CPT codes. CPT is a registered trademark of the American Medical Association; by
importing a file you confirm that you accepted the terms CMS and the AMA set on CMS's own download page. Unitwise
keeps the figures and stores no description.
`;

/** The exit status: 0 imported or held already, 1 refused, 2 not tried: no room, or another import runs. */
export async function importData(paths: readonly string[], options: ImportOptions): Promise<0 | 1 | 2> {
  const { config } = open();
  const { home } = config;
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    for (const path of missing) process.stderr.write(`${path}: there is no such file or folder.\n`);
    process.stderr.write('Nothing was changed: the figures held before go on answering.\n');
    return 1;
  }
  if (!(await termsAccepted(home, options.acceptTerms))) {
    process.stderr.write(`${noTerms}\n`);
    return 1;
  }
  // Held from here on, so whatever an import left behind was left by a killed one.
  const lock = lockHome(home, 'import');
  if (lock === undefined) {
    process.stderr.write(`Another import is running on ${home}; wait for it to end.\n`);
    return 2;
  }
  for (const name of readdirSync(home)) {
    if (/^import-[A-Za-z0-9]{6}$/.test(name)) rmSync(join(home, name), { recursive: true, force: true });
  }
  const scratch = mkdtempSync(join(home, 'import-'));
  try {
    return await importLocked(paths, options, { home, scratch });
  } catch (error) {
    if (!cannotWrite(error)) throw error;
    process.stderr.write(`${diskFull(home)}\n`);
    return 2;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    lock.release();
  }
}

async function importLocked(
  paths: readonly string[],
  { replace, strict, canaries, staged, asked, progress = true }: ImportOptions,
  { home, scratch }: { readonly home: string; readonly scratch: string },
): Promise<0 | 1> {
  const opened = await openPaths(paths, scratch);
  const live = openReference(referenceFile(home));
  if ('otherVersion' in live) throw new Error('the reference file was changed while it was opened');
  try {
    const onRows = progress ? importProgress(process.stderr) : () => undefined;
    const { read, skipped, faults } = await readReleases(opened.files, { asked, onRows });
    const untold = skipped.filter((file) => paths.includes(file) || read.length === 0);
    const problems = [
      ...[...opened.faults, ...faults].map(
        ({ file, line, problem }) => `${file}${line === undefined ? '' : `, line ${line}`}: ${problem}.`,
      ),
      ...untold.map((file) => `${file}: this is none of the CMS files Unitwise reads.`),
    ];
    const none = read.length === 0 && problems.length === 0;
    if (none) problems.push(`${paths.join(', ')}: there is no CMS file in it.`);
    if (read.length === 0 || strict === true || canaries === true) {
      if (problems.length > 0) return report({ kind: 'refused', problems });
    }
    const file = staged === true ? stagedFile(home) : referenceFile(home);
    if (staged === true) copyFileSync(referenceFile(home), file);
    const into = { file, live, replace, canaries: canaries === true };
    const status = report(importReleases(read, into));
    for (const problem of problems) process.stderr.write(`left out: ${problem}\n`);
    const passed = skipped.filter((file) => !untold.includes(file)).map((file) => basename(file));
    if (passed.length > 0) process.stderr.write(`passed over: ${fewOf(passed)}, no tables Unitwise reads.\n`);
    return status;
  } finally {
    live.close();
    await opened.close();
  }
}

const mostNamed = 5;
/** A zip of CMS's holds record layouts and notes beside its table. */
const fewOf = (files: readonly string[]): string =>
  list(files.length > mostNamed ? [...files.slice(0, mostNamed), `${files.length - mostNamed} more`] : files);

function report(imported: Imported): 0 | 1 {
  if (imported.kind === 'refused') {
    for (const problem of imported.problems) process.stderr.write(`${problem}\n`);
    process.stderr.write('Nothing was changed: the figures held before go on answering.\n');
    return 1;
  }
  for (const release of imported.added) process.stdout.write(`imported ${said(release)}\n`);
  for (const { kind, name } of imported.unchanged) process.stdout.write(`held already: ${kind} ${name}\n`);
  for (const line of imported.proofs) process.stdout.write(`checked: ${line}\n`);
  for (const problem of imported.leftOut) process.stderr.write(`left out: ${problem}\n`);
  return 0;
}

const said = ({ kind, name, title, rows, firstDay, lastDay }: Release): string =>
  `${kind} ${name}: ${plural(rows, 'row')}, in force ${firstDay} to ${lastDay} (${title})`;

export const noTerms = 'Nothing imported: accept the terms first (--accept-terms).';

const keptTerms = (home: string): string => join(home, 'terms-accepted');
/** Whether somebody accepted them in this folder. */
export const termsKept = (home: string): boolean => existsSync(keptTerms(home));

/** Asked once: the answer is kept beside the database. */
async function termsAccepted(home: string, accepted: boolean): Promise<boolean> {
  if (termsKept(home)) return true;
  process.stderr.write(terms);
  if (!accepted && !(await agrees())) return false;
  writeFileSync(keptTerms(home), 'CMS and AMA terms accepted by whoever imports here.\n');
  return true;
}

export async function agrees(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question('Do you confirm? (yes/no) ');
  asking.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

export const diskFull = (home: string): string =>
  `The disk is full or cannot be written (${home}). Nothing was changed: the figures held before go on answering.`;

export const cannotWrite = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^(?:SQLITE_FULL|SQLITE_IOERR.*|ENOSPC|EFBIG|EDQUOT|EROFS|EACCES)$/.test(String(error.code));
