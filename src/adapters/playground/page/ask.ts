/** The two things the page asks its server. */

import type { Asked, PageStatus } from '../page-options.ts';

/** What came back, as each platform would receive it. */
export interface ReceivedAnswer {
  readonly kind: string;
  readonly slack: SlackPayload;
  readonly teams: TeamsPayload;
  readonly text: string;
}

export interface SlackPayload {
  readonly response_type?: string;
  readonly text?: string;
  readonly blocks?: readonly unknown[];
}

export interface TeamsPayload {
  readonly text?: string;
  readonly attachments?: readonly { readonly contentType?: string; readonly content?: unknown }[];
}

type Asking =
  | { readonly kind: 'answered'; readonly answer: ReceivedAnswer }
  | { readonly kind: 'failed'; readonly why: string };

export const NO_SERVER = 'The server did not answer. Is `npm start` still running?';

export async function ask(asked: Asked): Promise<Asking> {
  try {
    const response = await fetch('/api/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    const body = (await response.json()) as ReceivedAnswer | { readonly error: string };
    return 'error' in body ? { kind: 'failed', why: body.error } : { kind: 'answered', answer: body };
  } catch {
    return { kind: 'failed', why: NO_SERVER };
  }
}

/** Undefined when the server cannot be reached. */
export async function fetchStatus(): Promise<PageStatus | undefined> {
  try {
    const response = await fetch('/api/status');
    return response.ok ? ((await response.json()) as PageStatus) : undefined;
  } catch {
    return undefined;
  }
}
