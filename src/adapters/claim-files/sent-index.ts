/**
 * What a run keeps of the claims sent, to be met again in the remittance: for each a hash of its id under a key of this
 * run, its place, its place of service, its day and its charge. It lies in memory alone, so nothing is left after any end.
 */
import { randomBytes } from 'node:crypto';
import { parseServiceDate, type ServiceDate } from '../../core/claim/service-date.ts';
import type { Cents } from '../../core/money/cents.ts';

export interface SentFacts {
  /** The caller's own number of a place. */
  readonly place: number;
  readonly placeOfService: string;
  /** Undefined where its lines are of several days, or of none. */
  readonly date: ServiceDate | undefined;
  readonly charge: Cents;
}

export interface SentIndex {
  readonly add: (claimId: string, facts: SentFacts) => void;
  /** Marks it as answered too. */
  readonly find: (claimId: string) => SentFacts | undefined;
  readonly unanswered: () => { readonly claims: number; readonly charge: Cents };
  readonly size: () => number;
}

export function sentIndex(): SentIndex {
  const key = randomBytes(8);
  const seeds: readonly [number, number] = [key.readUInt32LE(0), key.readUInt32LE(4)];
  let size = 1 << 14;
  let hashes = new Float64Array(size);
  let facts = new Float64Array(size);
  let charges = new Float64Array(size);
  let answered = new Uint8Array(size);
  let count = 0;

  const slotOf = (hash: number): number => {
    let at = hash % size;
    while (hashes[at] !== 0 && hashes[at] !== hash) at = (at + 1) % size;
    return at;
  };
  const grow = (): void => {
    const before = { hashes, facts, charges, answered };
    size *= 2;
    [hashes, facts, charges] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
    answered = new Uint8Array(size);
    before.hashes.forEach((hash, from) => {
      if (hash === 0) return;
      const at = slotOf(hash);
      hashes[at] = hash;
      facts[at] = before.facts[from] ?? 0;
      charges[at] = before.charges[from] ?? 0;
      answered[at] = before.answered[from] ?? 0;
    });
  };
  return {
    add: (claimId, { place, placeOfService, date, charge }) => {
      if ((count + 1) * 4 > size * 3) grow();
      const hash = hashOf(claimId, seeds);
      const at = slotOf(hash);
      if (hashes[at] === 0) count += 1;
      hashes[at] = hash;
      const site = Number(/^\d{2}$/.test(placeOfService) ? placeOfService : 0);
      facts[at] = (place * 100 + site) * days + Number(date?.replaceAll('-', '') ?? 0);
      charges[at] = charge;
    },
    find: (claimId) => {
      const at = slotOf(hashOf(claimId, seeds));
      if (hashes[at] === 0) return undefined;
      answered[at] = 1;
      const packed = facts[at] ?? 0;
      const both = Math.floor(packed / days);
      const placeOfService = both % 100 === 0 ? '' : String(both % 100).padStart(2, '0');
      const date = dayOf(packed % days);
      return { place: Math.floor(both / 100), placeOfService, date, charge: charges[at] ?? 0 };
    },
    unanswered: () => {
      let [claims, charge] = [0, 0];
      hashes.forEach((hash, at) => {
        if (hash === 0 || answered[at] === 1) return;
        claims += 1;
        charge += charges[at] ?? 0;
      });
      return { claims, charge };
    },
    size: () => count,
  };
}

/** Room for a day as a number, 20260302. */
const days = 100_000_000;

const dayOf = (packed: number): ServiceDate | undefined => {
  const text = String(packed);
  return parseServiceDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
};

/** Two lanes of a multiplying hash, each begun with a part of the key: 53 bits, never 0. */
function hashOf(text: string, [first, second]: readonly [number, number]): number {
  let [low, high] = [first, second];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 13;
    high = Math.imul(high ^ unit, 0xc2b2ae35);
    high ^= high >>> 16;
  }
  return ((high >>> 0) & 0x1fffff) * 4_294_967_296 + (low >>> 0) + 1;
}
