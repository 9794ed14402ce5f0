/** POST /api/messages: who may come in, and what they are answered with. Nothing of a request is ever logged. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Observer } from '../../observe.ts';
import { parseJson, readBody } from '../../read-body.ts';
import type { UnsignedCallers } from '../../unsigned-callers.ts';
import { readActivity, type Incoming } from '../incoming/activity.ts';
import { tenantsOf } from '../incoming/conversation.ts';
import type { Connector, InvokeAnswer } from '../sdk.ts';
import type { Speak } from '../connector/spoken.ts';
import { isServiceAddress } from '../service-hosts.ts';
import { isAnonymous, isTenantAllowed, type TeamsConfig } from '../teams-config.ts';
import { isOfThisMachine } from './loopback.ts';
import type { FindKey } from './signing-keys.ts';
import { isOneTenant, tokenFault } from './token-claims.ts';
import { verifyToken } from './verify-token.ts';

export interface DoorParts {
  readonly config: TeamsConfig;
  readonly connector: Connector;
  readonly findKey: FindKey;
  /** Epoch milliseconds, by the clock tokens are written by. */
  readonly now: () => number;
  readonly observe: Observer;
  readonly answer: (activity: Incoming, speak: Speak) => Promise<InvokeAnswer | undefined>;
  readonly isClosing: () => boolean;
  readonly unsigned?: UnsignedCallers | undefined;
}

interface Outcome {
  readonly status: number;
  /** JSON, or one sentence. */
  readonly body?: object | string;
  /** Told to the operator. */
  readonly refused?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Microsoft's largest activities are a tenth of it. */
const mostBytes = 256 * 1024;

const tooMany = (seconds: number): Outcome => ({
  status: 429,
  body: 'Too many requests without a good token; come back later.',
  refused: 'too-many-unsigned',
  headers: { 'retry-after': String(seconds), connection: 'close' },
});

export function requestListener(
  parts: DoorParts,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { observe, unsigned } = parts;
  return (request, response) => {
    void outcomeOf(request, parts)
      .then(async (outcome) => {
        const away = outcome.status === 401 ? await unsigned?.count(request) : undefined;
        return away === undefined ? outcome : tooMany(away);
      })
      .catch((error: unknown): Outcome => {
        observe.failed({ platform: 'teams', where: 'request', error });
        return { status: 500, body: 'Something went wrong here.' };
      })
      .then((outcome) => {
        if (outcome.refused !== undefined) observe.refused({ platform: 'teams', reason: outcome.refused });
        end(request, response, outcome);
      });
  };
}

async function outcomeOf(request: IncomingMessage, parts: DoorParts): Promise<Outcome> {
  const { config } = parts;
  if (request.method !== 'POST') return { status: 405, body: 'This address answers POST only.' };
  if (parts.isClosing()) return { status: 503, body: 'Stopping; send it again.' };
  if (isAnonymous(config) && !isOfThisMachine(request)) {
    return {
      status: 403,
      body: 'Without TEAMS_APP_ID only this machine is answered.',
      refused: 'not-loopback',
    };
  }
  const read = await readBody(request, mostBytes);
  if (read.kind === 'too-large') return { status: 413, body: 'Too large.', refused: 'too-large' };
  const activity = read.kind === 'read' ? parseJson(read.body) : undefined;
  if (activity === undefined) return { status: 400, body: 'This is not JSON.', refused: 'malformed' };
  return activityOutcome(activity, request.headers.authorization ?? '', parts);
}

async function activityOutcome(value: unknown, authorization: string, parts: DoorParts): Promise<Outcome> {
  const { config, connector, findKey, now, answer } = parts;
  const activity = readActivity(value);
  if (activity === undefined) return { status: 400, body: 'This is no activity.', refused: 'malformed' };
  const fault = isAnonymous(config) ? undefined : tokenFault(authorization, activity, config);
  if (fault !== undefined) return unauthorized(fault);
  if (!isServiceAddress(config, activity.serviceUrl)) return unauthorized('other-service-url');
  if (activity.channelId !== 'msteams') return forbidden('other-channel');
  const verified = isAnonymous(config)
    ? ({ kind: 'proved' } as const)
    : await verifyToken({ authorization, channel: activity.channelId, findKey, now: now() });
  if (verified.kind === 'refused') return unauthorized(verified.why);
  if (verified.kind === 'no-keys') return withoutKeys(verified.error, parts);

  let refusal: Outcome | undefined;
  const received = await connector.receive({ authorization, activity: value as object }, async (speak) => {
    refusal = tenantRefusal(tenantsOf(activity), config);
    return refusal === undefined ? answer(activity, speak) : undefined;
  });
  switch (received.kind) {
    case 'done':
      return refusal ?? received;
    case 'unproved':
      return unauthorized('bad-token');
    case 'no-keys':
      return withoutKeys(received.error, parts);
    default:
      return received satisfies never;
  }
}

/** Both places an activity says its tenant in are of one that is answered, and of the same. */
function tenantRefusal(tenants: readonly string[], config: TeamsConfig): Outcome | undefined {
  const named = tenants.length === 0 ? [undefined] : tenants;
  if (!named.every((each) => isTenantAllowed(config, each))) return forbidden('tenant-not-allowed');
  return isAnonymous(config) || isOneTenant(tenants) ? undefined : forbidden('other-tenant');
}

function withoutKeys(error: unknown, { observe }: DoorParts): Outcome {
  observe.failed({ platform: 'teams', where: 'keys', error });
  return { status: 503, body: 'The token cannot be proved just now; send it again.' };
}

const unauthorized = (refused: string): Outcome => ({
  status: 401,
  body: 'The token is not accepted.',
  refused,
});
const forbidden = (refused: string): Outcome => ({ status: 403, body: 'Not answered here.', refused });

function end(request: IncomingMessage, response: ServerResponse, { status, body, headers }: Outcome): void {
  if (response.destroyed) return;
  const json = typeof body === 'object';
  const text = body === undefined ? '' : json ? JSON.stringify(body) : `${String(body)}\n`;
  response.writeHead(status, {
    'content-type': json ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // What was not read of the body must not be taken for a next request.
    ...(request.complete ? {} : { connection: 'close' }),
    ...headers,
  });
  response.end(text);
  if (!request.complete) request.resume();
}
