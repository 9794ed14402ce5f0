/** One import, and one update, at a time in a home folder. The lock is SQLite's own, so it ends with the process that held it. */
import Database from 'better-sqlite3';
import { join } from 'node:path';

/** Undefined where another process has it. */
export function lockHome(
  home: string,
  what: 'import' | 'update',
): { readonly release: () => void } | undefined {
  const db = new Database(join(home, `${what}.lock`), { timeout: 0 });
  try {
    db.exec('begin exclusive');
    return { release: () => db.close() };
  } catch {
    db.close();
    return undefined;
  }
}
