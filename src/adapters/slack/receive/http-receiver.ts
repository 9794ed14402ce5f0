/**
 * Slack's requests over HTTP, handed to Bolt. Bolt's own receiver leaves a body such as `null` to an exception that
 * nobody catches, and a click without a listener to a timeout; here whatever is not well formed is told so at once.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import type { Observer } from '../../observe.ts';
import { readBody } from '../../read-body.ts';
import type { UnsignedCallers } from '../../unsigned-callers.ts';
import { parseBody } from './parse-body.ts';
import { readIncoming } from './read-incoming.ts';
import { withoutAck, type Delivered, type Reply } from './reply.ts';
import { verifySignature } from './verify-signature.ts';

export interface HttpReceiverParts {
  readonly secret: string;
  readonly now: () => number;
  readonly observe: Observer;
  /** False once the program is stopping: Slack then delivers to another instance, or later. */
  readonly open: () => boolean;
  readonly unsigned?: UnsignedCallers | undefined;
}

export interface HttpReceiver extends Receiver {
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
}

const longestBody = 1024 * 1024;

export function httpReceiver(parts: HttpReceiverParts): HttpReceiver {
  let app: App | undefined;
  return {
    init: (bolt) => {
      app = withoutAck(bolt);
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    listener: (request, response) => {
      receive(request, response, app, parts).catch((error: unknown) => {
        parts.observe.failed({ platform: 'slack', where: 'receive', error });
        if (!response.headersSent) response.writeHead(500).end();
      });
    },
  };
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  app: App | undefined,
  { secret, now, observe, open, unsigned }: HttpReceiverParts,
): Promise<void> {
  const refuse = (status: number, reason: string, headers = {}): void => {
    observe.refused({ platform: 'slack', reason });
    response.writeHead(status, headers).end();
  };
  if (request.method !== 'POST') return refuse(405, 'wrong-method', { allow: 'POST' });
  if (app === undefined || !open()) return refuse(503, 'stopping', { 'retry-after': '5' });
  const read = await readBody(request, longestBody);
  if (read.kind === 'broken-off') return observe.refused({ platform: 'slack', reason: 'broken-off' });
  if (read.kind === 'too-large') return refuse(413, 'too-large', { connection: 'close' });
  const verified = verifySignature({ headers: request.headers, body: read.body, secret, now: now() });
  if (verified !== 'valid') {
    const away = await unsigned?.count(request);
    if (away === undefined) return refuse(401, verified);
    return refuse(429, 'too-many-unsigned', { 'retry-after': String(away), connection: 'close' });
  }
  const body = parseBody(read.body, request.headers['content-type']);
  if (body === undefined) return refuse(400, 'malformed');
  if (body['ssl_check'] === '1') return void response.writeHead(200).end();
  if (body['type'] === 'url_verification') return challenge(body['challenge'], response, refuse);
  const received = readIncoming(body);
  if (received === undefined) return refuse(400, 'malformed');
  const delivery = { ...received.delivery, signature: String(request.headers['x-slack-signature']) };
  const reply: Reply = {
    ack: async (said) => {
      if (response.headersSent) return;
      if (said === undefined) response.writeHead(200).end();
      else sendJson(response, said);
    },
    later: async () => {
      if (!response.headersSent) refuse(503, 'later', { 'retry-after': '5' });
    },
  };
  const delivered: Delivered = { received: { ...received, delivery }, reply };
  await app.processEvent({ body, ack: reply.ack, customProperties: { delivered } });
  if (!response.headersSent) refuse(404, 'unknown-callback');
}

function challenge(
  said: unknown,
  response: ServerResponse,
  refuse: (status: number, reason: string) => void,
): void {
  if (typeof said !== 'string' || said.length > 1000) return refuse(400, 'malformed');
  // Plain text of Slack's three ways: no page and no script can be made of what comes back.
  response.writeHead(200, { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' }).end(said);
}

/** An answer that is given again is the same object: it is put into JSON once. */
const bodies = new WeakMap<object, string>();

function sendJson(response: ServerResponse, said: object): void {
  const body = bodies.get(said) ?? JSON.stringify(said);
  bodies.set(said, body);
  const length = Buffer.byteLength(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': length }).end(body);
}
