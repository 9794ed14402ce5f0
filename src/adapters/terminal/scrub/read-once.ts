/**
 * Texts that come by the thousand are read once and kept as copies of their own: a cell cut out of a chunk of the
 * file would keep the whole chunk alive for as long as anything remembers it.
 */
const mostKept = 5_000;

export function readOnce<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined || known.has(text)) return held as Value;
    const own = Buffer.from(text).toString();
    const value = read(own);
    if (known.size < mostKept) known.set(own, value);
    return value;
  };
}
