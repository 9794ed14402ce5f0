/** A file of claims opened once: what it is by its first bytes, and all of its bytes. A pipe can be read no second time. */
import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs';
import { promisify } from 'node:util';
import { sniff, type ClaimFileKind } from './sniff.ts';

export interface OpenedClaims {
  readonly kind: ClaimFileKind;
  readonly bytes: AsyncIterable<Buffer>;
}

const piece = 1 << 18;

export function openClaims(path: string): OpenedClaims {
  const file = openSync(path, 'r');
  try {
    const first = firstBytes(file);
    const kind = sniff(first, path);
    if (kind.kind !== 'problem' && kind.kind !== 'workbook') return { kind, bytes: allBytes(first, file) };
    const piped = kind.kind === 'workbook' && !fstatSync(file).isFile();
    closeSync(file);
    return {
      kind: piped
        ? { kind: 'problem', problem: 'a workbook cannot come through a pipe: name its file' }
        : kind,
      bytes: none(),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** A pipe hands them over in pieces. */
function firstBytes(file: number): Buffer {
  const first = Buffer.alloc(4096);
  let length = 0;
  for (let read = -1; read !== 0 && length < first.length; length += read)
    read = readSync(file, first, length, first.length - length, null);
  return first.subarray(0, length);
}

const readPiece = promisify(read);

/** One piece of memory for the whole file, wiped at the end: whoever takes a piece is done with it before the next. */
async function* allBytes(first: Buffer, file: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(piece);
  try {
    yield first;
    for (;;) {
      const { bytesRead } = await readPiece(file, bytes, 0, piece, null);
      if (bytesRead === 0) return;
      yield bytes.subarray(0, bytesRead);
    }
  } finally {
    closeSync(file);
    bytes.fill(0);
    first.fill(0);
  }
}

async function* none(): AsyncGenerator<Buffer> {
  // Nothing of it is read.
}
