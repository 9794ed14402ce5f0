/**
 * Changes to the reference file are made in a copy beside it and swapped in by rename: readers see the old file
 * or the new one, whatever happens in between. What was not committed leaves nothing behind but a file that the
 * next draft clears away.
 */
import Database from 'better-sqlite3';
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TableStore } from '../../core/reference/parts.ts';
import type { Release, TableKind } from '../../core/sources/release.ts';
import type { TableRows } from '../../core/sources/table-rows.ts';
import { contentDigest } from './content-digest.ts';
import { insertTable } from './insert-table.ts';
import { releaseTables, schema, schemaVersion, upgrades } from './schema.ts';
import { tableStore } from './table-store.ts';

export interface Draft {
  /** The file as it would be. */
  readonly store: () => TableStore;
  readonly remove: (kind: TableKind, name: string) => void;
  readonly add: (release: Release, table: TableRows) => void;
  readonly mark: (release: Pick<Release, 'kind' | 'name'>, verified: string) => void;
  /** Names the bundled set this file holds. */
  readonly setFingerprint: (fingerprint: string) => void;
  /** Writes everything to the disk and swaps the file in. */
  readonly commit: () => void;
  readonly abandon: () => void;
}

/** Starts from the live file, or from an empty one. */
export function draftReference(file: string, from: 'live' | 'empty'): Draft {
  clearOldDrafts(file);
  const beside = `${file}.${process.pid}.new`;
  if (from === 'live' && existsSync(file)) copyFileSync(file, beside);
  const db = new Database(beside);
  const drop = (): void => {
    db.close();
    rmSync(beside, { force: true });
  };
  try {
    db.pragma('journal_mode = off');
    db.pragma('synchronous = off');
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version !== schemaVersion) {
      db.exec(version === 0 ? schema : (upgrades.get(version) ?? ''));
      db.pragma(`user_version = ${schemaVersion}`);
    }
    db.exec('begin');
  } catch (error) {
    drop();
    throw error;
  }
  return {
    store: () => tableStore(db),
    remove: (kind, name) => removeRelease(db, kind, name),
    add: (release, table) => addRelease(db, release, table),
    mark: ({ kind, name }, verified) =>
      void db
        .prepare('update release set verified = ? where kind = ? and name = ?')
        .run(verified, kind, name),
    setFingerprint: (fingerprint) => {
      db.exec('delete from origin');
      db.prepare('insert into origin values (?)').run(fingerprint);
    },
    commit: () => {
      db.exec('commit');
      db.close();
      flushed(beside);
      renameSync(beside, file);
      flushed(dirname(file));
    },
    abandon: drop,
  };
}

function removeRelease(db: Database.Database, kind: TableKind, name: string): void {
  const found = db
    .prepare<[string, string], { id: number }>('select id from release where kind = ? and name = ?')
    .get(kind, name);
  if (found === undefined) return;
  for (const table of releaseTables) db.prepare(`delete from ${table} where release = ?`).run(found.id);
  db.prepare('delete from release where id = ?').run(found.id);
}

function addRelease(db: Database.Database, release: Release, table: TableRows): void {
  const { kind, name, title, firstDay, lastDay, rows, sha256, conversionFactor, origin, verified } = release;
  const { provenance = null, covers } = release;
  const { lastInsertRowid } = db
    .prepare('insert into release values (null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      ...[kind, name, title, firstDay, lastDay, rows, sha256],
      ...[contentDigest(table), conversionFactor, origin, verified, provenance],
      covers ? JSON.stringify(covers) : null,
    );
  insertTable(db, Number(lastInsertRowid), table);
}

function flushed(path: string): void {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

/** What a killed or crowded-out writer left; a writer that still runs keeps its own. */
function clearOldDrafts(file: string): void {
  const [before, after] = [`${basename(file)}.`, '.new'];
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(before) || !name.endsWith(after)) continue;
    const pid = Number(name.slice(before.length, -after.length));
    if (Number.isInteger(pid) && pid > 0 && !isRunning(pid))
      rmSync(join(dirname(file), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
