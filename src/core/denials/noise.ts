/**
 * Two-sided geometric noise: z with probability 2^-|z| / 3, the difference of two counts of heads before the first
 * tail. Of two counts that differ by one, neither makes any noisy value more than twice as likely as the other does.
 */

/** The same for the same cell, quarter and part, and independent of every other; nobody else can compute it. */
export type Noise = (cell: string, quarter: string, part: 'won' | 'rest') => number;

/** From random bytes, at least 16: each half is one row of coins. */
export function twoSidedGeometric(bytes: Uint8Array): number {
  const half = bytes.length >> 1;
  return headsFirst(bytes.subarray(0, half)) - headsFirst(bytes.subarray(half));
}

function headsFirst(bytes: Uint8Array): number {
  let heads = 0;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      if (((byte >> bit) & 1) === 0) return heads;
      heads += 1;
    }
  }
  return heads;
}
