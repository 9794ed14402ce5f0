/** A PostgreSQL schema of its own for instances that share their state; nothing where no server is found. */
import { postgres, serverUrl } from '../../adapters/state/support/databases.ts';

export interface SharedState {
  readonly databaseUrl: string;
  readonly remove: () => Promise<void>;
}

/** Tests of several instances are left out where there is no server; with CI set there has to be one. */
export const server = serverUrl;
if (server === undefined && process.env['CI'] !== undefined)
  throw new Error('The attacks on two instances need a PostgreSQL server: set TEST_DATABASE_URL.');

export async function sharedState(url: string): Promise<SharedState> {
  const { options, remove } = await postgres(url).makePlace();
  return { databaseUrl: options.databaseUrl ?? '', remove };
}
