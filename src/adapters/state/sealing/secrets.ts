/** The secret that pseudonyms are drawn from, and the proof that the keys given fit what is sealed already. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sealedTables, type SealedTable, type Tables } from '../tables.ts';
import { pseudonyms, type Pseudonyms } from './pseudonym.ts';
import { seal, unseal, type Keyring } from './seal.ts';
import type { StateKey } from './state-keys.ts';

export type OpenedSecrets =
  | { readonly kind: 'secrets'; readonly pseudonyms: Pseudonyms }
  | { readonly kind: 'refused'; readonly sentence: string };

export async function openSecrets(db: Kysely<Tables>, keyring: Keyring): Promise<OpenedSecrets> {
  return db.transaction().execute(async (trx) => {
    const missing = await missingKeys(trx, keyring.keys);
    if (missing.length > 0) return { kind: 'refused', sentence: sayMissing(missing, keyring.mayHoldTokens) };
    await trx
      .insertInto('secret')
      .values({ name, ...seal(randomBytes(32).toString('base64'), ['secret', name], keyring) })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const row = await trx.selectFrom('secret').selectAll().where('name', '=', name).executeTakeFirstOrThrow();
    const secret = unseal(row, ['secret', name], keyring);
    if (secret === undefined) return { kind: 'refused', sentence: damaged };
    return { kind: 'secrets', pseudonyms: pseudonyms(Buffer.from(secret, 'base64')) };
  });
}

const name = 'pseudonyms';

/** The ids of keys that rows are sealed with and that are not among `keys`. */
export async function missingKeys(
  db: Kysely<Tables>,
  keys: readonly StateKey[],
  tables = Object.keys(sealedTables) as readonly SealedTable[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const table of tables) {
    const rows = await db.selectFrom(table).select('key_id').distinct().execute();
    for (const row of rows) found.add(row.key_id);
  }
  // Before teams had keys of their own, their rows were sealed by these.
  const ofTeams = tables.includes('team_key') ? (['slack_installation', 'conversation'] as const) : [];
  for (const table of ofTeams) {
    const own = db.selectFrom('team_key').select('own_id');
    const rows = await db
      .selectFrom(table)
      .select('key_id')
      .where('key_id', 'not in', own)
      .distinct()
      .execute();
    for (const row of rows) found.add(row.key_id);
  }
  return [...found].filter((id) => !keys.some((key) => key.id === id)).sort();
}

export const sayMissing = (missing: readonly string[], hasStateKey: boolean): string =>
  `The state database holds secrets sealed with key ${missing.join(' and ')}, which ${
    hasStateKey ? 'is not in STATE_KEY' : 'is not at hand (STATE_KEY is not set)'
  }: add that key to STATE_KEY, after the new one and a comma, and start again.`;

const damaged =
  'The state database holds a secret that its key does not open: it was changed or copied from elsewhere; restore a backup.';
