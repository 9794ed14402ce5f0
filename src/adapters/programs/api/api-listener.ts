/** POST /v1/review, /v1/ask and /v1/rules, and the OpenAPI document of them; nothing is kept of what is sent. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { TokenScope } from '../../../core/team/api-token.ts';
import { sendJson, sendProblem } from '../http/problem.ts';
import { parseJson, readBody } from '../../read-body.ts';
import type { TokenDoor } from '../token-door.ts';
import { callTool } from '../tools/tools.ts';
import { sayPrivate, screenArguments } from '../tools/screen-arguments.ts';
import type { ToolParts } from '../tools/tool.ts';
import { askRequest, type AskRequest } from './ask-request.ts';
import { openApi } from './open-api.ts';
import { mostDays, reviewBatch } from './review-batch.ts';
import { reviewOne } from './review-one.ts';

export interface ApiParts extends ToolParts {
  readonly door: TokenDoor;
  readonly version: string;
  /** The JSON of `unitwise ask --format json`. */
  readonly ask: (asked: AskRequest) => Promise<string>;
  readonly failed: (error: unknown) => void;
  /** Told of each request by what was asked and the token's name; never of what was sent. */
  readonly calledBy: (name: string, what: string, outcome: string) => void;
}

const longestBody = 256_000;
const longestBatch = 4_000_000;

const scopes: ReadonlyMap<string, TokenScope> = new Map([
  ['/v1/review', 'review'],
  ['/v1/ask', 'ask'],
  ['/v1/rules', 'rules'],
]);

export const apiListener =
  (parts: ApiParts): RequestListener =>
  (request, response) => {
    answer(request, response, parts).catch((error: unknown) => {
      parts.failed(error);
      if (response.headersSent) response.destroy();
      else sendProblem(response, { status: 500, sentence: 'Something went wrong here.' });
    });
  };

async function answer(request: IncomingMessage, response: ServerResponse, parts: ApiParts): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path === '/v1/openapi.json' && request.method === 'GET')
    return sendJson(response, JSON.stringify(openApi(parts.version)));
  const scope = scopes.get(path);
  if (scope === undefined)
    return sendProblem(response, {
      status: 404,
      sentence: 'There is nothing at this address: see /v1/openapi.json.',
    });
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return sendProblem(response, { status: 405, sentence: 'This address answers POST only.' });
  }
  const entry = await parts.door.enter(request, scope);
  if (entry.kind === 'refused') return sendProblem(response, entry);
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const batch = scope === 'review' && type === 'application/x-ndjson';
  if (!batch && type !== 'application/json')
    return sendProblem(response, {
      status: 415,
      sentence: 'Send application/json; /v1/review also takes application/x-ndjson.',
    });
  const read = await readBody(request, batch ? longestBatch : longestBody);
  if (read.kind !== 'read') {
    const most = batch ? `4 MB and ${mostDays} claim days` : '256 kB';
    return sendProblem(response, { status: 413, sentence: `The body is too long: at most ${most}.` });
  }
  if (batch) return reviewBatch({ text: read.body, name: entry.name, response }, parts);
  const spent = parts.door.spend(entry.name, 1);
  if (spent !== undefined) return sendProblem(response, spent);
  const outcome = await single(scope, parseJson(read.body), response, parts);
  parts.calledBy(entry.name, scope, outcome);
}

/** What is logged of it. */
async function single(
  scope: TokenScope,
  body: unknown,
  response: ServerResponse,
  parts: ApiParts,
): Promise<string> {
  const refuse = (status: number, sentence: string, more: object = {}, outcome = 'refused'): string => {
    sendProblem(response, { status, sentence, more });
    return outcome;
  };
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return refuse(400, 'The body is no JSON object.');
  if (scope === 'review') {
    const reviewed = reviewOne(body, parts);
    if (reviewed.kind === 'reviewed') {
      sendJson(response, JSON.stringify(reviewed.form));
      return 'answered';
    }
    return refuse(422, reviewed.sentence, { errors: reviewed.errors }, reviewed.kind);
  }
  if (scope === 'rules') {
    const called = callTool('find_rule', body, parts);
    if (called.kind === 'answered') sendJson(response, JSON.stringify(called.structured));
    else refuse(422, called.kind === 'unknown-tool' ? 'There are no rules here.' : called.sentence);
    return called.kind;
  }
  const screening = screenArguments(body, parts.reference.places);
  if (screening.kind === 'private') return refuse(422, sayPrivate(screening.kinds), {}, 'private');
  if (screening.kind === 'too-much') return refuse(422, screening.sentence);
  const read = askRequest.safeParse(body);
  if (!read.success)
    return refuse(422, 'Send {"text":"97110 38min"} with date, locality and payer where you know them.');
  sendJson(response, await parts.ask(read.data));
  return 'answered';
}
