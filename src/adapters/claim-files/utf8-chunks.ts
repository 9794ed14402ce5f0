/**
 * The text of a file as UTF-8, whatever it was saved in: UTF-16 by its mark, UTF-8 where the bytes are that, else
 * Windows-1252, judged piece by piece at the ends of lines.
 */
import { isUtf8 } from 'node:buffer';
import { lineEnds } from './line-ends.ts';

export type Encoding = 'utf-16le' | 'utf-16be' | 'text';

const newline = 10;

/** Each with the number of bytes of the file it came from. */
export async function* utf8Chunks(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<{ readonly bytes: Buffer; readonly read: number }> {
  const broken = lineEnds();
  if (encoding !== 'text') {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks)
      yield { bytes: broken(Buffer.from(decoder.decode(chunk, { stream: true }))), read: chunk.length };
    return;
  }
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of chunks) {
    const chunk = broken(piece);
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

const asUtf8 = (bytes: Buffer): Buffer => (isUtf8(bytes) ? bytes : Buffer.from(fromWindows(bytes)));

/** Where Windows-1252 is not Latin-1: its signs of 0x80 to 0x9f in order, what it has none for as it is. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Written out, for Node's own decoder of that name gives Latin-1 in some of its versions. */
const fromWindows = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
