/** One call of Slack's Web API. A refusal is a value; what Slack is not able to take just now is tried again. */
import { webApi } from '@slack/bolt';
import type { Observer } from '../../observe.ts';
import type { Method } from '../manifest.ts';
import { quietLogger } from '../receive/quiet-logger.ts';
import { tryAgain, type Attempt } from './try-again.ts';

export type Called =
  | { readonly kind: 'done'; readonly result: Readonly<Record<string, unknown>> }
  /** `fault`: Slack's own short name for it, or ours where it could not be asked. */
  | { readonly kind: 'refused'; readonly fault: string };

export type Call = (method: Method, said: Record<string, unknown>) => Promise<Called>;

/** Milliseconds: an answer is of use as long as the address that comes with a command, half an hour. */
export const messageLife = 30 * 60_000;

/** Milliseconds for each step of a file: whoever asked waits for it. */
export const fileLife = 20_000;

/** A window opens within three seconds of its click; what only decorates is not tried again. */
const lives: Readonly<Partial<Record<Method, number>>> = {
  ...{ 'chat.postMessage': messageLife, 'chat.postEphemeral': messageLife, 'chat.update': messageLife },
  ...{ 'views.open': 2_500, 'views.update': 10_000, 'views.publish': 10_000, 'users.info': 5_000 },
  ...{ 'files.getUploadURLExternal': fileLife, 'files.completeUploadExternal': fileLife },
};

/** Neither Bolt's ten retries nor its silent queue: whoever asked is waiting. */
export const clientOptions = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
  logger: quietLogger,
} as const;

type Client = Pick<webApi.WebClient, 'apiCall'>;

export interface CallParts {
  readonly observe: Observer;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; shorter where nobody waits for it. */
  readonly longestLife?: number | undefined;
}

export const callWith =
  (client: Client, { longestLife = messageLife, ...parts }: CallParts): Call =>
  (method, said) =>
    tryAgain(() => callOnce(client, method, said), {
      ...parts,
      life: Math.min(lives[method] ?? 0, longestLife),
    });

async function callOnce(client: Client, method: Method, said: Record<string, unknown>): Promise<Attempt> {
  try {
    return { kind: 'done', result: { ...(await client.apiCall(method, said)) } };
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return refused(error.data.error);
    if (error instanceof webApi.WebAPIRateLimitedError)
      return { ...refused('ratelimited'), retryAfter: error.retryAfter };
    if (error instanceof webApi.WebAPIHTTPError) return refused(`http_${error.statusCode}`);
    if (error instanceof webApi.WebAPIRequestError)
      return { ...refused('unreachable'), ...(wasNotSent(error.original) ? { notSent: true } : {}) };
    throw error;
  }
}

/** Nobody listened, or the name could not be found; anything else may have arrived. */
export const wasNotSent = (error: unknown): boolean =>
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(
    String((error as { readonly code?: unknown } | undefined)?.code),
  );

/** Slack's names are short words; anything else is not passed on to logs and counters. */
const refused = (fault: string): Called & { readonly kind: 'refused' } => ({
  kind: 'refused',
  fault: faultName(fault),
});

export const faultName = (fault: string): string => (/^[a-z_0-9]{1,60}$/.test(fault) ? fault : 'unnamed');
