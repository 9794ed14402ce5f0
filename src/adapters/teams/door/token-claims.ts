/**
 * What a token claims, compared before its signature is: issuer, audience and service address must be ours and the
 * activity's. The SDK alone would also take tokens of its emulator, and activities that name no service address.
 */
import { issuerOf, type TeamsConfig } from '../teams-config.ts';

export type TokenFault =
  'no-token' | 'unreadable-token' | 'wrong-issuer' | 'wrong-audience' | 'other-service-url';

export function tokenFault(
  authorization: string,
  serviceUrl: string,
  config: TeamsConfig,
): TokenFault | undefined {
  if (authorization.trim() === '') return 'no-token';
  const claims = claimsOf(authorization);
  if (claims === undefined) return 'unreadable-token';
  if (claims['iss'] !== issuerOf(config)) return 'wrong-issuer';
  if (claims['aud'] !== config.appId) return 'wrong-audience';
  return claims['serviceurl'] === serviceUrl ? undefined : 'other-service-url';
}

/** Not yet believed. */
function claimsOf(authorization: string): Readonly<Record<string, unknown>> | undefined {
  const [, payload] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
