/** The checksum zip files carry; Node has its own from 20.15 on, older ones are served by the table. */
import zlib from 'node:zlib';

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function tableCrc32(bytes: Uint8Array, before: number): number {
  let value = ~before;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return ~value >>> 0;
}

/** Of `bytes` after what gave `before`. */
export const crc32: (bytes: Uint8Array, before: number) => number =
  typeof zlib.crc32 === 'function' ? zlib.crc32 : tableCrc32;
