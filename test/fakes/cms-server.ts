/** A server that plays CMS's site on loopback: pages, files, a licence page in between, and what goes wrong with them. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface CmsServer {
  readonly url: string;
  /** What each address was asked for, with its Range. */
  readonly requests: readonly string[];
  /** By path, without what follows "?". */
  readonly put: (path: string, answer: Answer) => void;
  readonly close: () => Promise<void>;
}

export async function startCmsServer(): Promise<CmsServer> {
  const answers = new Map<string, Answer>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    requests.push([url, request.headers.range].filter(Boolean).join(' '));
    const answer = answers.get(url.split('?')[0] ?? '');
    if (answer === undefined) response.writeHead(404).end('<html>Page not found</html>');
    else answer(request, response);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    put: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export const page =
  (html: string): Answer =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end(html);

export const status =
  (code: number): Answer =>
  (_, response) =>
    void response.writeHead(code).end('<html>refused</html>');

export const redirect =
  (to: string): Answer =>
  (_, response) =>
    void response.writeHead(302, { location: to }).end();

/** A file that can be asked for from a byte on. */
export const file =
  (bytes: Buffer): Answer =>
  (request, response) => {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const headers = {
      'content-type': 'application/zip',
      etag: '"v1"',
      'content-length': bytes.length - from,
    };
    response.writeHead(from > 0 ? 206 : 200, headers).end(bytes.subarray(from));
  };

/** Half of a file, then nothing: the connection is cut, or no byte comes any more. */
export const halfOf =
  (bytes: Buffer, then: 'cut' | 'silence'): Answer =>
  (_, response) => {
    response.writeHead(200, {
      ...{ 'content-type': 'application/zip', etag: '"v1"', 'content-length': bytes.length },
    });
    response.write(bytes.subarray(0, bytes.length / 2), () => {
      if (then === 'cut') setTimeout(() => response.destroy(), 50);
    });
  };

/** One after the other; the last for good. */
export const inTurn = (...turns: readonly Answer[]): Answer => {
  let next = 0;
  return (request, response) => {
    turns[Math.min(next, turns.length - 1)]?.(request, response);
    next += 1;
  };
};
