/** A short name for a text, the same everywhere; tells answers apart, protects nothing. FNV-1a, two lanes. */
export function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x050c5d1f;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + i), 0x01000193);
  }
  const lane = (value: number): string => (value >>> 0).toString(36).padStart(7, '0');
  return `${lane(high)}${lane(low)}`.slice(0, 12);
}

/** Of a value whatever the order of its keys: a question is the same typed, or back from a button. */
export const fingerprintOf = (value: unknown): string => fingerprint(JSON.stringify(sortedKeys(value)));

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sortedKeys(each)]);
}
