/** Tokens of other programs. A revoked one keeps its row and with it its name. */
import { tokenScopes, type ApiToken, type TokenStore } from '../../../core/team/api-token.ts';
import type { StateDb } from '../state-db.ts';

export const tokenStore = (db: StateDb): TokenStore => ({
  add: ({ name, hash, scopes, at, expiresAt }) =>
    db.write(async (trx) => {
      const { numInsertedOrUpdatedRows = 0n } = await trx
        .insertInto('api_token')
        .values({ name, hash, scopes: scopes.join(' '), at, expires_at: expiresAt, revoked_at: null })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows > 0n;
    }),
  list: () =>
    db.read(async (kysely) => {
      const rows = await kysely.selectFrom('api_token').selectAll().orderBy('name').execute();
      return rows.map(toToken);
    }),
  revoke: (name, at) =>
    db.write(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('api_token')
        .set({ revoked_at: at })
        .where('name', '=', name)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    }),
  find: (hash) =>
    db.read(async (kysely) => {
      const row = await kysely
        .selectFrom('api_token')
        .selectAll()
        .where('hash', '=', hash)
        .executeTakeFirst();
      return row && toToken(row);
    }),
});

const toToken = (row: {
  readonly name: string;
  readonly scopes: string;
  readonly at: number;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
}): ApiToken => ({
  name: row.name,
  scopes: tokenScopes.filter((scope) => row.scopes.split(' ').includes(scope)),
  at: Number(row.at),
  expiresAt: row.expires_at === null ? null : Number(row.expires_at),
  revokedAt: row.revoked_at === null ? null : Number(row.revoked_at),
});
