/** Test support: a zip file written member by member, stored or deflated, as small as the format allows. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/adapters/cms-files/opening/crc32.ts';

export interface ZipMember {
  readonly name: string;
  readonly content: string | Buffer;
  readonly deflate?: boolean;
}

export function writeZip(members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, deflate = false } of members) {
    const bytes = Buffer.from(content);
    const packed = deflate ? deflateRawSync(bytes) : bytes;
    const common = header(bytes, packed, { name, method: deflate ? 8 : 0 });
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04\x14\0', 'latin1'),
      common,
      Buffer.from(name),
      packed,
    ]);
    const central = Buffer.concat([
      ...[Buffer.from('PK\x01\x02\x14\0\x14\0', 'latin1'), common, Buffer.alloc(14), Buffer.from(name)],
    ]);
    central.writeUInt32LE(offset, 42);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** Flags, method, time, checksum, both lengths, length of the name, length of the extra field. */
function header(
  bytes: Buffer,
  packed: Buffer,
  of: { readonly name: string; readonly method: number },
): Buffer {
  const common = Buffer.alloc(24);
  common.writeUInt16LE(of.method, 2);
  common.writeUInt32LE(crc32(bytes, 0), 8);
  common.writeUInt32LE(packed.length, 12);
  common.writeUInt32LE(bytes.length, 16);
  common.writeUInt16LE(Buffer.byteLength(of.name), 20);
  return common;
}
