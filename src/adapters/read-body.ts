/** A body with a limit. What lies beyond it is drained, unkept, so that the sender hears the refusal. */
import type { IncomingMessage } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';

export type BodyRead =
  | { readonly kind: 'read'; readonly body: string }
  | { readonly kind: 'too-large' }
  /** Whoever sent it went away. */
  | { readonly kind: 'broken-off' };

/** Bytes from which a body waits its turn: several come one by one, and what is short goes between them. */
const long = 8 * 1024;
let longOnes: Promise<unknown> = Promise.resolve();

export async function readBody(request: IncomingMessage, mostBytes: number): Promise<BodyRead> {
  const read = await receiveBody(request, mostBytes);
  if (read.kind === 'read' && read.body.length > long) await (longOnes = longOnes.then(() => nextTurn()));
  return read;
}

function receiveBody(request: IncomingMessage, mostBytes: number): Promise<BodyRead> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on('end', () =>
      resolve(
        bytes > mostBytes
          ? { kind: 'too-large' }
          : { kind: 'read', body: Buffer.concat(chunks).toString('utf8') },
      ),
    );
    request.on('error', () => resolve({ kind: 'broken-off' }));
    request.on('close', () => resolve({ kind: 'broken-off' }));
  });
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
