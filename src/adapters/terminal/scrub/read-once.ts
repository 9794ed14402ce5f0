/**
 * Texts that come by the thousand are read once and kept as copies of their own: a cell cut out of a chunk of the
 * file would keep the whole chunk alive for as long as anything remembers it.
 */
const mostKept = 5_000;

interface TextRead<Value> {
  readonly text: string;
  readonly value: Value;
}

export function readOnce<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, TextRead<Value>>();
  let last: TextRead<Value> | undefined;
  return (text) => {
    // Rows of one claim say the same of their day, place and plan of care.
    if (last?.text === text) return last.value;
    const held = known.get(text);
    last = held ?? readAnew(text, read);
    if (held === undefined && known.size < mostKept) known.set(last.text, last);
    return last.value;
  };
}

function readAnew<Value>(text: string, read: (text: string) => Value): TextRead<Value> {
  const own = Buffer.from(text).toString();
  return { text: own, value: read(own) };
}
