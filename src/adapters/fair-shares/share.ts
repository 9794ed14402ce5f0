/**
 * A share of the work by key: so much a second, so much at once. The generic cell rate algorithm (ITU-T I.371)
 * rather than a window that is counted: it says at once how long a line will wait, and lines keep their order.
 */
import { LRUCache } from 'lru-cache';

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export interface Share {
  /**
   * Spends `cost` and returns the milliseconds to wait before it may be used; undefined where that is longer than
   * `longestWait`, and then nothing is spent. Never more than a whole burst is spent at once.
   */
  readonly take: (key: string, cost: number, longestWait: number) => number | undefined;
}

/** Keys remembered; one that is forgotten has its whole burst again. */
const mostKeys = 20_000;

/** `now`: milliseconds of a clock that never goes back. */
export function openShare({ perSecond, burst }: Rate, now: () => number): Share {
  const paidUntil = new LRUCache<string, number>({ max: mostKeys });
  const each = 1000 / perSecond;
  return {
    take: (key, cost, longestWait) => {
      const at = now();
      const until = Math.max(paidUntil.get(key) ?? 0, at) + Math.min(cost, burst) * each;
      // Whole milliseconds: what is left over of a subtraction is no wait.
      const wait = Math.max(0, Math.ceil(until - at - burst * each - 1e-4));
      if (wait > longestWait) return undefined;
      paidUntil.set(key, until);
      return wait;
    },
  };
}
