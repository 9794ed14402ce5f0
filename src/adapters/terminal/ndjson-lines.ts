/** JSON, one value a line: read in order, blank lines skipped, a line that is no JSON is `undefined`. */
import { createInterface } from 'node:readline';

export async function* ndjsonLines(input: NodeJS.ReadableStream): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const text = line.replace(/^\ufeff/, '').trim();
    if (text !== '') yield parseJson(text);
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** Whatever the caller named the line, given back untouched; null where it named nothing. */
export const idOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
