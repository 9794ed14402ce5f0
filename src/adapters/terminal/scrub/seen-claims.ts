/**
 * Which claims have been before, in eight bytes each: a 53-bit hash of claim and date in an open table. Claim ids
 * themselves are not kept.
 */
export interface SeenClaims {
  /** True where the claim was there before on that date. */
  readonly note: (claim: string, date: string) => boolean;
}

export function seenClaims(): SeenClaims {
  let table = new Float64Array(1 << 16);
  let count = 0;
  const place = (slots: Float64Array, hash: number): number => {
    let at = hash % slots.length;
    while (slots[at] !== 0 && slots[at] !== hash) at = (at + 1) % slots.length;
    return at;
  };
  return {
    note: (claim, date) => {
      const hash = hashOf(claim, date);
      const at = place(table, hash);
      if (table[at] === hash) return true;
      table[at] = hash;
      count += 1;
      if (count * 2 > table.length) {
        const larger = new Float64Array(table.length * 2);
        for (const each of table) if (each !== 0) larger[place(larger, each)] = each;
        table = larger;
      }
      return false;
    },
  };
}

/** FNV-1a in two lanes over both texts and a blank between them, 53 bits, never 0. */
function hashOf(claim: string, date: string): number {
  let [low, high] = [0x811c9dc5, 0x050c5d1f];
  const length = claim.length + 1 + date.length;
  for (let i = 0; i < length; i += 1) {
    const unit =
      i < claim.length
        ? claim.charCodeAt(i)
        : i === claim.length
          ? 32
          : date.charCodeAt(i - claim.length - 1);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + i), 0x01000193);
  }
  return ((high >>> 0) & 0x1fffff) * 4_294_967_296 + (low >>> 0) + 1;
}
