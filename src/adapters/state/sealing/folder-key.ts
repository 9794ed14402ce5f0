/**
 * Where no STATE_KEY is given, the embedded database takes a random key kept beside it. It tells people apart and
 * seals addresses of conversations; a bot token is never sealed with it, for whoever has the folder has both.
 */
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toKey, type StateKey } from './state-keys.ts';

const keyFile = (home: string): string => join(home, 'state.key');

/** Undefined where there is none, or where it is not a key. */
export function findFolderKey(home: string): StateKey | undefined {
  try {
    const bytes = Buffer.from(readFileSync(keyFile(home), 'utf8').trim(), 'base64');
    return bytes.length === 32 ? toKey(bytes) : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Of two processes that make one at the same time, both get the key that was there first. */
export function makeFolderKey(home: string): StateKey {
  const beside = `${keyFile(home)}.${process.pid}.new`;
  writeFileSync(beside, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(beside, keyFile(home));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(beside, { force: true });
  }
  const key = findFolderKey(home);
  if (key === undefined) throw new Error(`${keyFile(home)} does not hold a key; restore it from your backup`);
  return key;
}
