/**
 * The records of a file as opened, pushed one by one, and the checksum of its bytes on the way. Never holds more
 * than a chunk; a file that is no text is refused from its first bytes.
 */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FileFault, OnRecord, RecordsRead, SourceFile } from '../cms-file.ts';
import { sayReadFault } from './say-read-fault.ts';
import { holdsNul, refuseBinary } from './refuse-binary.ts';
import type { Pushed } from './pushed.ts';
import { textRecords } from './text-records.ts';

export async function readFileRecords(file: SourceFile, onRecord: OnRecord): Promise<RecordsRead> {
  if (file.readSheet !== undefined) return file.readSheet(onRecord);
  const hash = createHash('sha256');
  const fault = await pushText(file, onRecord, (chunk) => hash.update(chunk));
  return { fault, sha256: hash.digest('hex') };
}

async function pushText(
  file: SourceFile,
  onRecord: OnRecord,
  onBytes: (chunk: Buffer) => void,
): Promise<FileFault | undefined> {
  const records = textRecords(onRecord);
  let stream: Readable | undefined;
  let first = true;
  try {
    stream = await file.open();
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    for (;;) {
      const next = await readNext(chunks);
      if ('fault' in next) return { file: file.name, problem: next.fault };
      const pushed = next.chunk === undefined ? records.end() : pushChunk(next.chunk);
      if (pushed !== 'more') return pushed === 'stop' ? undefined : { file: file.name, ...pushed };
      if (next.chunk === undefined) return undefined;
    }
  } catch (error) {
    if (stream !== undefined) throw error;
    return { file: file.name, problem: sayReadFault(error) };
  } finally {
    stream?.destroy();
  }

  function pushChunk(chunk: Buffer): Pushed | { readonly problem: string } {
    onBytes(chunk);
    const binary = first ? refuseBinary(chunk, file.name) : undefined;
    first = false;
    if (binary !== undefined) return binary.kind === 'document' ? 'stop' : { problem: binary.problem };
    return chunk.includes(0) ? { problem: holdsNul } : records.push(chunk);
  }
}

/** A damaged file shows while it is read; what the receiver throws is a bug and goes on. */
async function readNext(
  chunks: AsyncIterator<Buffer>,
): Promise<{ readonly chunk: Buffer | undefined } | { readonly fault: string }> {
  try {
    const next = await chunks.next();
    return { chunk: next.done === true ? undefined : next.value };
  } catch (error) {
    return { fault: sayReadFault(error) };
  }
}
