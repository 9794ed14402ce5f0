/** An X12 file to its reader, piece by piece, whatever text it was saved as. */
import type { Tokenizer, X12Fault } from './x12/tokenizer.ts';
import { utf8Chunks } from './utf8-chunks.ts';

/** `encoding`: undefined where its bytes are its text. Gives back what ended the reading early. */
export async function pushX12(
  chunks: AsyncIterable<Buffer>,
  reader: Pick<Tokenizer, 'push' | 'end'>,
  encoding?: 'utf-16le' | 'utf-16be',
  onBytes: (count: number) => void = () => undefined,
): Promise<X12Fault | undefined> {
  for await (const { bytes, read } of encoding === undefined ? plain(chunks) : utf8Chunks(chunks, encoding)) {
    const broken = reader.push(bytes);
    if (broken !== undefined) {
      reader.end();
      return broken;
    }
    onBytes(read);
  }
  return reader.end();
}

async function* plain(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<{ readonly bytes: Buffer; readonly read: number }> {
  for await (const bytes of chunks) yield { bytes, read: bytes.length };
}
