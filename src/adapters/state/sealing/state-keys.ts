/** The keys of STATE_KEY: 32 bytes each, base64 or hex, separated by commas. The first seals, all of them open. */
import { createHash } from 'node:crypto';

export interface StateKey {
  /** First 8 hex digits of its sha256; says nothing of the key. */
  readonly id: string;
  readonly bytes: Buffer;
}

export type ReadKeys =
  | { readonly kind: 'keys'; readonly keys: readonly [StateKey, ...StateKey[]] }
  | { readonly kind: 'fault'; readonly sentence: string };

export function readStateKeys(text: string): ReadKeys {
  const parts = text.split(',').map((part) => part.trim());
  const [first, ...others] = parts.map(keyBytes);
  if (first === undefined || others.includes(undefined)) {
    const which = parts.findIndex((part) => keyBytes(part) === undefined) + 1;
    return {
      kind: 'fault',
      sentence: `STATE_KEY: key ${which} of ${parts.length} is not 32 bytes in base64 or hex; make one with: openssl rand -base64 32`,
    };
  }
  return { kind: 'keys', keys: [toKey(first), ...others.flatMap((bytes) => (bytes ? [toKey(bytes)] : []))] };
}

export const toKey = (bytes: Buffer): StateKey => ({
  id: createHash('sha256').update(bytes).digest('hex').slice(0, 8),
  bytes,
});

function keyBytes(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 ? bytes : undefined;
}
