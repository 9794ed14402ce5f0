/** A zip of a few small files, stored as they are: the same files give the same bytes. */
import { crc32 } from 'node:zlib';

export interface ZipFile {
  readonly name: string;
  readonly content: Buffer;
}

/** 1980-01-01, the first day the format knows. */
const firstDay = 0x21;

export function writeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const path = Buffer.from(name, 'utf8');
    const facts = factsOf(content, path.length);
    const local = Buffer.concat([signature(0x04034b50), facts, path, content]);
    directory.push(entry(facts, path, offset));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Version needed, flags, method, time, day, checksum, both lengths, length of the name, no extra field. */
function factsOf(content: Buffer, nameLength: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(firstDay, 8);
  bytes.writeUInt32LE(crc32(content), 10);
  bytes.writeUInt32LE(content.length, 14);
  bytes.writeUInt32LE(content.length, 18);
  bytes.writeUInt16LE(nameLength, 22);
  return bytes;
}

/** The same facts in the directory, with the version that made it before them and the place of the file after. */
function entry(facts: Buffer, path: Buffer, offset: number): Buffer {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(20);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), made, facts, rest, path]);
}
