/**
 * Streamable HTTP at /mcp: each POST stands by itself, answered with JSON; there is no session and no stream to open.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { parseJson, readBody } from '../../read-body.ts';
import { sendProblem } from '../http/problem.ts';
import type { TokenDoor } from '../token-door.ts';
import { mcpServer, type McpParts } from './mcp-server.ts';
import { plainError, readMessage } from './plain-error.ts';

export interface McpHttpParts extends McpParts {
  readonly door: TokenDoor;
  readonly failed: (error: unknown) => void;
  readonly calledBy: (name: string, tool: string, outcome: string) => void;
}

const longestBody = 1_000_000;
const mostMessages = 50;

export const mcpListener =
  (parts: McpHttpParts): RequestListener =>
  (request, response) => {
    answer(request, response, parts).catch((error: unknown) => {
      parts.failed(error);
      if (response.headersSent) response.destroy();
      else sendProblem(response, { status: 500, sentence: 'Something went wrong here.' });
    });
  };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: McpHttpParts,
): Promise<void> {
  const { door, calledBy } = parts;
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return sendProblem(response, {
      status: 405,
      sentence: 'This address answers POST only: there are no sessions.',
    });
  }
  const entry = await door.enter(request, 'mcp');
  if (entry.kind === 'refused') return sendProblem(response, entry);
  const read = await readBody(request, longestBody);
  if (read.kind !== 'read')
    return sendProblem(response, {
      status: 413,
      sentence: 'The body is over 1 MB: send one claim day a call.',
    });
  const body = parseJson(read.body);
  const messages: readonly unknown[] = Array.isArray(body) ? body : [body];
  if (messages.length > mostMessages)
    return sendProblem(response, { status: 413, sentence: `Send at most ${mostMessages} messages at once.` });
  const [refused] = Array.isArray(body)
    ? messages.map((each) => readMessage(JSON.stringify(each))).filter(({ kind }) => kind === 'refused')
    : [readMessage(read.body)].filter(({ kind }) => kind === 'refused');
  if (refused?.kind === 'refused') {
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(refused.answer));
    return;
  }
  const calls = messages.filter(isCall).length;
  const spent = calls === 0 ? undefined : door.spend(entry.name, calls);
  if (spent !== undefined) return sendProblem(response, spent);
  const server = mcpServer({ ...parts, called: (tool, outcome) => calledBy(entry.name, tool, outcome) });
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  const send = transport.send.bind(transport);
  transport.send = (message, options) => send(plainError(message), options);
  response.once('close', () => void server.close());
  await server.connect(transport as Transport);
  await transport.handleRequest(request, response, body);
}

const isCall = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'method' in message && message.method === 'tools/call';
