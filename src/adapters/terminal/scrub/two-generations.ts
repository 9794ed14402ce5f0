/** A memory of bounded size that forgets what was not asked for lately: when one generation is full, the one before goes. */
export interface Memory<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
}

export function twoGenerations<Value>(most: number): Memory<Value> {
  let [young, old] = [new Map<string, Value>(), new Map<string, Value>()];
  const set = (key: string, value: Value): void => {
    if (young.size >= most) [young, old] = [new Map<string, Value>(), young];
    young.set(key, value);
  };
  return {
    set,
    get: (key) => {
      const fresh = young.get(key);
      if (fresh !== undefined) return fresh;
      const kept = old.get(key);
      if (kept !== undefined) set(key, kept);
      return kept;
    },
  };
}
