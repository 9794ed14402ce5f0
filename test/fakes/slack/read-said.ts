/** What the app sent, as Slack reads it. */
import type { IncomingMessage } from 'node:http';

export type Said = Readonly<Record<string, unknown>>;

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Bolt's client sends forms, with JSON inside for whatever is no text. */
export function parseSaid(body: string, type = ''): Said {
  if (type.includes('octet-stream')) return { content: body };
  if (type.includes('json')) return JSON.parse(body || '{}') as Said;
  return Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, unpacked(value)]));
}

function unpacked(value: string): unknown {
  if (!/^[[{]/.test(value)) return value === 'false' ? false : value === 'true' ? true : value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
