/**
 * Who calls, by the bearer token of the request; and the token's own share, counted in reviewed days. A token that
 * was found is known for five seconds, so that a revoked one is refused soon and the database is not asked each time.
 */
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { ApiToken, TokenScope, TokenStore } from '../../core/team/api-token.ts';
import type { UnsignedCallers } from '../unsigned-callers.ts';
import { hashToken } from './token.ts';

export interface Refused {
  readonly kind: 'refused';
  readonly status: 401 | 403 | 429 | 503;
  readonly sentence: string;
  readonly retryAfter?: number;
}
export type Entry = { readonly kind: 'token'; readonly name: string } | Refused;

export interface TokenDoor {
  readonly enter: (request: IncomingMessage, scope: TokenScope) => Promise<Entry>;
  /** Of a caller who shows in another way who it is, and does not; counted as one without a token. */
  readonly refuse: (request: IncomingMessage, sentence: string) => Promise<Refused>;
  /** Spends so many days of the token's share; a refusal where they are not there yet. */
  readonly spend: (name: string, days: number) => Refused | undefined;
}

export interface TokenDoorParts {
  readonly tokens: TokenStore;
  readonly unsigned: UnsignedCallers;
  /** As adapters/fair-shares/share.ts takes: milliseconds to wait, undefined where that is too long. */
  readonly take: (key: string, cost: number, longestWait: number) => number | undefined;
  readonly now: () => number;
}

const knownFor = 5_000;

export function tokenDoor({ tokens, unsigned, take, now }: TokenDoorParts): TokenDoor {
  const known = new LRUCache<string, ApiToken>({ max: 1_000, ttl: knownFor });
  const refuse = async (request: IncomingMessage, sentence: string): Promise<Refused> => {
    const retryAfter = await unsigned.count(request);
    return retryAfter === undefined
      ? { kind: 'refused', status: 401, sentence }
      : { kind: 'refused', status: 429, sentence: 'Too many requests without a token in force.', retryAfter };
  };
  return {
    refuse,
    enter: async (request, scope) => {
      const [, given] = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.authorization ?? '') ?? [];
      if (given === undefined)
        return refuse(request, 'Send a token as "Authorization: Bearer …"; "unitwise token add" makes one.');
      const hash = hashToken(given);
      let token = known.get(hash);
      if (token === undefined) {
        const read = await tokens.find(hash);
        if (read.kind === 'unavailable')
          return {
            kind: 'refused',
            status: 503,
            sentence: 'Tokens cannot be checked just now.',
            retryAfter: 5,
          };
        token = read.value;
        if (token !== undefined) known.set(hash, token);
      }
      if (token === undefined) return refuse(request, 'This token is not known here.');
      if (token.revokedAt !== null) return refuse(request, 'This token was revoked.');
      if (token.expiresAt !== null && token.expiresAt <= now())
        return refuse(request, 'This token has expired.');
      return token.scopes.includes(scope)
        ? { kind: 'token', name: token.name }
        : { kind: 'refused', status: 403, sentence: `This token may not use "${scope}".` };
    },
    spend: (name, days) =>
      take(name, days, 0) === undefined
        ? {
            ...{ kind: 'refused', status: 429, retryAfter: 60 },
            sentence: "The token's claim days of this minute are used up: wait, then go on.",
          }
        : undefined,
  };
}
