/** Slack's signature over time and body: https://docs.slack.dev/authentication/verifying-requests-from-slack */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export type Verified = 'valid' | 'unsigned' | 'wrong-signature' | 'too-old';

const fiveMinutes = 300;

export interface Signed {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly secret: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A time in the future is refused as an old one is: it would stay good for longer. */
export function verifySignature({ headers, body, secret, now }: Signed): Verified {
  const signature = headers['x-slack-signature'];
  const sentAt = headers['x-slack-request-timestamp'];
  if (typeof signature !== 'string' || typeof sentAt !== 'string') return 'unsigned';
  if (!/^\d{1,12}$/.test(sentAt) || Math.abs(now / 1000 - Number(sentAt)) > fiveMinutes) return 'too-old';
  const expected = `v0=${createHmac('sha256', secret).update(`v0:${sentAt}:${body}`).digest('hex')}`;
  const same =
    signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
  return same ? 'valid' : 'wrong-signature';
}
