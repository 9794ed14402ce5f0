/** The local chat page, on plain node:http. It is for the machine it runs on (may-ask.ts), and has no accounts. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { refusalOf } from './may-ask.ts';
import type { PageOptions } from './page-options.ts';
import { findRoute } from './routes.ts';
import { json, send, sentence, type HttpAnswer } from './send.ts';

export type { Asked, DrawnAnswer, PageOptions, PageStatus } from './page-options.ts';

/** Answers every address of the page. The server is the caller's. */
export const pageListener =
  (options: PageOptions): RequestListener =>
  (request, response) =>
    void answer(request, response, options).then((said) => {
      if (said !== undefined) send(response, said);
    });

/** The one catch of this edge. Undefined when whoever asked has left: nobody to tell, nothing broken here. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: PageOptions,
): Promise<HttpAnswer | undefined> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  try {
    return await answerPath(path, request, response, options);
  } catch (error) {
    if (request.errored !== null) return undefined;
    (options.reportFault ?? reportToStandardError)({ path, ...withoutWords(error) });
    return json(500, { error: 'Something went wrong here; the question was not answered.' });
  }
}

function answerPath(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  options: PageOptions,
): HttpAnswer | Promise<HttpAnswer> {
  const refusal = refusalOf(request, options.token);
  if (refusal !== undefined) return refusal;
  const route = findRoute(path);
  if (route === undefined) return sentence(404, 'There is nothing at this address.');
  if (!route.methods.includes(request.method ?? '')) {
    response.setHeader('allow', route.methods.join(', '));
    return sentence(405, `This address answers ${route.methods.join(' and ')} only.`);
  }
  return route.answer(request, options);
}

/** An error's own message may quote what somebody typed; its name and place never do. */
function withoutWords(error: unknown): { error: string; at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: 'unknown' };
  const frame = (error.stack ?? '').split('\n').find((line) => /^\s+at /.test(line));
  return { error: error.name, at: frame?.trim() ?? 'unknown' };
}

const reportToStandardError = (fault: object): void => {
  process.stderr.write(`playground fault ${JSON.stringify(fault)}\n`);
};
