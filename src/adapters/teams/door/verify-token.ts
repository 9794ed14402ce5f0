/**
 * A token's signature, its times and the endorsement of its key, proved before the SDK proves them again: the SDK takes
 * keys that are endorsed for nothing and tokens that never end, and prints key and stack of those it refuses.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
import { verify } from 'node:crypto';
import type { FindKey } from './signing-keys.ts';
import { partsOf } from './token-claims.ts';

export type Verified =
  | { readonly kind: 'proved' }
  | { readonly kind: 'refused'; readonly why: 'bad-token' | 'unendorsed-key' }
  | { readonly kind: 'no-keys'; readonly error: unknown };

export interface Verifying {
  readonly authorization: string;
  readonly channel: string;
  readonly findKey: FindKey;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Seconds by which clocks may differ, as Microsoft states it. */
const tolerance = 300;

export async function verifyToken({ authorization, channel, findKey, now }: Verifying): Promise<Verified> {
  const refused = { kind: 'refused', why: 'bad-token' } as const;
  const parts = partsOf(authorization);
  const { alg, kid } = parts?.header ?? {};
  if (parts === undefined || alg !== 'RS256' || typeof kid !== 'string') return refused;
  const { exp, nbf = 0 } = parts.claims;
  const seconds = now / 1000;
  if (typeof exp !== 'number' || typeof nbf !== 'number') return refused;
  if (exp + tolerance < seconds || nbf - tolerance > seconds) return refused;
  let found: Awaited<ReturnType<FindKey>>;
  try {
    found = await findKey(kid);
  } catch (error) {
    return { kind: 'no-keys', error };
  }
  if (found === undefined) return refused;
  if (!verify('RSA-SHA256', Buffer.from(parts.signed), found.key, parts.signature)) return refused;
  return found.endorsements.includes(channel)
    ? { kind: 'proved' }
    : { kind: 'refused', why: 'unendorsed-key' };
}
