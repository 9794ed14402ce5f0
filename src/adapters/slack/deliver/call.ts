/** One call of Slack's Web API. A refusal is a value; a rate limit is waited out once, if it is short. */
import { setTimeout as pause } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Observer } from '../../observe.ts';
import type { Method } from '../manifest.ts';
import { quietLogger } from '../receive/quiet-logger.ts';

export type Called =
  | { readonly kind: 'done'; readonly result: Readonly<Record<string, unknown>> }
  /** `fault`: Slack's own short name for it, or ours where it could not be asked. */
  | { readonly kind: 'refused'; readonly fault: string };

export type Call = (method: Method, said: Record<string, unknown>) => Promise<Called>;

/** Seconds. */
export const longestWait = 30;

/** Neither Bolt's ten retries nor its silent queue: whoever asked is waiting. */
export const clientOptions = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
  logger: quietLogger,
} as const;

type Client = Pick<webApi.WebClient, 'apiCall'>;

export const callWith =
  (client: Client, observe: Observer): Call =>
  async (method, said) => {
    const first = await callOnce(client, method, said);
    if (first.kind === 'done') return first;
    observe.platformFault({ platform: 'slack', fault: first.fault });
    if (first.retryAfter === undefined || first.retryAfter > longestWait) return first;
    await pause(first.retryAfter * 1000);
    const second = await callOnce(client, method, said);
    if (second.kind === 'refused') observe.platformFault({ platform: 'slack', fault: second.fault });
    return second;
  };

type CalledOnce = Called & { readonly retryAfter?: number };

async function callOnce(client: Client, method: Method, said: Record<string, unknown>): Promise<CalledOnce> {
  try {
    return { kind: 'done', result: { ...(await client.apiCall(method, said)) } };
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return refused(error.data.error);
    if (error instanceof webApi.WebAPIRateLimitedError)
      return { ...refused('ratelimited'), retryAfter: error.retryAfter };
    if (error instanceof webApi.WebAPIHTTPError) return refused(`http_${error.statusCode}`);
    if (error instanceof webApi.WebAPIRequestError) return refused('unreachable');
    throw error;
  }
}

/** Slack's names are short words; anything else is not passed on to logs and counters. */
const refused = (fault: string): Called & { readonly kind: 'refused' } => ({
  kind: 'refused',
  fault: faultName(fault),
});

export const faultName = (fault: string): string => (/^[a-z_0-9]{1,60}$/.test(fault) ? fault : 'unnamed');
