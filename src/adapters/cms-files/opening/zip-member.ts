/**
 * One file inside a zip: its bytes, unpacked piece by piece and checked against the zip's own checksum and length.
 * yauzl finds the member; the stream is our own, since yauzl's falls over when it is closed in the middle of a read.
 */
import { createReadStream } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { sayReadFault } from '../records/say-read-fault.ts';
import { crc32 } from './crc32.ts';

export interface OpenZip {
  readonly path: string;
  readonly zip: ZipFile;
}

const [stored, deflated] = [0, 8];
const piece = 1 << 16;
/** No file of CMS's comes near; more is a trap. */
const largestUnpacked = 1 << 30;
const tooLarge = 'it unpacks to more than a gigabyte';

export async function openMember({ path, zip }: OpenZip, entry: Entry): Promise<Readable> {
  if (entry.isEncrypted()) throw new Error('encrypted');
  const { compressionMethod: method, compressedSize: size } = entry;
  if (method !== stored && method !== deflated) throw new Error('unsupported compression');
  if (entry.uncompressedSize > largestUnpacked) throw new Error(tooLarge);
  const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  if (size === 0) return Readable.from([]);
  const packed = createReadStream(path, { start, end: start + size - 1, highWaterMark: piece });
  if (method === stored) return Readable.from(checked(packed, entry), { objectMode: false });
  const inflate = createInflateRaw({ chunkSize: piece });
  // A fault of either stream shows where the unpacked one is read.
  pipeline(packed, inflate, () => undefined);
  return Readable.from(checked(inflate, entry), { objectMode: false });
}

async function* checked(stream: Readable, wanted: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      length += chunk.length;
      if (length > wanted.uncompressedSize) throw new Error('longer than the zip says');
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
  if (sum !== wanted.crc32 || length !== wanted.uncompressedSize) throw new Error('not what the zip says');
}

export async function firstBytes(zip: OpenZip, entry: Entry): Promise<Buffer> {
  const stream = await openMember(zip, entry);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) return chunk.subarray(0, 8);
    return Buffer.alloc(0);
  } finally {
    stream.destroy();
  }
}

/** Unpacks a member to `to`; gives back what is wrong with it. A full disk is no fault of the file's: thrown. */
export async function extractMember(zip: OpenZip, entry: Entry, to: string): Promise<string | undefined> {
  const chunks = (await openMember(zip, entry))[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const file = await openFile(to, 'w');
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => ({ problem: sayReadFault(error) }));
      if ('problem' in next) return next.problem;
      if (next.done === true) return undefined;
      await file.write(next.value);
    }
  } finally {
    await file.close();
  }
}
