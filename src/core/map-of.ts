/** A table that any string may be looked up in: unlike an object, it holds nothing it was not given. */
export const mapOf = <Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(entries));
