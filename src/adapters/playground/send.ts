/** One answer over HTTP, with the headers every answer of this server carries. */
import type { ServerResponse } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * `style-src 'self'` is enough for adaptivecards: it styles through the DOM, which the policy does not govern.
 * Its three trusted-types policies are named; any other way of turning text into markup fails in the browser.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  // The page's icon is written into the page.
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types adaptivecards#markdownPassthroughPolicy adaptivecards#restoreContentsPolicy adaptivecards#deprecatedExportedFunctionPolicy',
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export const json = (status: number, value: object): HttpAnswer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

/** A refusal or a state, in plain text. */
export const sentence = (status: number, text: string): HttpAnswer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${text}\n`,
});

export function send(response: ServerResponse, { status, type, body, headers }: HttpAnswer): void {
  const length = Buffer.byteLength(body);
  const all = { ...HEADERS, ...headers, 'content-type': type, 'content-length': length };
  response.writeHead(status, all).end(body);
}
