/**
 * Newline-delimited JSON: one value a line in, one line out for each, in order. A line that cannot be read, and one
 * that meets a fault of ours, is answered with its number, and the lines behind it are read all the same.
 */
export interface NdjsonLine {
  /** Undefined where the line is not JSON. */
  readonly json: unknown;
  /** Counted from 1, empty lines too. */
  readonly number: number;
}

interface Ndjson {
  readonly input: NodeJS.ReadableStream;
  readonly print: (line: string) => Promise<void>;
  readonly answer: (line: NdjsonLine) => object | Promise<object>;
  /** What is printed for a line whose answer was thrown: a bug. */
  readonly failed: (line: NdjsonLine) => object;
}

export async function answerNdjson({ input, print, answer, failed }: Ndjson): Promise<void> {
  let number = 0;
  for await (const text of linesOf(input)) {
    number += 1;
    if (text === '') continue;
    const line = { json: parseJson(text), number };
    await print(JSON.stringify(await answered(line, answer, failed)));
  }
}

async function answered(
  line: NdjsonLine,
  answer: Ndjson['answer'],
  failed: Ndjson['failed'],
): Promise<object> {
  try {
    return await answer(line);
  } catch {
    return failed(line);
  }
}

/** Whatever the caller named the request, given back untouched. */
export const idOf = ({ json }: NdjsonLine): unknown =>
  typeof json === 'object' && json !== null && 'id' in json ? json.id : null;

/** Split at line feeds alone: JSON may hold the other line separators as they are. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...others] = text.split('\n');
    parts.push(first);
    for (const other of others) {
      yield bare(parts.join(''));
      parts = [other];
    }
  }
  yield bare(parts.join(''));
}

/** Without the mark some editors put before the first line. */
const bare = (line: string): string => line.replace(/^\ufeff/, '').trim();

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
