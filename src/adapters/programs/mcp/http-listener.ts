/**
 * Streamable HTTP at /mcp: each POST stands by itself, answered with JSON; there is no session and no stream to open.
 */
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  ErrorCode,
  isInitializeRequest,
  SUPPORTED_PROTOCOL_VERSIONS,
  type JSONRPCMessage,
} from '@modelcontextprotocol/sdk/types.js';
import { parseJson, readBody } from '../../read-body.ts';
import { sendProblem, type Problem } from '../http/problem.ts';
import type { TokenDoor } from '../token-door.ts';
import { openAnswers, type AnswerMessages } from './answer-messages.ts';
import { mcpServer, type McpParts } from './mcp-server.ts';
import { messageIn, readMessage, refusal } from './plain-error.ts';

export interface McpHttpParts extends McpParts {
  readonly door: TokenDoor;
  readonly failed: (error: unknown) => void;
  readonly calledBy: (name: string, tool: string, outcome: string) => void;
  /** Whether Slack signed the body with the secret of this server's app; absent where there is none. */
  readonly signedBySlack?: (headers: IncomingHttpHeaders, body: string) => boolean;
}

/** Slack's own client shows who asks by its signature; all of it shares one share of days. */
const slackCaller = 'slack app';
const unsigned = 'This request is not signed by the Slack app of this server, or too long ago.';

const longestBody = 1_000_000;
const mostMessages = 50;

export const mcpListener = (parts: McpHttpParts): RequestListener => {
  const answerAll = openAnswers(mcpServer({ ...parts, called: parts.calledBy }));
  return (request, response) => {
    answer(request, response, { ...parts, answerAll }).catch((error: unknown) => {
      parts.failed(error);
      if (response.headersSent) response.destroy();
      else sendProblem(response, { status: 500, sentence: 'Something went wrong here.' });
    });
  };
};

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: McpHttpParts & { readonly answerAll: AnswerMessages },
): Promise<void> {
  const { door, answerAll } = parts;
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return sendProblem(response, {
      status: 405,
      sentence: 'This address answers POST only: there are no sessions.',
    });
  }
  const { signedBySlack } = parts;
  const bySlack = signedBySlack !== undefined && 'x-slack-signature' in request.headers;
  const entry = bySlack ? undefined : await door.enter(request, 'mcp');
  if (entry?.kind === 'refused') return sendProblem(response, entry);
  const read = await readBody(request, longestBody);
  if (read.kind !== 'read')
    return sendProblem(response, {
      status: 413,
      sentence: 'The body is over 1 MB: send one claim day a call.',
    });
  if (bySlack && !signedBySlack(request.headers, read.body))
    return sendProblem(response, await door.refuse(request, unsigned));
  const caller = entry?.name ?? slackCaller;
  const wrong = headerFault(request);
  if (wrong !== undefined) return sendProblem(response, wrong);
  const body = parseJson(read.body);
  const batch: readonly unknown[] | undefined = Array.isArray(body) ? body : undefined;
  if (batch !== undefined && batch.length > mostMessages)
    return sendProblem(response, { status: 413, sentence: `Send at most ${mostMessages} messages at once.` });
  const messages: JSONRPCMessage[] = [];
  for (const each of batch ?? [body]) {
    const found = body === undefined ? readMessage(read.body) : messageIn(each);
    if (found.kind === 'refused') return send(response, 400, found.answer);
    messages.push(found.message);
  }
  const begins = messages.some(isInitialize);
  if (begins && messages.length > 1)
    return send(response, 400, refusal(ErrorCode.InvalidRequest, oneAlone).answer);
  if (!begins && !speaks(request)) return sendProblem(response, { status: 400, sentence: otherVersion });
  const calls = messages.filter(isCall).length;
  const spent = calls === 0 ? undefined : door.spend(caller, calls);
  if (spent !== undefined) return sendProblem(response, spent);
  const answers = await answerAll(messages, caller);
  if (answers.length === 0) response.writeHead(202).end();
  else send(response, 200, batch === undefined ? answers[0] : answers);
}

const isInitialize = (message: JSONRPCMessage): boolean =>
  'method' in message && message.method === 'initialize' && isInitializeRequest(message);

const oneAlone = 'Only one initialize request is taken, alone.';
const otherVersion = `This version of the protocol is not spoken here; these are: ${SUPPORTED_PROTOCOL_VERSIONS.join(', ')}.`;

const speaks = ({ headers }: IncomingMessage): boolean => {
  const version = headers['mcp-protocol-version'];
  return version === undefined || SUPPORTED_PROTOCOL_VERSIONS.includes(String(version));
};

/** As the protocol asks of a client. */
function headerFault({ headers }: IncomingMessage): Problem | undefined {
  const { accept = '', 'content-type': type = '' } = headers;
  if (!accept.includes('application/json') || !accept.includes('text/event-stream'))
    return { status: 406, sentence: 'Accept both application/json and text/event-stream.' };
  if (type.split(';')[0]?.trim().toLowerCase() !== 'application/json')
    return { status: 415, sentence: 'The content type must be application/json.' };
  return undefined;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const isCall = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'method' in message && message.method === 'tools/call';
