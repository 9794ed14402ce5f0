/**
 * AES-256-GCM. The table and the row's key are sealed in with the text, so that a sealed value put into another row
 * does not open. A sealed value is base64 of nonce (12 bytes), tag (16 bytes), ciphertext.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { StateKey } from './state-keys.ts';

export interface Sealed {
  readonly sealed: string;
  readonly key_id: string;
}

/** Where a sealed value stands: its table, then the values of its key columns. */
export type SealedAt = readonly [table: string, ...key: string[]];

/** `keys`: the first seals, all open. `mayHoldTokens`: false where they are not the environment's. */
export interface Keyring {
  readonly keys: readonly [StateKey, ...StateKey[]];
  readonly mayHoldTokens: boolean;
}

export function seal(text: string, at: SealedAt, { keys: [key] }: Keyring): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce);
  cipher.setAAD(placed(at));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64'), key_id: key.id };
}

/** Undefined where no key fits, or the value was changed or comes from another row. */
export function unseal({ sealed, key_id }: Sealed, at: SealedAt, { keys }: Keyring): string | undefined {
  const key = keys.find(({ id }) => id === key_id);
  const bytes = Buffer.from(sealed, 'base64');
  if (key === undefined || bytes.length < 28) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(placed(at));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

const placed = (at: SealedAt): Buffer => Buffer.from(JSON.stringify(at), 'utf8');
