/** The body of POST /api/ask, read with a limit and checked. */
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { parseJson, readBody } from '../read-body.ts';
import type { Asked } from './page-options.ts';

const mostBytes = 64 * 1024;

const askedShape = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ question: z.string(), expanded: z.boolean().default(false) }),
]);

type AskedRead =
  | { readonly kind: 'asked'; readonly asked: Asked }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415; readonly why: string };

export async function readAsked(request: IncomingMessage): Promise<AskedRead> {
  // Another site's page may post text or a form here unasked, but not this type: browsers ask first.
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return refused(415, 'Send the question as application/json.');
  }
  const received = await readBody(request, mostBytes);
  if (received.kind !== 'read') return refused(413, 'The question is too long: at most 64 kB.');
  const read = askedShape.safeParse(parseJson(received.body));
  if (!read.success) return refused(400, 'Send {"text": "97110 38min"} or {"question": "…"}, as JSON.');
  return { kind: 'asked', asked: read.data };
}

const refused = (status: 400 | 413 | 415, why: string): AskedRead => ({ kind: 'refused', status, why });
