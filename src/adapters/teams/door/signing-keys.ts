/**
 * Microsoft's signing keys, by OpenID metadata. Kept for a day; a key that is not among them has them fetched again, at
 * most once an hour, so that nobody makes us ask by naming keys there are none of.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';

export interface SigningKey {
  readonly key: KeyObject;
  /** Channels it may sign for. */
  readonly endorsements: readonly string[];
}

/** Rejects where the keys cannot be fetched. */
export type FindKey = (id: string) => Promise<SigningKey | undefined>;

const day = 24 * 3_600_000;
const hour = 3_600_000;
const longestWait = 10_000;

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({
  keys: z.array(
    z.object({
      kid: z.string(),
      kty: z.string(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).default([]),
    }),
  ),
});

export function signingKeys(address: string, now: () => number): FindKey {
  let kept: { readonly at: number; readonly keys: ReadonlyMap<string, SigningKey> } | undefined;
  let fetching: Promise<void> | undefined;
  const renew = (): Promise<void> =>
    (fetching ??= fetchKeys(address)
      .then((keys) => void (kept = { at: now(), keys }))
      .finally(() => (fetching = undefined)));
  return async (id) => {
    const age = kept === undefined ? Infinity : now() - kept.at;
    if (age > day || (age > hour && kept?.keys.has(id) !== true)) await renew();
    return kept?.keys.get(id);
  };
}

async function fetchKeys(address: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri } = metadata.parse(await fetchJson(address));
  const { keys } = keySet.parse(await fetchJson(jwks_uri));
  const read = keys.flatMap(({ kid, kty, n, e, endorsements }): readonly (readonly [string, SigningKey])[] =>
    kty === 'RSA' && n !== undefined && e !== undefined
      ? [[kid, { key: createPublicKey({ key: { kty, n, e }, format: 'jwk' }), endorsements }]]
      : [],
  );
  return new Map(read);
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(longestWait) });
  if (!response.ok) throw new Error(`the keys' server answered ${response.status}`);
  return response.json();
}
