/** Tokens of other programs. Only a token's hash is kept; its name stands for it everywhere else. */
import type { Read } from './outcome.ts';

export const tokenScopes = ['mcp', 'review', 'ask', 'rules'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export interface ApiToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Epoch milliseconds. */
  readonly at: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

export interface TokenStore {
  /** False where the name is taken, by a revoked token too: what is logged of a name is one token's. */
  readonly add: (token: Omit<ApiToken, 'revokedAt'> & { readonly hash: string }) => Promise<Read<boolean>>;
  readonly list: () => Promise<Read<readonly ApiToken[]>>;
  /** False where there is none of that name in force. */
  readonly revoke: (name: string, at: number) => Promise<Read<boolean>>;
  readonly find: (hash: string) => Promise<Read<ApiToken | undefined>>;
}
