/** A file on disk, as it is or packed with gzip. */
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { SourceFile } from '../cms-file.ts';

/** Pieces of this size are fastest to cut into lines. */
const piece = 1 << 16;

export const plainFile = (name: string, path: string): SourceFile => ({
  name,
  open: () => Promise.resolve(createReadStream(path, { highWaterMark: piece })),
});

export const gzFile = (name: string, path: string): SourceFile => ({
  name,
  open: () => Promise.resolve(unpacked(createReadStream(path))),
});

export function unpacked(packed: Readable): Readable {
  const gunzip = createGunzip({ chunkSize: piece });
  // A fault of either stream shows where the unpacked one is read.
  pipeline(packed, gunzip, () => undefined);
  return gunzip;
}
