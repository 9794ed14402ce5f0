/**
 * The one server everything comes in by: health for the operator, a door for each chat platform, and the local chat
 * page behind all of them. Binding to a port is the caller's.
 */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';

export interface FrontDoorParts {
  /** Addresses that begin so, and who answers them; the first that fits. */
  readonly doors: readonly { readonly path: string; readonly listener: RequestListener }[];
  /** Whatever no door takes; absent, it is not found. */
  readonly otherwise?: RequestListener | undefined;
  readonly ready: () => Promise<Readiness>;
  /** In Prometheus' text form. */
  readonly metrics: () => Promise<{ readonly type: string; readonly body: string }>;
}

/** `answers`: whether questions are answered at all. Without state they are; the sentence says what is missing. */
export interface Readiness {
  readonly answers: boolean;
  readonly sentence: string;
}

/** Not yet listening. `close()` is graceful: open requests are answered first. */
export function createFrontDoor(parts: FrontDoorParts): Server {
  const server = createServer((request, response) => {
    // A kept-alive connection would hold a server open that began to close meanwhile.
    response.on('finish', () => setImmediate(() => server.listening || server.closeIdleConnections()));
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (['/healthz', '/readyz', '/metrics'].includes(path)) {
      void operate(path, request, response, parts).catch(() =>
        text(response, 500, 'Something went wrong here.'),
      );
      return;
    }
    const door = parts.doors.find((each) => path === each.path || path.startsWith(`${each.path}/`));
    const listener = door?.listener ?? parts.otherwise;
    if (listener === undefined) text(response, 404, 'There is nothing at this address.');
    else void listener(request, response);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  return server;
}

async function operate(
  path: string,
  { method = '' }: IncomingMessage,
  response: ServerResponse,
  { ready, metrics }: FrontDoorParts,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return text(response, 405, 'This address answers GET and HEAD only.');
  }
  if (path === '/healthz') return text(response, 200, 'ok');
  if (path === '/metrics') {
    const { type, body } = await metrics();
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    return;
  }
  const { answers, sentence } = await ready();
  text(response, answers ? 200 : 503, sentence);
}

function text(response: ServerResponse, status: number, sentence: string): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, { ...headers, 'x-content-type-options': 'nosniff' }).end(`${sentence}\n`);
}
