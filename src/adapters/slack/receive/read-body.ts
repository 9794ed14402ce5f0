/** A request's body, as long as it is not too long. */
import type { IncomingMessage } from 'node:http';

export type BodyRead =
  | { readonly kind: 'read'; readonly body: string }
  | { readonly kind: 'too-large' }
  /** Whoever sent it went away. */
  | { readonly kind: 'broken-off' };

const longestBody = 1024 * 1024;

export function readBody(request: IncomingMessage): Promise<BodyRead> {
  if (Number(request.headers['content-length'] ?? 0) > longestBody)
    return Promise.resolve({ kind: 'too-large' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > longestBody) {
        request.pause();
        resolve({ kind: 'too-large' });
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve({ kind: 'read', body: Buffer.concat(chunks).toString('utf8') }));
    request.on('error', () => resolve({ kind: 'broken-off' }));
    request.on('close', () => resolve({ kind: 'broken-off' }));
  });
}
