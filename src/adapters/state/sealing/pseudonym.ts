/**
 * Keyed hashes (HMAC-SHA256, 128 bits of it) for what need only be told apart. Each use has a key of its own, drawn
 * by HKDF from one random secret that is kept sealed in the database: it outlives a change of STATE_KEY, so that a
 * person stays the same person, and the noise of shared figures what it was.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { LRUCache } from 'lru-cache';

export interface Pseudonyms {
  /** Of a person within one team; the same person in another team is someone else. */
  readonly user: (team: string, user: string) => string;
  /** Random bytes, the same for the same cell, quarter and part of denial reports (core/denials/noise.ts). */
  readonly noise: (cell: string, quarter: string, part: string) => Uint8Array;
  /** Of a text that is only compared with itself. */
  readonly content: (text: string) => string;
}

export function pseudonyms(secret: Buffer): Pseudonyms {
  const hashing = (use: string): ((...parts: readonly string[]) => string) => {
    const key = Buffer.from(hkdfSync('sha256', secret, '', `unitwise ${use}`, 32));
    return (...parts) =>
      createHmac('sha256', key).update(JSON.stringify(parts)).digest().subarray(0, 16).toString('base64url');
  };
  const noise = Buffer.from(hkdfSync('sha256', secret, '', 'unitwise noise', 32));
  return {
    user: remembered(hashing('user')),
    noise: (...parts) => createHmac('sha256', noise).update(JSON.stringify(parts)).digest(),
    content: hashing('content'),
  };
}

/** The same few people ask all day. */
function remembered(hash: (team: string, user: string) => string): (team: string, user: string) => string {
  const known = new LRUCache<string, string>({ max: mostKnown });
  return (team, user) => {
    const person = `${team} ${user}`;
    const found = known.get(person) ?? hash(team, user);
    known.set(person, found);
    return found;
  };
}

const mostKnown = 2_000;
