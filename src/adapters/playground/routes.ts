/** Every address of the page's server, and what it answers. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { PageOptions } from './page-options.ts';
import { readAsked } from './read-asked.ts';
import { json, sentence, type HttpAnswer } from './send.ts';

interface Route {
  readonly methods: readonly string[];
  readonly answer: (request: IncomingMessage, options: PageOptions) => Promise<HttpAnswer>;
}

const get = (answer: (options: PageOptions) => HttpAnswer | Promise<HttpAnswer>): Route => ({
  methods: ['GET', 'HEAD'],
  answer: async (_request, options) => answer(options),
});

const ROUTES: ReadonlyMap<string, Route> = new Map([
  ['/', get(({ pageFolder }) => file(pageFolder, 'index.html', 'text/html'))],
  ['/page.js', get(({ pageFolder }) => file(pageFolder, 'page.js', 'text/javascript'))],
  ['/page.css', get(({ pageFolder }) => file(pageFolder, 'page.css', 'text/css'))],
  ['/api/status', get(({ status }) => json(200, status()))],
  ['/api/ask', { methods: ['POST'], answer: ask }],
]);

export const findRoute = (path: string): Route | undefined => ROUTES.get(path);

async function ask(request: IncomingMessage, options: PageOptions): Promise<HttpAnswer> {
  const read = await readAsked(request);
  switch (read.kind) {
    case 'refused':
      return json(read.status, { error: read.why });
    case 'asked':
      return json(200, await options.ask(read.asked));
    default:
      throw new Error(read satisfies never);
  }
}

async function file(folder: string, name: string, type: string): Promise<HttpAnswer> {
  try {
    return { status: 200, type: `${type}; charset=utf-8`, body: await readFile(join(folder, name)) };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return sentence(503, 'The page is not built yet: run `npm run build`, then load it again.');
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
