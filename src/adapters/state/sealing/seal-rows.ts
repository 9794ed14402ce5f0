/** Rows of several teams sealed at once, each with its own team's key. */
import type { Transaction } from 'kysely';
import type { Ready } from '../state-db.ts';
import type { Tables } from '../tables.ts';
import { sealRow, type SealedTextTable } from './sealed-rows.ts';
import type { TeamCipher } from './team-keys.ts';

/** Keys are taken in the order of the teams' names, so that two who write for the same teams never wait for each other. */
export async function sealRows<R extends Readonly<Record<string, string | number | null>> & { team: string }>(
  trx: Transaction<Tables>,
  { teamKeys }: Ready,
  table: SealedTextTable,
  rows: readonly R[],
): Promise<readonly (R & { readonly sealed: string })[]> {
  const ciphers = new Map<string, TeamCipher>();
  for (const team of [...new Set(rows.map((row) => row.team))].sort()) {
    ciphers.set(team, await teamKeys.forWriting(trx, team));
  }
  return rows.flatMap((row) => {
    const cipher = ciphers.get(row.team);
    return cipher === undefined ? [] : [sealRow(table, row, cipher)];
  });
}
