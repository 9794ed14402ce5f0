/** The SQLite file in the home folder: opened, known as ours, and put aside where it is damaged. */
import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { StateFault } from '../../core/team/outcome.ts';
import { makeFolder } from '../make-folder.ts';
import type { OpenDatabase } from './dialects/dialect.ts';
import { applicationId, openSqlite, type SqliteOptions } from './dialects/dialect-sqlite.ts';
import { faultOf } from './dialects/fault-of.ts';

export type OpenedFile =
  | { readonly kind: 'opened'; readonly database: OpenDatabase }
  | { readonly kind: 'without'; readonly reason: StateFault; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string };

export const stateFile = (home: string): string => join(home, 'state.sqlite');

/** The file, and what SQLite keeps beside it; the log beside a file holds its last commits. */
const withCompanions = (file: string): readonly string[] => [file, `${file}-wal`, `${file}-shm`];

type FileOptions = SqliteOptions & { readonly home: string; readonly openedAt: string };

/** Milliseconds. Several processes that open a new file at once are in each other's way for a moment. */
const patience = 5_000;

export async function openFile(options: FileOptions): Promise<OpenedFile> {
  for (let waited = 0; ;) {
    try {
      return openOnce(options);
    } catch (error) {
      const reason = faultOf(error);
      if (reason === undefined) throw error;
      if (reason === 'locked' && waited < patience) {
        const next = 20 + Math.random() * 60;
        await pause(next);
        waited += next;
        continue;
      }
      return { kind: 'without', reason, sentence: sayUnusable(options.home, reason) };
    }
  }
}

export const sayUnusable = (home: string, reason: StateFault): string =>
  `${stateFile(home)} cannot be opened (${reason}): check that the folder can be written and has room; answers go on without state.`;

function openOnce({ home, openedAt, ...options }: FileOptions): OpenedFile {
  const file = stateFile(home);
  makeFolder(home);
  if (!existsSync(file)) {
    const aside = findSetAside(home);
    if (aside !== undefined) return withoutState(aside);
    /** Readable by its owner alone; SQLite gives the files beside it the same mode. */
    closeSync(openSync(file, 'a', 0o600));
  }
  const found = inspect(file);
  if (found === 'damaged') return withoutState(putAside(file, `corrupt-${stamp(openedAt)}`));
  if (found === 'not ours') {
    return { kind: 'refused', sentence: `${file} is not a state database of Unitwise: move it away.` };
  }
  return { kind: 'opened', database: openSqlite(file, options) };
}

/** 2026-11-24T19:24:20.123Z becomes 2026-11-24T19-24-20Z: a name on every system. */
export const stamp = (iso: string): string => iso.replace(/[.]\d+/, '').replaceAll(':', '-');

/** Moves the file and its companions; a name that is taken gets a number. Returns the new name. */
export function putAside(file: string, mark: string): string {
  const name = (count: number): string => `${file}.${mark}${count === 1 ? '' : `-${count}`}`;
  let count = 1;
  while (withCompanions(name(count)).some((each) => existsSync(each))) count += 1;
  const to = withCompanions(name(count));
  withCompanions(file).forEach((each, index) => {
    if (existsSync(each)) renameSync(each, to[index] ?? `${each}.${mark}`);
  });
  return name(count);
}

/** The damaged database that an earlier start set aside, while no other stands in its place. */
export function findSetAside(home: string): string | undefined {
  const name = readdirSync(home)
    .filter((each) => each.startsWith('state.sqlite.corrupt-') && !/-(?:wal|shm)$/.test(each))
    .sort()
    .at(-1);
  return name === undefined ? undefined : join(home, name);
}

export const saySetAside = (aside: string): string =>
  `The state database was damaged and is kept as ${aside}. Answers go on without saved settings. Restore a backup with "unitwise state restore FILE"; to begin anew instead, move that file to another folder and start again.`;

const withoutState = (aside: string): OpenedFile => ({
  kind: 'without',
  reason: 'damaged',
  sentence: saySetAside(aside),
});

/** A whole check reads the whole file; a large one is checked as it is used. */
const checkedUpTo = 32 * 1024 * 1024;

/** `ours`: an empty file becomes ours. */
export function inspect(file: string): 'ours' | 'not ours' | 'damaged' {
  const db = new Database(file, { timeout: 100 });
  try {
    const pages = Number(db.pragma('page_count', { simple: true }));
    if (pages * Number(db.pragma('page_size', { simple: true })) <= checkedUpTo) {
      if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return 'damaged';
    }
    if (pages > 0)
      return db.pragma('application_id', { simple: true }) === applicationId ? 'ours' : 'not ours';
    db.pragma(`application_id = ${applicationId}`);
    return 'ours';
  } catch (error) {
    if (faultOf(error) === 'damaged') return 'damaged';
    throw error;
  } finally {
    db.close();
  }
}
