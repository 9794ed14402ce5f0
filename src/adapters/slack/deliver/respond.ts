/** An answer to a command or click by the address that came with it (up to five times, for half an hour); a file by the one Slack gave. */
import type { Observer } from '../../observe.ts';
import { faultName, fileLife, messageLife, wasNotSent, type Called } from './call.ts';
import { tryAgain, type Attempt } from './try-again.ts';

export type Respond = (address: string, said: object) => Promise<Called>;
export type Upload = (address: string, content: Uint8Array) => Promise<Called>;

export interface RespondParts {
  readonly apiUrl: string | undefined;
  readonly observe: Observer;
  readonly signal?: AbortSignal | undefined;
}

/** Only Slack's own addresses are posted to, and those of the API we were told to use. */
export const respondTo =
  (parts: RespondParts): Respond =>
  (address, said) =>
    postTo(address, { type: 'application/json; charset=utf-8', body: JSON.stringify(said) }, [
      parts,
      messageLife,
    ]);

/** What a file holds, to the address Slack gave for it. */
export const uploadTo =
  (parts: RespondParts): Upload =>
  (address, content) =>
    postTo(address, { type: 'application/octet-stream', body: new Blob([content]) }, [parts, fileLife]);

interface Posted {
  readonly type: string;
  readonly body: string | Blob;
}

const postTo = (
  address: string,
  posted: Posted,
  [{ apiUrl, ...parts }, life]: readonly [RespondParts, number],
): Promise<Called> =>
  tryAgain(
    () => (isSlacks(address, apiUrl) ? post(address, posted) : Promise.resolve(refused('foreign_address'))),
    { ...parts, life },
  );

function isSlacks(address: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  if (apiUrl !== undefined && new URL(address).origin === new URL(apiUrl).origin) return true;
  return isSlackAddress(address);
}

export function isSlackAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && /^(?:[a-z0-9-]+\.)*slack(?:-gov)?\.com$/.test(hostname);
}

const refused = (fault: string): Called & { readonly kind: 'refused' } => ({ kind: 'refused', fault });

async function post(address: string, { type, body: said }: Posted): Promise<Attempt> {
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': type },
      body: said,
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
  } catch (error) {
    const { cause } = error as { readonly cause?: unknown };
    return { ...refused('unreachable'), ...(wasNotSent(cause) ? { notSent: true } : {}) };
  }
  const body = (await response.text().catch(() => '')).slice(0, 2000);
  if (response.status === 429) {
    const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
    return { ...refused('ratelimited'), ...(Number.isNaN(seconds) ? {} : { retryAfter: seconds }) };
  }
  const named = /"error":\s?"([^"]{1,80})"/.exec(body)?.[1];
  if (named !== undefined) return refused(faultName(named));
  return response.ok ? { kind: 'done', result: {} } : refused(`http_${response.status}`);
}
