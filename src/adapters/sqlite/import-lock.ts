/** One import at a time in a home folder. The lock is SQLite's own, so it ends with the process that held it. */
import Database from 'better-sqlite3';
import { join } from 'node:path';

/** Undefined where another import is running. */
export function lockImport(home: string): { readonly release: () => void } | undefined {
  const db = new Database(join(home, 'import.lock'), { timeout: 0 });
  try {
    db.exec('begin exclusive');
    return { release: () => db.close() };
  } catch {
    db.close();
    return undefined;
  }
}
