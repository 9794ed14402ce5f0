/**
 * The two servers everything comes in by. The public one: a door for each chat platform, files and pictures by signed
 * address, the local chat page behind all of them, and whether the process lives. The operator's own, on loopback
 * unless told otherwise: readiness in words, and figures. Binding to a port is the caller's.
 */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { isLocalHost } from '../from-here.ts';

export interface FrontDoorParts {
  /** Addresses that begin so, and who answers them; the first that fits. */
  readonly doors: readonly { readonly path: string; readonly listener: RequestListener }[];
  /** Whatever no door takes; absent, it is not found. */
  readonly otherwise?: RequestListener | undefined;
  /** Told of each request as it comes. */
  readonly onRequest?: () => void;
}

export interface AdminDoorParts {
  readonly ready: () => Promise<Readiness>;
  /** In Prometheus' text form. */
  readonly metrics: () => Promise<{ readonly type: string; readonly body: string }>;
  /** Answers requests that name this machine alone: no page elsewhere reads it by a name it pointed here. */
  readonly localOnly: boolean;
}

/** `answers`: whether questions are answered at all. Without state they are; the sentence says what is missing. */
export interface Readiness {
  readonly answers: boolean;
  readonly sentence: string;
}

/** Not yet listening; drain.ts closes it. */
export function createFrontDoor({ doors, otherwise, onRequest }: FrontDoorParts): Server {
  return createDoor((path, request, response) => {
    onRequest?.();
    if (path === '/healthz') return health(request, response);
    const door = doors.find((each) => path === each.path || path.startsWith(`${each.path}/`));
    const listener = door?.listener ?? otherwise;
    if (listener === undefined) text(response, 404, 'There is nothing at this address.');
    else void listener(request, response);
  });
}

/** Not yet listening. `close()` is graceful: open requests are answered first. */
export function createAdminDoor({ ready, metrics, localOnly }: AdminDoorParts): Server {
  const server = createDoor((path, request, response) => {
    // A kept-alive connection would hold a server open that began to close meanwhile.
    response.on('finish', () => setImmediate(() => server.listening || server.closeIdleConnections()));
    if (localOnly && !isLocalHost(request.headers.host)) {
      return text(response, 403, 'This address answers on localhost only.');
    }
    if (path === '/healthz') return health(request, response);
    if (path !== '/readyz' && path !== '/metrics') {
      return text(response, 404, 'There is nothing at this address.');
    }
    if (!isRead(request, response)) return;
    const answering = path === '/readyz' ? tellReadiness(ready, response) : tellMetrics(metrics, response);
    answering.catch(() => text(response, 500, 'Something went wrong here.'));
  });
  return server;
}

function createDoor(
  answer: (path: string, request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const server = createServer((request, response) => {
    answer((request.url ?? '/').split('?')[0] ?? '/', request, response);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  return server;
}

function health(request: IncomingMessage, response: ServerResponse): void {
  if (isRead(request, response)) text(response, 200, 'ok');
}

async function tellReadiness(ready: AdminDoorParts['ready'], response: ServerResponse): Promise<void> {
  const { answers, sentence } = await ready();
  text(response, answers ? 200 : 503, sentence);
}

async function tellMetrics(metrics: AdminDoorParts['metrics'], response: ServerResponse): Promise<void> {
  const { type, body } = await metrics();
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/** Answers everything else itself. */
function isRead({ method }: IncomingMessage, response: ServerResponse): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  response.setHeader('allow', 'GET, HEAD');
  text(response, 405, 'This address answers GET and HEAD only.');
  return false;
}

function text(response: ServerResponse, status: number, sentence: string): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, { ...headers, 'x-content-type-options': 'nosniff' }).end(`${sentence}\n`);
}
