/** Which fault an error of either database is. Undefined: none we expect, so a bug, and it is thrown on. */
import type { StateFault } from '../../../core/team/outcome.ts';

export function faultOf(error: unknown): StateFault | undefined {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  const byCode = typeof code === 'string' ? codes.find(([shape]) => shape.test(code)) : undefined;
  if (byCode !== undefined) return byCode[1];
  return typeof message === 'string' && lost.test(message) ? 'lost' : undefined;
}

/** SQLite's names, PostgreSQL's five characters, the operating system's words. */
const codes: readonly (readonly [RegExp, StateFault])[] = [
  [/^(?:SQLITE_FULL|53100|ENOSPC|EDQUOT)$/, 'full'],
  [/^(?:SQLITE_BUSY|SQLITE_LOCKED|55P03|57014|40001|40P01|25P03)/, 'locked'],
  [/^(?:SQLITE_CORRUPT|SQLITE_NOTADB|XX001|XX002)/, 'damaged'],
  [/^(?:SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|EACCES|EROFS|EPERM|ENOTDIR|ENOENT|EISDIR)/, 'read-only'],
  [/^(?:SQLITE_CONSTRAINT_CHECK|SQLITE_CONSTRAINT_NOTNULL|SQLITE_TOOBIG|23514|23502|22001|22021)/, 'refused'],
  [/^(?:08|57P|53|28|3D000|25006|SQLITE_IOERR|ECONN|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|EHOST|ENET)/, 'lost'],
];

/** What pg says without a code. */
const lost =
  /connection terminated|timeout exceeded when trying to connect|did not answer in time|not queryable|connection error|driver has already been destroyed|Cannot use a pool after calling end/i;
