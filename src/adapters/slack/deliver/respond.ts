/** An answer to a command or click by the address that came with it: up to five times, for half an hour. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Observer } from '../../observe.ts';
import { faultName, longestWait, type Called } from './call.ts';

export type Respond = (address: string, said: object) => Promise<Called>;

export interface RespondParts {
  readonly apiUrl: string | undefined;
  readonly observe: Observer;
}

/** Only Slack's own addresses are posted to, and those of the API we were told to use. */
export const respondTo =
  ({ apiUrl, observe }: RespondParts): Respond =>
  async (address, said) => {
    const first = isSlacks(address, apiUrl) ? await post(address, said) : refused('foreign_address');
    if (first.kind === 'done') return first;
    observe.platformFault({ platform: 'slack', fault: first.fault });
    if (first.retryAfter === undefined || first.retryAfter > longestWait) return first;
    await pause(first.retryAfter * 1000);
    const second = await post(address, said);
    if (second.kind === 'refused') observe.platformFault({ platform: 'slack', fault: second.fault });
    return second;
  };

function isSlacks(address: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (apiUrl !== undefined && origin === new URL(apiUrl).origin) return true;
  return protocol === 'https:' && /^(?:[a-z0-9-]+\.)*slack(?:-gov)?\.com$/.test(hostname);
}

type Posted = Called & { readonly retryAfter?: number };
const refused = (fault: string): Posted & { readonly kind: 'refused' } => ({ kind: 'refused', fault });

async function post(address: string, said: object): Promise<Posted> {
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(said),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
  } catch {
    return refused('unreachable');
  }
  const body = (await response.text().catch(() => '')).slice(0, 2000);
  if (response.status === 429) {
    const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
    return { ...refused('ratelimited'), ...(Number.isNaN(seconds) ? {} : { retryAfter: seconds }) };
  }
  const named = /"error":\s*"([^"]{1,80})"/.exec(body)?.[1];
  if (named !== undefined) return refused(faultName(named));
  return response.ok ? { kind: 'done', result: {} } : refused(`http_${response.status}`);
}
