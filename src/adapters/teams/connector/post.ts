/**
 * The one way out: HTTP with a keep-alive agent, tried once. The SDK's own client would send again on 408, 5xx and
 * lost connections, and so post an answer twice; here whatever is not a success is thrown as `NotSpoken`.
 */
import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { NotSpoken } from './spoken.ts';

export interface Posting {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface Posted {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Poster {
  readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
  readonly post: (posting: Posting) => Promise<Posted>;
  readonly close: () => void;
}

const longestWait = 15_000;
const longestAnswer = 256 * 1024;

/** `mayReceive`: what is posted carries our token, so that nothing goes anywhere else. */
export function openPoster(mayReceive: (url: string) => boolean): Poster {
  const options = { keepAlive: true, maxSockets: 64, maxFreeSockets: 16 };
  const agents = { http: new HttpAgent(options), https: new HttpsAgent(options) };
  return {
    agents,
    post: async (posting) => {
      if (!mayReceive(posting.url)) {
        throw new NotSpoken({ kind: 'refused', status: 0, code: 'ServiceUrlNotAllowed' });
      }
      const posted = await postOnce(posting, agents);
      if (posted.status >= 300) throw new NotSpoken(refusalOf(posted));
      return posted;
    },
    close: () => {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

function postOnce({ url, method, headers, body }: Posting, agents: Poster['agents']): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new NotSpoken({ kind: 'unreachable' }));
    const secure = url.startsWith('https:');
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const plain = { 'accept-encoding': 'identity' };
    const options = { method, headers: { ...headers, ...plain, ...length }, timeout: longestWait };
    const receive = (response: IncomingMessage): void => {
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size > longestAnswer) response.destroy();
        else parts.push(part);
      });
      response.on('error', fail);
      response.on('close', fail);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: singleHeaders(response),
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
    };
    const request = secure
      ? requestHttps(url, { ...options, agent: agents.https }, receive)
      : requestHttp(url, { ...options, agent: agents.http }, receive);
    request.on('timeout', () => request.destroy());
    request.on('error', fail);
    request.end(body);
  });
}

const singleHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

function refusalOf({ status, headers, text }: Posted): NotSpoken['spoken'] {
  const code = codeOf(text);
  const seconds = Number(headers['retry-after']);
  return {
    kind: 'refused',
    status,
    ...(code === undefined ? {} : { code }),
    ...(Number.isFinite(seconds) && seconds >= 0 ? { retryAfter: seconds * 1000 } : {}),
  };
}

/** Only a short name is believed; the message beside it may quote what was sent. */
function codeOf(text: string): string | undefined {
  try {
    const { error } = JSON.parse(text) as { readonly error?: { readonly code?: unknown } };
    return typeof error?.code === 'string' && /^\w{1,60}$/.test(error.code) ? error.code : undefined;
  } catch {
    return undefined;
  }
}
