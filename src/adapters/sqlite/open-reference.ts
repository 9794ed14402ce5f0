/** The reference file, opened read-only. */
import Database from 'better-sqlite3';
import type { TableStore } from '../../core/reference/parts.ts';
import type { Release } from '../../core/sources/release.ts';
import type { TableRows } from '../../core/sources/table-rows.ts';
import { readTable } from './read-table.ts';
import { schemaVersion } from './schema.ts';
import { tableStore } from './table-store.ts';

export interface OpenReference {
  readonly store: TableStore;
  /** Names the figures of a release, as they were when it was written. */
  readonly contentOf: (release: Release) => string;
  readonly tableOf: (release: Release) => TableRows;
  /** The bundled set of files it holds. */
  readonly fingerprint: string;
  /** Reads the whole file; throws what SQLite says where a page of it is damaged. */
  readonly check: () => void;
  readonly close: () => void;
}

/** `otherVersion`: written by another version of the program. */
export function openReference(file: string): OpenReference | { readonly otherVersion: number } {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  // 2 MB of pages, SQLite's own default; better-sqlite3 is built with 16 MB.
  db.pragma('cache_size = -2000');
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version !== schemaVersion) {
    db.close();
    return { otherVersion: version };
  }
  const { fingerprint } = db.prepare('select fingerprint from origin').get() as { fingerprint: string };
  const find = db.prepare<[string, string], { id: number; content: string }>(
    'select id, content from release where kind = ? and name = ?',
  );
  const row = ({ kind, name }: Release): { id: number; content: string } => {
    const found = find.get(kind, name);
    if (found === undefined) throw new Error(`${kind} ${name} is not in ${file}`);
    return found;
  };
  return {
    store: tableStore(db),
    contentOf: (release) => row(release).content,
    tableOf: (release) => readTable(db, row(release).id, release.kind),
    fingerprint,
    check: () => {
      if (db.pragma('quick_check(1)', { simple: true }) === 'ok') return;
      throw Object.assign(new Error(`${file} is damaged`), { code: 'SQLITE_CORRUPT' });
    },
    close: () => db.close(),
  };
}
