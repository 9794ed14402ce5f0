/** The reference file, opened read-only. */
import Database from 'better-sqlite3';
import type { TableStore } from '../../core/reference/compose-reference.ts';
import { schemaVersion } from './schema.ts';
import { tableStore } from './table-store.ts';

export interface OpenReference {
  readonly store: TableStore;
  /** The bundled set of files it holds. */
  readonly fingerprint: string;
  readonly close: () => void;
}

/** `otherVersion`: written by another version of the program. */
export function openReference(file: string): OpenReference | { readonly otherVersion: number } {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version !== schemaVersion) {
    db.close();
    return { otherVersion: version };
  }
  const { fingerprint } = db.prepare('select fingerprint from origin').get() as { fingerprint: string };
  return { store: tableStore(db), fingerprint, close: () => db.close() };
}
