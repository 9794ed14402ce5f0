/** Just enough of a WebSocket server for Socket Mode: text both ways, pings answered. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

export interface Socket {
  readonly send: (text: string) => void;
  readonly close: () => void;
}

export function acceptSocket(
  request: IncomingMessage,
  stream: Duplex,
  on: { readonly text: (text: string) => void; readonly closed: () => void },
): Socket {
  const key = String(request.headers['sec-websocket-key']);
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let pending = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let frame = readFrame(pending); frame !== undefined; frame = readFrame(pending)) {
      pending = pending.subarray(frame.length);
      if (frame.opcode === 1) on.text(frame.data.toString('utf8'));
      if (frame.opcode === 8) stream.end(writeFrame(8, frame.data));
      if (frame.opcode === 9) stream.write(writeFrame(10, frame.data));
    }
  });
  stream.on('error', () => undefined);
  stream.on('close', on.closed);
  return {
    send: (text) => void stream.write(writeFrame(1, Buffer.from(text))),
    close: () => stream.destroy(),
  };
}

interface Frame {
  readonly opcode: number;
  readonly data: Buffer;
  readonly length: number;
}

function readFrame(bytes: Buffer): Frame | undefined {
  if (bytes.length < 2) return undefined;
  const opcode = bytes.readUInt8(0) & 15;
  const masked = (bytes.readUInt8(1) & 128) !== 0;
  let size = bytes.readUInt8(1) & 127;
  let at = 2;
  if (size === 126) {
    if (bytes.length < 4) return undefined;
    size = bytes.readUInt16BE(2);
    at = 4;
  } else if (size === 127) {
    if (bytes.length < 10) return undefined;
    size = Number(bytes.readBigUInt64BE(2));
    at = 10;
  }
  const start = at + (masked ? 4 : 0);
  if (bytes.length < start + size) return undefined;
  const data = Buffer.from(bytes.subarray(start, start + size));
  if (masked) for (let i = 0; i < size; i += 1) data[i] = (data[i] ?? 0) ^ (bytes[at + (i % 4)] ?? 0);
  return { opcode, data, length: start + size };
}

function writeFrame(opcode: number, data: Buffer): Buffer {
  const head =
    data.length < 126
      ? Buffer.from([128 | opcode, data.length])
      : data.length < 65_536
        ? Buffer.from([128 | opcode, 126, data.length >> 8, data.length & 255])
        : Buffer.concat([Buffer.from([128 | opcode, 127, 0, 0, 0, 0]), uint32(data.length)]);
  return Buffer.concat([head, data]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
