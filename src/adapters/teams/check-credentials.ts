/** Asks Microsoft for the token our own posts would carry, and throws it away: the credentials as set are taken or not. */
import type { OnlineCheck } from '../online-check.ts';
import { addressesOf, type TeamsCloud } from './cloud.ts';

export interface Credentials {
  readonly appId: string;
  readonly appPassword: string;
  readonly tenantId: string;
  readonly cloud?: TeamsCloud | undefined;
  /** Stands in for Microsoft's in tests. */
  readonly loginUrl?: string;
}

const longestWait = 10_000;

export async function checkCredentials(credentials: Credentials): Promise<OnlineCheck> {
  const { appId, appPassword, tenantId, cloud } = credentials;
  const { login, scope } = addressesOf(cloud);
  const { loginUrl = login } = credentials;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope,
  });
  let response: Response;
  try {
    response = await fetch(`${loginUrl}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(longestWait),
    });
  } catch {
    return { kind: 'unreachable', fault: 'no connection' };
  }
  if (response.ok) return { kind: 'accepted' };
  if (response.status >= 500 || response.status === 429) {
    return { kind: 'unreachable', fault: `status ${response.status}` };
  }
  return { kind: 'refused', fault: await faultOf(response) };
}

/** Microsoft's names are short words; anything else is not passed on. */
async function faultOf(response: Response): Promise<string> {
  const said = (await response.json().catch(() => undefined)) as { readonly error?: unknown } | undefined;
  const fault = said?.error;
  return typeof fault === 'string' && /^[a-z_]{1,40}$/.test(fault) ? fault : `status ${response.status}`;
}
