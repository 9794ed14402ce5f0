/**
 * Backups of the SQLite file: a copy taken while the program runs, and put back while it does not. Secrets in a backup
 * stay sealed: without STATE_KEY (or the folder's state.key) it cannot be used. PostgreSQL has its own tools.
 */
import Database from 'better-sqlite3';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { migrations } from './migrations/migrate.ts';
import { inspect, putAside, stamp, stateFile } from './state-file.ts';
import { faultOf } from './dialects/fault-of.ts';

/** `sentence`: what was done, or why not and what to do. */
export interface BackedUp {
  readonly kind: 'done' | 'refused';
  readonly sentence: string;
}

const refused = (sentence: string): BackedUp => ({ kind: 'refused', sentence });

/** Names no password: pg_dump takes it from PGPASSWORD or ~/.pgpass. */
export const postgresBackup = (url: string, file: string): BackedUp =>
  refused(
    `Team state is in PostgreSQL, which has its own backup: pg_dump --format=custom --file=${quoted(file)} ${quoted(withoutPassword(url))}`,
  );

export const postgresRestore = (url: string, file: string): BackedUp =>
  refused(
    `Team state is in PostgreSQL: stop every instance, then pg_restore --clean --if-exists --single-transaction --dbname=${quoted(withoutPassword(url))} ${quoted(file)}`,
  );

/** The copy is written beside `to` and renamed, so a file of that name is a whole backup. */
export async function backUp({
  home,
  to,
}: {
  readonly home: string;
  readonly to: string;
}): Promise<BackedUp> {
  const from = stateFile(home);
  if (!existsSync(from)) return refused(`There is no state database in ${home} to back up.`);
  if (existsSync(to)) return refused(`${to} exists already: choose a new name, a backup overwrites nothing.`);
  const part = `${to}.part`;
  const db = new Database(from, { readonly: true, timeout: 5_000 });
  try {
    makeFolder(dirname(resolve(to)));
    closeSync(openSync(part, 'w', 0o600));
    await db.backup(part);
    const found = check(part);
    if (found.kind === 'refused')
      return refused(`The state database is damaged and was not backed up: ${found.sentence}`);
    flush(part);
    renameSync(part, to);
    return {
      kind: 'done',
      sentence: `The state is backed up in ${to}. Keep STATE_KEY (or ${home}/state.key) in another place: the backup cannot be used without it.`,
    };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return refused(`The backup could not be written (${fault}): ${to}`);
  } finally {
    db.close();
    remove(part);
  }
}

/** `at`: ISO; names the file that was there, which is kept. */
export async function restore(asked: {
  readonly home: string;
  readonly from: string;
  readonly at: string;
}): Promise<BackedUp> {
  const { home, from, at } = asked;
  const file = stateFile(home);
  if (!existsSync(from)) return refused(`${from}: there is no such file.`);
  if (resolve(from) === resolve(file)) return refused('That is the state database itself; name a backup.');
  const beside = `${file}.restoring`;
  try {
    makeFolder(home);
    remove(beside);
    closeSync(openSync(beside, 'w', 0o600));
    const checked = await copyChecked(from, beside);
    if (checked.kind === 'refused') return checked;
    if (existsSync(file) && !isFree(file)) {
      return refused('The state database is in use: stop the program, then restore.');
    }
    const kept = existsSync(file) ? putAside(file, `before-restore-${stamp(at)}`) : undefined;
    renameSync(beside, file);
    flush(dirname(file));
    const before = kept === undefined ? '' : ` What was there before is kept as ${kept}.`;
    return { kind: 'done', sentence: `The state is restored from ${from}.${before}` };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return refused(`The backup could not be restored (${fault}): ${file}`);
  } finally {
    remove(beside);
  }
}

/** With what SQLite keeps beside it. `force` alone does not excuse a path that leads through a file. */
function remove(file: string): void {
  for (const each of ['', '-wal', '-shm', '-journal'].map((end) => `${file}${end}`))
    if (existsSync(each)) rmSync(each, { force: true });
}

async function copyChecked(from: string, to: string): Promise<BackedUp> {
  const unreadable = refused(`${from} is not a sound backup of a state database; nothing was changed.`);
  try {
    const db = new Database(from, { readonly: true });
    try {
      await db.backup(to);
    } finally {
      db.close();
    }
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    return unreadable;
  }
  const found = check(to);
  if (found.kind === 'refused') return refused(`${from} ${found.sentence}; nothing was changed.`);
  flush(to);
  return found;
}

/** Whole, ours, and of a version this program knows. */
function check(file: string): BackedUp {
  if (inspect(file) !== 'ours') return refused('is not a sound backup of a state database');
  const db = new Database(file);
  try {
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return refused('is damaged');
    const table = db.prepare("select 1 from sqlite_master where name = 'schema_version'").get();
    if (table === undefined) return refused('is not a sound backup of a state database');
    const version = Number(db.prepare('select max(version) from schema_version').pluck().get());
    const known = migrations.at(-1)?.version ?? 0;
    if (version > known) return refused(`is of version ${version}, and this program knows up to ${known}`);
    db.pragma('journal_mode = delete');
    return { kind: 'done', sentence: '' };
  } finally {
    db.close();
  }
}

/** Leaving the write-ahead log takes every other connection being closed; it is entered again at the next start. */
function isFree(file: string): boolean {
  try {
    const db = new Database(file, { timeout: 200 });
    try {
      return db.pragma('journal_mode = delete', { simple: true }) === 'delete';
    } finally {
      db.close();
    }
  } catch (error) {
    return faultOf(error) === 'damaged';
  }
}

function flush(path: string): void {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

function withoutPassword(url: string): string {
  const address = new URL(url);
  address.password = '';
  return address.href;
}
