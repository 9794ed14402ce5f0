/** A request's body as JSON, up to a limit. */
import type { IncomingMessage } from 'node:http';

/** Microsoft's largest activities are a tenth of it. */
const mostBytes = 256 * 1024;

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'too-large' | 'malformed' | 'cut-off' };

export async function readBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return { kind: 'too-large' };
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > mostBytes) return { kind: 'too-large' };
      parts.push(part);
    }
  } catch {
    return { kind: 'cut-off' };
  }
  try {
    return { kind: 'json', value: JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown };
  } catch {
    return { kind: 'malformed' };
  }
}
