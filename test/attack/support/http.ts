/** Requests with whatever headers an attacker likes, and bytes that are no request. */
import type { Agent } from 'node:http';
import { request } from 'node:http';
import { connect } from 'node:net';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly agent?: Agent;
}

/** Rejects where the connection is reset. */
export function send(
  url: string,
  { method = 'GET', headers = {}, body, agent }: Sent = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, {
      ...{ method, headers: { ...length, ...headers } },
      ...(agent === undefined ? { agent: false } : { agent }),
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: given } = response;
        resolve({ status, headers: given, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.end(body);
  });
}

export const postJson = (
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> =>
  send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** What comes back for these bytes until the other side closes, or for so long. */
export function sendBytes(port: number, bytes: string | Uint8Array, wait = 1_500): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => void socket.write(bytes));
    const late = setTimeout(() => socket.destroy(), wait);
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(late);
      resolve(said);
    });
  });
}

/** How many answers stand in what came back. */
export const answersIn = (said: string): number => said.split('HTTP/1.1 ').length - 1;
