/**
 * Lines that end in a carriage return alone, as old spreadsheets of a Mac save them, end in a newline from here on.
 * Judged by the first line break: a return that no newline follows in its piece.
 */
const [newline, carriageReturn] = [10, 13];

export function lineEnds(): (bytes: Buffer) => Buffer {
  let kind: 'open' | 'newline' | 'return' = 'open';
  return (bytes) => {
    if (kind === 'open') kind = kindOf(bytes);
    if (kind !== 'return') return bytes;
    const text = Buffer.from(bytes);
    for (let at = 0; at < text.length; at += 1) if (text[at] === carriageReturn) text[at] = newline;
    return text;
  };
}

/** A return at the very end may be half of a break. */
function kindOf(bytes: Buffer): 'open' | 'newline' | 'return' {
  if (bytes.includes(newline)) return 'newline';
  const at = bytes.indexOf(carriageReturn);
  return at < 0 || at === bytes.length - 1 ? 'open' : 'return';
}
