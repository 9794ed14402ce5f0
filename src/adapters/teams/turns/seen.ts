/** Keys met lately, the oldest forgotten first. */
import { LRUCache } from 'lru-cache';

export interface Seen {
  /** True where the key is new, or its last value another one; it is remembered from now on. */
  readonly isNew: (key: string, value?: string) => boolean;
  readonly forget: (key: string) => void;
  readonly clear: () => void;
}

export function openSeen(most: number): Seen {
  const kept = new LRUCache<string, string>({ max: most });
  return {
    isNew: (key, value = '') => {
      if (kept.get(key) === value) return false;
      kept.set(key, value);
      return true;
    },
    forget: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
