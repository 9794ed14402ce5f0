/** The last of those that share a key, in order of key: rows that are written at once must not meet the same row twice, nor cross another's. */
export function lastOfEach<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const byKey = new Map(all.map((one) => [keyOf(one), one]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
