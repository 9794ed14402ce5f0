/** Microsoft's connector on loopback: records what is posted, and answers as it is told to. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Post {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: PostedActivity;
}

/** As much of it as tests look at. */
export interface PostedActivity {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly conversation?: { readonly id: string };
  readonly attachments?: readonly { readonly contentType: string; readonly content: Card }[];
  readonly suggestedActions?: { readonly actions: readonly { readonly value: string }[] };
}

export interface Card {
  readonly type: string;
  readonly version: string;
  readonly fallbackText: string;
  readonly body: readonly object[];
  readonly actions?: readonly CardAction[];
  readonly refresh?: { readonly action: CardAction; readonly userIds: readonly string[] };
}

export interface CardAction {
  readonly type: string;
  readonly title: string;
  readonly verb?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly fallback?: { readonly data: Readonly<Record<string, unknown>> };
}

/** What a notification would say. */
export const headline = ({ text, summary }: PostedActivity): string | undefined => summary ?? text;

/** hang-up: the connection is cut without an answer. */
export type Script =
  { readonly status: number; readonly body?: object; readonly retryAfter?: number } | 'hang-up';

export interface FakeConnector {
  readonly url: string;
  readonly posts: Post[];
  /** Messages alone, without "is typing". */
  readonly messages: () => readonly PostedActivity[];
  /** The next posts are answered so, in order; the rest succeed. */
  readonly script: Script[];
  /** Resolves as soon as so many messages were posted. */
  readonly until: (messages: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startFakeConnector(): Promise<FakeConnector> {
  const posts: Post[] = [];
  const script: Script[] = [];
  const waiting = new Set<() => void>();
  const messages = (): readonly PostedActivity[] =>
    posts.map(({ activity }) => activity).filter(({ type }) => type === 'message');

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const activity = JSON.parse(Buffer.concat(parts).toString('utf8') || '{}') as PostedActivity;
      const { authorization } = request.headers;
      posts.push({ path: decodeURIComponent(request.url ?? ''), authorization, activity });
      answer(response, script.shift() ?? { status: 200, body: { id: `sent-${posts.length}` } });
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ...{ posts, messages, script },
    until: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (messages().length < wanted) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, script: Script): void {
  if (script === 'hang-up') return void response.destroy();
  const { status, body = {}, retryAfter } = script;
  const wait = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  response.writeHead(status, { 'content-type': 'application/json', ...wait }).end(JSON.stringify(body));
}
