/**
 * Slack, as far as the app meets it: the Web API with its tokens, permissions and limits, addresses to respond to,
 * OAuth v2 and Socket Mode. It records what it is told, and does what the test scripts. On the loopback only.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { blocksFault, viewFault } from './blocks-as-slack.ts';
import { bodyOf, parseSaid, type Said } from './read-said.ts';
import { acceptSocket, type Socket } from './web-socket.ts';

export interface Recorded {
  /** A method of the Web API, "response" for an address that came with a command or click, "upload" for a file's. */
  readonly method: string;
  /** Where it was sent; each address to respond to is one of its own. */
  readonly path: string;
  readonly said: Said;
  readonly token: string;
  /** Whether Slack did what was asked. */
  readonly accepted: boolean;
}

type Scripted =
  | { readonly error: string }
  | { readonly retryAfter: number }
  | { readonly result: Said }
  | { readonly status: number }
  /** Taken, and never answered. */
  | { readonly silent: true };

export interface FakeSlack {
  readonly apiUrl: string;
  readonly calls: readonly Recorded[];
  readonly of: (method: string) => readonly Said[];
  /** The next call of that method fares so; several wait in line. */
  readonly script: (method: string, ...outcomes: readonly Scripted[]) => void;
  readonly responseUrl: () => string;
  /** Resolves once that many calls of the method were recorded. */
  readonly heard: (method: string, count?: number) => Promise<readonly Said[]>;
  /** Over the open socket; resolves with what the app acknowledged. */
  readonly deliver: (type: string, payload: object, retry?: number) => Promise<Said>;
  readonly sockets: () => number;
  readonly dropSockets: () => void;
  /** Forgets what was called and what was scripted. */
  readonly clear: () => void;
  readonly stop: () => Promise<void>;
}

/** What each token may do; a token that is not listed is not one. */
export type Tokens = Readonly<Record<string, readonly string[]>>;

/** From Slack's documentation of each method. */
const needs: Readonly<Record<string, string | undefined>> = {
  ...{ 'chat.postMessage': 'chat:write', 'chat.postEphemeral': 'chat:write', 'chat.update': 'chat:write' },
  'assistant.threads.setStatus': 'assistant:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'users.info': 'users:read',
  ...{ 'files.getUploadURLExternal': 'files:write', 'files.completeUploadExternal': 'files:write' },
};

export const botToken = 'xoxb-fake-1';
export const appToken = 'xapp-fake-1';
export const usualScopes = [
  ...['commands', 'app_mentions:read', 'chat:write', 'im:history', 'assistant:write', 'users:read'],
  'files:write',
];

export async function startFakeSlack(tokens: Tokens = { [botToken]: usualScopes }): Promise<FakeSlack> {
  const calls: Recorded[] = [];
  const scripts = new Map<string, Scripted[]>();
  const sockets = new Set<Socket>();
  const waiting = new Map<string, (said: Said) => void>();
  let made = 0;
  let base = '';

  function outcome(method: string, said: Said, token: string): Said {
    if (method === 'oauth.v2.access') return granted(said);
    if (method === 'apps.connections.open') return { ok: true, url: `${base.replace('http', 'ws')}/socket` };
    const allowed = tokens[token];
    if (allowed === undefined) return { ok: false, error: token === '' ? 'not_authed' : 'invalid_auth' };
    const scope = needs[method];
    if (scope !== undefined && !allowed.includes(scope))
      return { ok: false, error: 'missing_scope', needed: scope };
    if (method === 'auth.test') return { ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T1' };
    const fault = faultOf(method, said);
    if (fault !== undefined) return { ok: false, error: fault };
    made += 1;
    if (method === 'files.getUploadURLExternal')
      return { ok: true, upload_url: `${base}/upload/F${made}`, file_id: `F${made}` };
    return {
      ok: true,
      ts: `1764000000.${String(made).padStart(6, '0')}`,
      channel: conversationOf(said['channel']),
    };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const said = parseSaid(await bodyOf(request), request.headers['content-type']);
    const method = path.startsWith('/api/')
      ? path.slice(5)
      : path.startsWith('/upload/')
        ? 'upload'
        : 'response';
    const token = (request.headers.authorization ?? '').replace('Bearer ', '') || String(said['token'] ?? '');
    const scripted = scripts.get(method)?.shift();
    const result = resultOf(scripted, method, said, token);
    const accepted = typeof result === 'object' && result['ok'] === true;
    calls.push({ method, path, said, token, accepted });
    if (result === 'silent') return;
    if (typeof result === 'number') return void response.writeHead(result).end('');
    if (scripted !== undefined && 'retryAfter' in scripted)
      response.writeHead(429, { 'retry-after': String(scripted.retryAfter) });
    else response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(result));
  }

  function resultOf(
    scripted: Scripted | undefined,
    ...[method, said, token]: [string, Said, string]
  ): Said | number | 'silent' {
    if (scripted === undefined && method === 'upload') return { ok: true };
    if (scripted === undefined) return method === 'response' ? responded(said) : outcome(method, said, token);
    if ('silent' in scripted) return 'silent';
    if ('status' in scripted) return scripted.status;
    if ('retryAfter' in scripted) return { ok: false, error: 'ratelimited' };
    return 'error' in scripted ? { ok: false, error: scripted.error } : { ok: true, ...scripted.result };
  }

  const server = createServer((request, response) => void answer(request, response));
  server.on('upgrade', (request, stream) => {
    const socket = acceptSocket(request, stream, {
      text: (text) => {
        const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id?: string; payload?: Said };
        if (id !== undefined) waiting.get(id)?.(payload ?? {});
      },
      closed: () => sockets.delete(socket),
    });
    sockets.add(socket);
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A1' } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const of = (method: string): Said[] =>
    calls.filter((call) => call.method === method).map(({ said }) => said);
  return {
    apiUrl: `${base}/api/`,
    calls,
    of,
    script: (method, ...outcomes) => scripts.set(method, [...(scripts.get(method) ?? []), ...outcomes]),
    responseUrl: () => `${base}/response/${(made += 1)}`,
    heard: async (method, count = 1) => {
      for (let tries = 0; tries < 400 && of(method).length < count; tries += 1) await tick();
      if (of(method).length < count) throw new Error(`${method} was not called ${count} times`);
      return of(method);
    },
    deliver: (type, payload, retry = 0) => {
      const envelope_id = `envelope-${(made += 1)}`;
      const [socket] = sockets;
      const acknowledged = new Promise<Said>((resolve) => waiting.set(envelope_id, resolve));
      const told = retry === 0 ? {} : { retry_attempt: retry, retry_reason: 'timeout' };
      socket?.send(
        JSON.stringify({
          type,
          envelope_id,
          payload,
          accepts_response_payload: type !== 'events_api',
          ...told,
        }),
      );
      return acknowledged;
    },
    sockets: () => sockets.size,
    dropSockets: () => {
      sockets.forEach((socket) => socket.close());
      sockets.clear();
    },
    clear: () => {
      calls.splice(0);
      scripts.clear();
    },
    stop: async () => {
      sockets.forEach((socket) => socket.close());
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Slack names the conversation with a person who was written to by their id. */
const conversationOf = (channel: unknown): unknown =>
  typeof channel === 'string' ? channel.replace(/^U/, 'D') : channel;

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

function faultOf(method: string, said: Said): string | undefined {
  const { text, blocks, view } = said;
  if (method.startsWith('views.')) return viewFault(view);
  if (!method.startsWith('chat.')) return undefined;
  if (typeof text !== 'string' || text === '') return 'no_text';
  if (text.length > 40_000) return 'msg_too_long';
  return blocks === undefined ? undefined : blocksFault(blocks);
}

function responded(said: Said): Said {
  const fault = faultOf('chat.postMessage', said);
  return fault === undefined ? { ok: true } : { ok: false, error: fault };
}

/** The code names what is installed: "team", or "org" for an organisation as a whole. */
/** As long as Slack's own at least: the program refuses to start with a shorter one. */
export const clientSecret = 'client-secret-of-the-app';

function granted({ code, client_secret: secret }: Said): Said {
  if (secret !== clientSecret || (code !== 'team' && code !== 'org'))
    return { ok: false, error: 'invalid_code' };
  const org = code === 'org';
  return {
    ok: true,
    ...{
      access_token: org ? 'xoxb-org' : 'xoxb-team',
      token_type: 'bot',
      bot_user_id: 'U0BOT',
      app_id: 'A1',
    },
    scope: usualScopes.join(','),
    team: org ? null : { id: 'T7', name: 'a workspace' },
    enterprise: org ? { id: 'E7', name: 'an organisation' } : null,
    is_enterprise_install: org,
    authed_user: { id: 'U7' },
  };
}
