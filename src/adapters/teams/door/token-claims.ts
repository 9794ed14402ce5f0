/**
 * What a token claims, compared before its signature is: issuer, audience and service address must be ours and the
 * activity's, it must end, and where it speaks of a tenant it is the activity's. The SDK alone would also take tokens
 * of its emulator, tokens that never end, and activities that name no service address.
 */
import type { Incoming } from '../incoming/activity.ts';
import { tenantsOf } from '../incoming/conversation.ts';
import { issuerOf, type TeamsConfig } from '../teams-config.ts';

export type TokenFault =
  | 'no-token'
  | 'unreadable-token'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'no-expiry'
  | 'other-service-url'
  | 'other-tenant';

type Claims = Readonly<Record<string, unknown>>;
type Spoken = Pick<Incoming, 'serviceUrl' | 'conversation' | 'channelData'>;

export function tokenFault(
  authorization: string,
  activity: Spoken,
  config: TeamsConfig,
): TokenFault | undefined {
  if (authorization.trim() === '') return 'no-token';
  const claims = partsOf(authorization)?.claims;
  if (claims === undefined) return 'unreadable-token';
  if (claims['iss'] !== issuerOf(config)) return 'wrong-issuer';
  if (claims['aud'] !== config.appId) return 'wrong-audience';
  if (typeof claims['exp'] !== 'number') return 'no-expiry';
  if (claims['serviceurl'] !== activity.serviceUrl) return 'other-service-url';
  const { tid } = claims;
  const same = tid === undefined || isOneTenant([...tenantsOf(activity), String(tid)]);
  return same ? undefined : 'other-tenant';
}

export const isOneTenant = (tenants: readonly string[]): boolean =>
  new Set(tenants.map((each) => each.toLowerCase())).size <= 1;

export interface TokenParts {
  readonly header: Claims;
  /** Not yet believed. */
  readonly claims: Claims;
  readonly signed: string;
  readonly signature: Buffer;
}

export function partsOf(authorization: string): TokenParts | undefined {
  const [, header = '', payload = '', signature = ''] =
    /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
  const [read, claims] = [readPart(header), readPart(payload)];
  if (read === undefined || claims === undefined) return undefined;
  return {
    ...{ header: read, claims, signed: `${header}.${payload}` },
    signature: Buffer.from(signature, 'base64url'),
  };
}

function readPart(part: string): Claims | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof read === 'object' && read !== null ? (read as Claims) : undefined;
  } catch {
    return undefined;
  }
}
