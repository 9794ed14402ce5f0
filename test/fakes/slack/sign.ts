/** Requests as Slack sends them: form or JSON, signed with the secret of the app. */
import { createHmac } from 'node:crypto';

export const signingSecret = 'a secret of the test';

export interface Reply {
  readonly status: number;
  readonly body: string;
}

export interface Signing {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly secret?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function signature(body: string, at: number, secret = signingSecret): string {
  const seconds = Math.floor(at / 1000);
  return `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;
}

export const signedHeaders = (body: string, at: number, secret?: string): Record<string, string> => ({
  'x-slack-request-timestamp': String(Math.floor(at / 1000)),
  'x-slack-signature': signature(body, at, secret),
});

/** All the headers of a request, for one that is sent some other way. */
export const signed = (body: string, type: string, at: number): Record<string, string> => ({
  'content-type': type,
  ...signedHeaders(body, at),
});

export async function sendSigned(url: string, body: string, type: string, signing: Signing): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': type,
      ...signedHeaders(body, signing.at, signing.secret),
      ...signing.headers,
    },
    body,
  });
  return { status: response.status, body: await response.text() };
}

export const json = 'application/json';
export const form = 'application/x-www-form-urlencoded';

/** Clicks and forms come as JSON inside a form. */
export const inPayload = (payload: object): string =>
  new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
