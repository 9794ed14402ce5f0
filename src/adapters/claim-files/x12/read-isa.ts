/**
 * The separators of an interchange: the byte behind "ISA" sets elements apart, the whole of ISA16 components, and
 * the byte behind it ends segments. Counted by elements, not by columns, so that a wrapped or trimmed ISA is read too.
 */
import type { Separators } from './segment.ts';

const [carriageReturn, newline] = [13, 10];
const elementsOfIsa = 16;

/** Undefined while its end is not there. */
export function readIsa(bytes: Buffer, from: number): Separators | undefined {
  const element = bytes[from + 3];
  if (element === undefined) return undefined;
  let seen = 0;
  for (let at = from + 3; at < bytes.length; at += 1) {
    if (bytes[at] !== element) continue;
    seen += 1;
    if (seen < elementsOfIsa) continue;
    const [component, next, after] = [bytes[at + 1], bytes[at + 2], bytes[at + 3]];
    if (component === undefined || next === undefined) return undefined;
    const terminator = next === carriageReturn && after === newline ? newline : next;
    return { element, component, terminator };
  }
  return undefined;
}
