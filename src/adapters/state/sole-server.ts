/**
 * With SQLite one server owns the folder (docs/operate.md). It holds a lock of the operating system's for as long as
 * it lives, however it ends; so a server that gets the lock knows that whoever holds a lease is dead, and ends every
 * lease at once. One that does not get it waits for the leases, as with PostgreSQL.
 */
import Database from 'better-sqlite3';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf } from './dialects/fault-of.ts';
import type { StateDb } from './state-db.ts';

/** Returns what gives the lock back. */
export async function becomeSoleServer(home: string, db: StateDb): Promise<() => void> {
  const lock = lockFolder(home);
  if (lock === undefined) return () => undefined;
  const ended = { lease_until: 0 };
  // Where this cannot be written, the leases end by themselves.
  await db.write(async (trx) => {
    await trx.updateTable('once_claim').set(ended).where('state', '<>', 'done').execute();
    await trx.updateTable('pending_question').set(ended).execute();
  });
  return () => lock.close();
}

/** SQLite's exclusive lock on an empty file: the one lock that Node's packages here offer on every system. */
function lockFolder(home: string): Database.Database | undefined {
  const file = join(home, 'server.lock');
  let lock: Database.Database | undefined;
  try {
    closeSync(openSync(file, 'a', 0o600));
    lock = new Database(file, { timeout: 0 });
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock?.close();
    if (faultOf(error) === undefined) throw error;
    return undefined;
  }
}
