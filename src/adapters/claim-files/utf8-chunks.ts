/**
 * The text of a file as UTF-8, whatever it was saved in: UTF-16 by its mark, UTF-8 where the bytes are that, else
 * Windows-1252, judged piece by piece at the ends of lines.
 */
import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-16le' | 'utf-16be' | 'text';

const newline = 10;

/** Each with the number of bytes of the file it came from. */
export async function* utf8Chunks(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<{ readonly bytes: Buffer; readonly read: number }> {
  if (encoding !== 'text') {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks)
      yield { bytes: Buffer.from(decoder.decode(chunk, { stream: true })), read: chunk.length };
    return;
  }
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(newline) + 1;
    if (end === 0) rest = Buffer.concat([rest, chunk]);
    else {
      const whole =
        rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([rest, chunk.subarray(0, end)]);
      rest = Buffer.from(chunk.subarray(end));
      yield { bytes: asUtf8(whole), read: chunk.length };
    }
    if (rest.length > longestLine) yield { bytes: rest, read: 0 };
  }
  if (rest.length > 0) yield { bytes: asUtf8(rest), read: 0 };
}

/** The reader of records refuses it. */
const longestLine = 2_000_000;

const windows = new TextDecoder('windows-1252');

const asUtf8 = (bytes: Buffer): Buffer => (isUtf8(bytes) ? bytes : Buffer.from(windows.decode(bytes)));
