/**
 * Where several instances are tried: SQLite, and PostgreSQL where a server answers. Without one that part cannot be
 * run: the run says so and why, and it fails where CI promised a server.
 */
import { expect, it } from 'vitest';
import { postgres, serverUrl, sqlite, type TestDatabase } from './databases.ts';

const noServer = 'no PostgreSQL at TEST_DATABASE_URL or on localhost:5432';

/** Called where the tests of a file are described. `what` opens the sentence that is reported. */
export function instanceDatabases(what: string): readonly TestDatabase[] {
  if (serverUrl !== undefined) return [sqlite, postgres(serverUrl)];
  const title = `${what} on PostgreSQL need a server: ${noServer}`;
  if (process.env['CI'] === 'true') it(title, () => expect.fail(noServer));
  else process.stderr.write(`${title}\n`);
  return [sqlite];
}
