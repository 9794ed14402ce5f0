/** Keys met lately, the oldest forgotten first. */
export interface Seen {
  /** True where the key is new, or its last value another one; it is remembered from now on. */
  readonly isNew: (key: string, value?: string) => boolean;
  readonly forget: (key: string) => void;
  readonly clear: () => void;
}

export function openSeen(most: number): Seen {
  const kept = new Map<string, string>();
  return {
    isNew: (key, value = '') => {
      if (kept.get(key) === value) return false;
      kept.delete(key);
      kept.set(key, value);
      if (kept.size > most) kept.delete(kept.keys().next().value ?? key);
      return true;
    },
    forget: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
