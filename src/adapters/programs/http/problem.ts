/** Faults as problem+json (RFC 9457), and every other answer as JSON. */
import type { ServerResponse } from 'node:http';

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

const titles: ReadonlyMap<number, string> = new Map([
  [400, 'Not readable'],
  [401, 'No token in force'],
  [403, 'Not allowed'],
  [404, 'Not found'],
  [405, 'Method not allowed'],
  [406, 'Nothing it would take'],
  [413, 'Too long'],
  [415, 'Wrong content type'],
  [422, 'Not answerable as sent'],
  [429, 'Too much at once'],
  [500, 'A fault of ours'],
  [503, 'Not available'],
]);

export interface Problem {
  readonly status: number;
  /** One sentence that repeats nothing that was sent. */
  readonly sentence: string;
  readonly retryAfter?: number | undefined;
  readonly more?: object;
}

export function sendProblem(response: ServerResponse, { status, sentence, retryAfter, more }: Problem): void {
  const body = {
    type: 'about:blank',
    title: titles.get(status) ?? 'Refused',
    status,
    detail: sentence,
    ...more,
  };
  response
    .writeHead(status, {
      ...headers,
      'content-type': 'application/problem+json',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    })
    .end(JSON.stringify(body));
}

export const sendJson = (response: ServerResponse, text: string): void => {
  response.writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' }).end(text);
};

export const ndjsonHead = (response: ServerResponse): void => {
  response.writeHead(200, { ...headers, 'content-type': 'application/x-ndjson; charset=utf-8' });
};
